package org.lungang.command;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            isTerminal,
            isTerminal,
            80,
            environment);
    int code = Main.run(terminal, arguments);
    return new CommandRun(code, out.toString(), err.toString());
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
