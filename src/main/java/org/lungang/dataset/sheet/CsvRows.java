package org.lungang.dataset.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/** The rows of CSV text; finds out the delimiter from the heading line. */
public final class CsvRows implements RowSource {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private boolean isFirst;
  private int line = 1;
  private boolean plain;

  /**
   * The rows of a text.
   *
   * @param headings those that tell the delimiter, in lower case
   */
  public CsvRows(String text, Set<String> headings) {
    this(() -> new StringReader(text), headings);
  }

  /**
   * The rows of a text.
   *
   * @param text from its beginning, as often as it is asked for
   * @param headings those that tell the delimiter, in lower case
   */
  CsvRows(Supplier<Reader> text, Set<String> headings) {
    try {
      this.parser = CsvDialect.of(text, headings).parse(text);
      this.isFirst = CsvDialect.namesSeparator(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read.", e);
    }
    this.records = parser.iterator();
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    try {
      if (isFirst) {
        isFirst = false;
        records.next();
      }
      while (true) {
        line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return null;
        }
        List<String> row = meant(records.next().values());
        if (row != null) {
          return row;
        }
      }
    } catch (UncheckedIOException | IllegalStateException quotes) {
      throw new BrokenRows(say("wrong.quotes"), say("right.quotes"));
    }
  }

  /** The cells as they are meant; null for a blank row. */
  private @Nullable List<String> meant(String[] record) {
    String[] cells = new String[record.length];
    boolean blank = true;
    plain = true;
    for (int i = 0; i < cells.length; i++) {
      String cell = Blanks.strip(record[i]);
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
