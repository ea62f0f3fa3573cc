package org.lungang.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchProgress;
import org.lungang.search.SearchResult;

/**
 * Tells on {@code err} how a search goes: on a terminal a line that is kept up to date, elsewhere a
 * plain line at the start and one at the end.
 */
final class ProgressReport implements SearchListener, AutoCloseable {

  private static final int SHOWN_GROUPS = 4;

  private final Session session;
  private final SearchOptions options;
  private final long start = System.nanoTime();
  private final @Nullable LiveLine line;
  private volatile @Nullable SearchProgress latest;

  private ProgressReport(Session session, SearchOptions options) {
    this.session = session;
    this.options = options;
    this.line =
        session.terminal().errIsTerminal()
            ? new LiveLine(session.terminal(), () -> text().in(session.language()))
            : null;
  }

  /** Tells nothing yet. */
  static ProgressReport of(Session session, SearchOptions options) {
    return new ProgressReport(session, options);
  }

  /** Says that the search begins, and that it can be stopped: so it must be possible by now. */
  void begin() {
    session.say(beginning());
  }

  private Named beginning() {
    if (options.time() != null) {
      return message("progress.start.time", seconds(options.time()), options.threads());
    } else if (options.steps() != null) {
      return message("progress.start.steps", options.steps(), options.threads());
    }
    return message("progress.start", options.threads());
  }

  @Override
  public void onProgress(SearchProgress progress) {
    latest = progress;
  }

  private Named text() {
    SearchProgress progress = latest;
    String elapsed = clock(elapsed());
    String time = options.time() == null ? elapsed : elapsed + " / " + clock(options.time());
    return progress == null ? message("progress.begin", time) : text(time, progress);
  }

  /** How far the search has come after some time, with the best plan and its bound. */
  static Named text(String time, SearchProgress progress) {
    List<String> groups = progress.solving().stream().limit(SHOWN_GROUPS).toList();
    return message(
        progress.solving().isEmpty()
            ? "progress"
            : progress.solving().size() > SHOWN_GROUPS ? "progress.more" : "progress.solving",
        time,
        progress.componentsDone(),
        progress.components(),
        progress.hard(),
        progress.medium(),
        progress.soft(),
        bound(progress),
        Message.list(groups));
  }

  /** The bound of soft where that of every component is known, else how many are proven. */
  private static Named bound(SearchProgress progress) {
    return progress.bounded() == progress.components()
        ? message("progress.bound", progress.soft() + progress.softGap())
        : message("progress.proven", progress.proven());
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (line != null) {
      line.close();
    }
  }

  /** Says what came of it, as the plain scorer has it. */
  void sum(SearchResult result) {
    session.say(
        message(
            "progress.done." + result.stopReason().name(),
            seconds(elapsed()),
            result.proven(),
            result.components(),
            result.score().hard(),
            result.score().medium(),
            result.score().soft()));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String seconds(Duration duration) {
    long tenths = duration.toMillis() / 100;
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  private static String clock(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds / 60 + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ProgressReport.class, key, arguments);
  }
}
