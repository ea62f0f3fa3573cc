package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * Takes rows apart on another thread while those before them are understood, a batch ahead: of a
 * city's lists each is about half of the work.
 */
public final class RowsAhead implements RowSource {

  private static final int BATCH_ROWS = 1_024;

  private final RowSource source;
  private ForkJoinTask<Batch> ahead;
  private Batch batch = new Batch(List.of(), null, 0, false);
  private int place;
  private int line;
  private boolean plain;

  /**
   * @param source whose rows nobody else asks for
   */
  public RowsAhead(RowSource source) {
    this.source = source;
    this.ahead = begin();
  }

  /**
   * @param lastLine the line of what comes after the rows, where they are the last
   * @param isLast whether the rows end, or break, after these
   */
  private record Batch(List<Row> rows, @Nullable BrokenRows broken, int lastLine, boolean isLast) {}

  private record Row(List<String> cells, int line, boolean plain) {}

  /**
   * Begins the next batch. Where all threads of the common pool are busy, whoever joins it reads
   * it: what is forked can be taken back, what is submitted to the pool cannot.
   */
  private ForkJoinTask<Batch> begin() {
    return ForkJoinTask.adapt(this::read).fork();
  }

  private Batch read() {
    List<Row> rows = new ArrayList<>(BATCH_ROWS);
    try {
      while (rows.size() < BATCH_ROWS) {
        List<String> cells = source.next();
        if (cells == null) {
          return new Batch(rows, null, source.line(), true);
        }
        rows.add(new Row(cells, source.line(), source.isPlain()));
      }
      return new Batch(rows, null, source.line(), false);
    } catch (BrokenRows broken) {
      return new Batch(rows, broken, source.line(), true);
    }
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    while (place == batch.rows().size()) {
      if (batch.isLast()) {
        line = batch.lastLine();
        if (batch.broken() != null) {
          throw batch.broken();
        }
        return null;
      }
      batch = ahead.join();
      place = 0;
      if (!batch.isLast()) {
        ahead = begin();
      }
    }
    Row row = batch.rows().get(place++);
    line = row.line();
    plain = row.plain();
    return row.cells();
  }

  @Override
  public boolean isPlain() {
    return plain;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public Message rightOfRagged() {
    return source.rightOfRagged();
  }
}
