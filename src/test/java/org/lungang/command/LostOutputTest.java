package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Output that is lost is told, with every command, and one that nobody wants any more is not. */
class LostOutputTest {

  private static final String SAID = "could not be written in full";

  private final StringWriter err = new StringWriter();

  /** Every command at least prints its help, and some print without reading anything. */
  static List<String> commandLines() {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            false,
            80,
            Map.of());
    List<String> lines =
        CommandLineFactory.of(Session.of(List.of(), terminal)).getSubcommands().keySet().stream()
            .map(name -> name + " --help")
            .collect(Collectors.toCollection(ArrayList::new));
    lines.addAll(
        List.of(
            "--help",
            "--version",
            "policies",
            "policies --schema",
            "policies standard",
            "generate-completion",
            "help plan"));
    return lines;
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void aFullDiskIsTold(String line) {
    assertThat(run("No space left on device", line)).isNotZero();
    assertThat(err.toString()).contains(SAID);
  }

  @Test
  void aClosedPipeIsNot() {
    assertThat(run("Broken pipe", "policies")).isZero();
    assertThat(err.toString()).doesNotContain(SAID);
  }

  @Test
  void aFailureKeepsItsOwnExitCode() {
    assertThat(run("No space left on device", "policies no-such-policy"))
        .isEqualTo(ExitCode.BAD_INPUT.code());
  }

  private int run(String reason, String line) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int single) throws IOException {
            throw new IOException(reason);
          }
        };
    Terminal terminal =
        new Terminal(
            new PrintWriter(new ReadStream(full), true),
            new PrintWriter(err, true),
            false,
            false,
            80,
            Map.of("LANG", "en_US.UTF-8"));
    return Main.run(terminal, line.split(" "));
  }
}
