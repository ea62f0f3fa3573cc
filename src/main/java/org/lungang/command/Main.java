package org.lungang.command;

import java.util.List;
import org.lungang.language.Message;

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
    Session session = Session.of(List.of(arguments), terminal);
    int code = execute(session, arguments);
    if (terminal.out().checkError()) {
      session.sayError(Message.of(Main.class, "failure.output"));
      return code == ExitCode.OK.code() ? ExitCode.CANNOT_WRITE.code() : code;
    }
    return code;
  }

  private static int execute(Session session, String... arguments) {
    try {
      return CommandLineFactory.of(session).execute(arguments);
    } catch (OutOfMemoryError e) {
      session.sayError(Message.of(Main.class, "failure.memory"));
    } catch (StackOverflowError e) {
      session.sayError(Message.of(Main.class, "failure.depth"));
    }
    return ExitCode.FAILURE.code();
  }
}
