package org.lungang.command;

import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.language.Message;
import org.lungang.project.ProjectFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells why a command ended early, and the exit code for it. */
final class Failures implements IExecutionExceptionHandler {

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, @Nullable ParseResult parsed) throws Exception {
    if (exception instanceof ParameterException usage) {
      return commandLine.getParameterExceptionHandler().handleParseException(usage, new String[0]);
    }
    return tell(exception).code();
  }

  /** Tells why, and gives the exit code. */
  ExitCode tell(Exception exception) {
    if (exception instanceof CommandFailure failure) {
      failure.sentences().forEach(session::sayError);
      return failure.exitCode();
    }
    if (exception instanceof ProjectFailure failure) {
      ProblemGroup.of(failure.problems()).forEach(session::say);
      failure.sentences().forEach(session::sayError);
      return exitCode(failure.kind());
    }
    if (isOutOf(OutOfMemoryError.class, exception)) {
      session.sayError(Message.of(Main.class, "failure.memory"));
      return ExitCode.FAILURE;
    } else if (isOutOf(StackOverflowError.class, exception)) {
      session.sayError(Message.of(Main.class, "failure.depth"));
      return ExitCode.FAILURE;
    }
    if (exception instanceof InvalidPathException path) {
      session.sayError(Message.of(Failures.class, "failure.name", path.getInput()));
      return ExitCode.USAGE;
    }
    session.sayError(
        Message.of(Failures.class, "failure.unexpected", exception.getClass().getSimpleName()));
    if (session.debug()) {
      trace(exception);
    } else {
      session.say(Message.of(Failures.class, "failure.debug"));
    }
    return ExitCode.FAILURE;
  }

  /** Whether a thread that works for the command ran out of something. */
  private static boolean isOutOf(Class<? extends Error> something, Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (something.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static ExitCode exitCode(ProjectFailure.Cause kind) {
    return switch (kind) {
      case REQUEST -> ExitCode.USAGE;
      case INPUT -> ExitCode.BAD_INPUT;
      case OUTPUT -> ExitCode.CANNOT_WRITE;
    };
  }

  /**
   * Where it happened. What an exception says may quote somebody's data; only those that hold the
   * program to its own promises speak of figures and ids alone.
   */
  private void trace(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      String text = cause instanceof IllegalStateException ? ": " + cause.getMessage() : "";
      session.terminal().err().println(cause.getClass().getName() + text);
      for (StackTraceElement element : cause.getStackTrace()) {
        session.terminal().err().println("    at " + element);
      }
    }
  }
}
