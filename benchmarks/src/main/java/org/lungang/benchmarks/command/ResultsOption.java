package org.lungang.benchmarks.command;

import java.nio.file.Path;
import java.util.List;
import org.lungang.benchmarks.report.Machine;
import org.lungang.benchmarks.report.Page;
import org.lungang.benchmarks.report.Parts;
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
      description = "The day that is written on the page.")
  private String date = "";

  Path folder() {
    return folder;
  }

  String date() {
    return date;
  }

  /** Writes down how a part was made, and the page anew. */
  void finish(String part) {
    ParseResult parsed = command.commandLine().getParseResult();
    List<String> arguments = parsed.originalArgs();
    Parts.write(
        folder,
        part,
        ("benchmarks/run " + command.name() + " " + String.join(" ", afterName(arguments))).strip(),
        date,
        Machine.describe());
    Page.write(folder);
  }

  private List<String> afterName(List<String> arguments) {
    int at = arguments.indexOf(command.name());
    return arguments.subList(at + 1, arguments.size());
  }
}
