package org.lungang.benchmarks.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lungang.benchmarks.report.Machine;
import org.lungang.benchmarks.report.Page;
import org.lungang.benchmarks.report.Parts;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where results go, and what is written down beside them. */
final class ResultsOption {

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/results",
      description = "Where raw numbers and plots go; the page stands beside it.")
  private Path folder = Path.of("");

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      showDefaultValue = Visibility.NEVER,
      description = "The day that is written on the page, such as 2026-11-23.")
  private LocalDate date = LocalDate.EPOCH;

  Path folder() {
    return folder;
  }

  String date() {
    return date.toString();
  }

  /** Writes down how a part was made, and the page anew. */
  void finish(String part) {
    finish(command, folder, date(), part);
  }

  static void finish(CommandSpec command, Path folder, String date, String part) {
    ParseResult parsed = command.commandLine().getParseResult();
    List<String> arguments = parsed.originalArgs();
    Parts.write(
        folder,
        part,
        ("benchmarks/run " + command.name() + " " + String.join(" ", afterName(command, arguments)))
            .strip(),
        date,
        Machine.describe());
    Page.write(folder);
  }

  private static List<String> afterName(CommandSpec command, List<String> arguments) {
    int at = arguments.indexOf(command.name());
    return arguments.subList(at + 1, arguments.size());
  }
}
