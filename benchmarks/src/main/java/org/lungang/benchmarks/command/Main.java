package org.lungang.benchmarks.command;

import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.project.ProjectFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Where {@code benchmarks/run} begins. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Lungang's search beside exact solvers and others.",
    subcommands = {
      PeersCommand.class,
      CertificatesCommand.class,
      EndToEndCommand.class,
      ScalingCommand.class,
      CurriculumCommand.class,
      ReplanCommand.class,
      YearsCommand.class,
      MicroCommand.class,
      TimefoldCommand.class,
      PageCommand.class,
      AllCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    System.exit(line().execute(arguments));
  }

  static CommandLine line() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::tell);
  }

  /** Lists or policies of the user's may have errors: all of them are told, and no trace. */
  private static int tell(Exception exception, CommandLine line, ParseResult parsed)
      throws Exception {
    if (!(exception instanceof ProjectFailure failure)) {
      throw exception;
    }
    ProblemGroup.of(failure.problems()).forEach(group -> say(group, line));
    failure.sentences().forEach(sentence -> say(sentence, line));
    return CommandLine.ExitCode.USAGE;
  }

  private static void say(Named sentence, CommandLine line) {
    line.getErr().println(sentence.in(Language.EN));
  }
}
