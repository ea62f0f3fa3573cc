package org.lungang.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command printed and how it ended, run inside this process. */
record CommandRun(int exitCode, String out, String err) {

  /** Runs a command as from a script: no terminal, an English system. */
  static CommandRun of(String... arguments) {
    return with(Map.of("LANG", "en_US.UTF-8"), false, arguments);
  }

  /** Runs a command in an environment. */
  static CommandRun with(Map<String, String> environment, boolean isTerminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            isTerminal,
            isTerminal,
            80,
            environment);
    int code = Main.run(terminal, arguments);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A small county's lists in a folder. */
  static void generate(Path folder) {
    CommandRun run =
        of("generate", "xx-county", "--scale", "0.1", "--seed", "1", "--out", folder.toString());
    if (run.exitCode() != 0) {
      throw new AssertionError(run.err());
    }
  }
}
