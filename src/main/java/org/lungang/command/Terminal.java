package org.lungang.command;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program's words go: data to {@code out}, messages to {@code err}.
 *
 * @param out in UTF-8, whatever the platform's encoding
 * @param err the same
 * @param outIsTerminal whether a person watches {@code out}
 * @param errIsTerminal whether a person watches {@code err}
 * @param columns how wide the terminal is
 * @param environment the environment variables
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment) {

  /** The launcher says here which of "out" and "err" are terminals. */
  private static final String TERMINALS = "lungang.terminals";

  private static final String COLUMNS = "lungang.columns";
  private static final int USUAL_COLUMNS = 80;

  /** The terminal, files or pipes of this process. */
  static Terminal ofProcess() {
    String terminals = System.getProperty(TERMINALS);
    boolean console = terminals == null && hasConsole();
    boolean outIsTerminal = terminals == null ? console : terminals.contains("out");
    boolean errIsTerminal = terminals == null ? console : terminals.contains("err");
    return new Terminal(
        stream(FileDescriptor.out, outIsTerminal),
        stream(FileDescriptor.err, errIsTerminal),
        outIsTerminal,
        errIsTerminal,
        columns(System.getProperty(COLUMNS)),
        System.getenv());
  }

  // On JDK 17, which the program supports, there is no console where output is not a terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is always a console, and it says whether it is a terminal.
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static PrintWriter stream(FileDescriptor descriptor, boolean isTerminal) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(
                new ReadStream(new FileOutputStream(descriptor)),
                isTerminal ? consoleCharset() : StandardCharsets.UTF_8)),
        true);
  }

  /** UTF-8, but on a Windows console that speaks another encoding, that one. */
  private static Charset consoleCharset() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    String encoding =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return windows && encoding != null && Charset.isSupported(encoding)
        ? Charset.forName(encoding)
        : StandardCharsets.UTF_8;
  }

  private static int columns(@Nullable String told) {
    return told != null && told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
  }

  /** An environment variable; empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
