package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** An unexpected failure says what it is and never what it was holding. */
class FailuresTest {

  private static final String ADDRESS = "39.90469, 116.40717";

  private static String told(List<String> arguments, Exception exception) throws Exception {
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    Terminal terminal =
        new Terminal(out, new PrintWriter(err, true), false, false, 80, Map.of("LANG", "en"));
    Session session = Session.of(arguments, terminal);
    CommandLine commandLine = CommandLineFactory.of(session);
    int code = new Failures(session).handleExecutionException(exception, commandLine, null);
    assertThat(code).isEqualTo(ExitCode.FAILURE.code());
    return err.toString();
  }

  @Test
  void whatAnExceptionQuotesIsNotTold() throws Exception {
    Exception exception =
        new RuntimeException(ADDRESS, new IllegalArgumentException("lives at " + ADDRESS));
    assertThat(told(List.of(), exception)).contains("RuntimeException").doesNotContain(ADDRESS);
    assertThat(told(List.of("--debug"), exception))
        .contains("FailuresTest.whatAnExceptionQuotesIsNotTold")
        .doesNotContain(ADDRESS);
  }

  @Test
  void whereItHappenedIsToldOnlyWhenAskedFor() throws Exception {
    Exception exception = new IllegalStateException("The score (3) must be (4).");
    assertThat(told(List.of(), exception)).doesNotContain("    at ").contains("--debug");
    assertThat(told(List.of("--debug"), exception)).contains("    at ", "The score (3)");
  }

  @Test
  void aThreadThatRanOutOfMemoryIsToldInASentence() throws Exception {
    String told =
        told(List.of("--debug"), new CompletionException(new OutOfMemoryError("Java heap space")));
    assertThat(told).startsWith("Error: Out of memory.").doesNotContain("    at ");
    assertThat(told(List.of(), new IllegalStateException(new StackOverflowError())))
        .contains("nested or chained too deeply");
  }

  /** Where the system's character set has no Chinese, names of files cannot be in it. */
  @Test
  void aNameThatTheSystemCannotTakeIsToldWithTheWayOut() {
    CommandRun run = CommandRun.of("check", "lists\0");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            false,
            false,
            80,
            Map.of("LANG", "en"));
    ExitCode code =
        new Failures(Session.of(List.of(), terminal))
            .tell(new InvalidPathException("calendar/??.html", "Malformed input"));
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("calendar/??.html", "LC_ALL=C.UTF-8");
  }
}
