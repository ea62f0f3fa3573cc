package org.lungang.dataset.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/** The rows of CSV text; finds out the delimiter from the heading line. */
public final class CsvRows implements RowSource {

  private final CsvRecords records;
  private boolean isFirst;
  private int line = 1;
  private boolean plain;

  /**
   * The rows of a text.
   *
   * @param headings those that tell the delimiter, in lower case
   */
  public CsvRows(String text, Set<String> headings) {
    try {
      this.records = new CsvRecords(text, CsvDialect.of(text, headings).delimiter());
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read.", e);
    }
    this.isFirst = CsvDialect.namesSeparator(text);
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    try {
      if (isFirst) {
        isFirst = false;
        records.next();
      }
      while (true) {
        line = records.line();
        List<String> record = records.next();
        if (record == null) {
          return null;
        }
        List<String> row = meant(record);
        if (row != null) {
          return row;
        }
      }
    } catch (CsvRecords.WrongQuotes e) {
      throw new BrokenRows(say("wrong.quotes"), say("right.quotes"));
    }
  }

  /** The cells as they are meant; null for a blank row. */
  private @Nullable List<String> meant(List<String> record) {
    String[] cells = new String[record.size()];
    boolean blank = true;
    plain = true;
    for (int i = 0; i < cells.length; i++) {
      String cell = Blanks.strip(record.get(i));
      if (!cell.isEmpty()) {
        blank = false;
        cell = Blanks.strip(CsvText.unguarded(cell));
        plain &= CellCheck.isPlain(cell);
      }
      cells[i] = cell;
    }
    return blank ? null : List.of(cells);
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
    return say("right.ragged");
  }

  private static Message say(String key) {
    return Message.of(CsvRows.class, key);
  }
}
