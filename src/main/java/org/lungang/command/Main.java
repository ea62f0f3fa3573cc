package org.lungang.command;

import java.util.List;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** Runs one command; its exit code as in {@link ExitCode}. */
  static int run(Terminal terminal, String... arguments) {
    return CommandLineFactory.of(Session.of(List.of(arguments), terminal)).execute(arguments);
  }
}
