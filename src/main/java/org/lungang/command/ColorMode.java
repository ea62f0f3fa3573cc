package org.lungang.command;

/** When colours are used. */
enum ColorMode {
  /** On a terminal, unless NO_COLOR is set. */
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether a stream is coloured. */
  boolean colors(boolean isTerminal, Terminal terminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          isTerminal
              && terminal.variable("NO_COLOR").isEmpty()
              && !terminal.variable("TERM").equals("dumb");
    };
  }
}
