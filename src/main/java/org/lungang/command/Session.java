package org.lungang.command;

import java.util.List;
import java.util.Locale;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.language.VisibleText;
import org.lungang.report.TextTable;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the program: its terminal, and how the user wants to be spoken to.
 *
 * @param debug whether an unexpected failure shows where it happened
 */
record Session(Terminal terminal, Language language, ColorMode color, boolean debug) {

  /**
   * What the command line asks for. Looked at before the command line is parsed, since the help and
   * the errors of parsing speak the language too; values that mean nothing are the parser's to
   * report.
   */
  static Session of(List<String> arguments, Terminal terminal) {
    Language language = systemLanguage(terminal);
    ColorMode color = ColorMode.AUTO;
    boolean debug = false;
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      String lang = valueOf("--lang", argument, next);
      language = named(Language.values(), lang, language);
      color = named(ColorMode.values(), valueOf("--color", argument, next), color);
      debug |= argument.equals("--debug");
    }
    return new Session(terminal, language, color, debug);
  }

  private static String valueOf(String option, String argument, String next) {
    if (argument.equals(option)) {
      return next;
    }
    return argument.startsWith(option + "=") ? argument.substring(option.length() + 1) : "";
  }

  private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
    for (E value : values) {
      if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
        return value;
      }
    }
    return otherwise;
  }

  /**
   * The language of LC_ALL, LC_MESSAGES or LANG, or of the one that the launcher had to replace by
   * a locale that the machine has; where none is set, that of the platform.
   */
  private static Language systemLanguage(Terminal terminal) {
    for (String name : List.of("LUNGANG_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
      String locale = terminal.variable(name);
      if (!locale.isEmpty()) {
        return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
      }
    }
    return Language.of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** Data: a text with its line ends. */
  void printText(String text) {
    terminal.out().print(VisibleText.lines(text));
    terminal.out().flush();
  }

  /** Data: a line in the user's language. */
  void print(Named sentence) {
    printText(sentence.in(language) + "\n");
  }

  /** How wide tables may be: the terminal, or what suits a file. */
  int columns() {
    return terminal.outIsTerminal() ? terminal.columns() : TextTable.DEFAULT_WIDTH;
  }

  /** A message in the user's language, to {@code err}. */
  void say(Named sentence) {
    terminal.err().print(VisibleText.lines(sentence.in(language)) + "\n");
    terminal.err().flush();
  }

  /** An error, to {@code err}. */
  void sayError(Named sentence) {
    Message label = Message.of(Session.class, "error");
    String styled =
        ansi(terminal.errIsTerminal()).string("@|bold,red " + label.in(language) + "|@");
    terminal.err().print(styled + VisibleText.lines(sentence.in(language)) + "\n");
    terminal.err().flush();
  }

  /** Whether colours are on, as picocli wants to hear it. */
  Ansi ansi(boolean isTerminal) {
    return color.colors(isTerminal, terminal) ? Ansi.ON : Ansi.OFF;
  }
}
