package org.lungang.benchmarks.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code benchmarks/run} begins. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Lungang's search beside exact solvers and others.",
    subcommands = {
      PeersCommand.class,
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
    return new CommandLine(new Main());
  }
}
