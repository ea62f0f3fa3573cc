package org.lungang.command;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lungang.language.VisibleText;
import org.lungang.report.TextWidth;

/** A single line on a terminal that is written over and over, never wider than the terminal. */
final class LiveLine implements AutoCloseable {

  private static final long EVERY_MILLISECONDS = 200;
  private static final String CUT = "…";

  private final Terminal terminal;
  private final ScheduledExecutorService clock;
  private int shownColumns;
  private boolean closed;

  /** A line that asks for its text again and again, until closed. */
  LiveLine(Terminal terminal, Supplier<String> text) {
    this.terminal = terminal;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            runnable -> {
              Thread thread = new Thread(runnable, "progress");
              thread.setDaemon(true);
              return thread;
            });
    // Nothing waits for it: a failure ends the line, not the work that it tells of.
    Future<?> unused =
        clock.scheduleWithFixedDelay(
            () -> show(text.get()), EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** Shows a text; nothing once the line is closed, for the text may have taken until then. */
  private synchronized void show(String whole) {
    if (!closed) {
      draw(whole);
    }
  }

  /** Spaces, not an escape code, take away what stood there: every console knows them. */
  private void draw(String whole) {
    String line = fit(VisibleText.of(whole), terminal.columns() - 1);
    int columns = TextWidth.of(line);
    String rest = " ".repeat(Math.max(0, shownColumns - columns));
    shownColumns = columns;
    terminal.err().print("\r" + line + rest + (line.isEmpty() ? "\r" : ""));
    terminal.err().flush();
  }

  /** As much of a text as so many columns hold. */
  static String fit(String whole, int columns) {
    if (TextWidth.of(whole) <= columns) {
      return whole;
    }
    StringBuilder fitting = new StringBuilder();
    int used = TextWidth.of(CUT);
    for (int at = 0; at < whole.length(); ) {
      String character = Character.toString(whole.codePointAt(at));
      used += TextWidth.of(character);
      if (used > columns) {
        break;
      }
      fitting.append(character);
      at += character.length();
    }
    return fitting.append(CUT).toString();
  }

  /** Takes the line away; it is not drawn again. */
  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      if (!closed) {
        draw("");
        closed = true;
      }
    }
  }
}
