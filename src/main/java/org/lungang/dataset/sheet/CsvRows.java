package org.lungang.dataset.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/** The rows of CSV text; finds out the delimiter from the heading line. */
public final class CsvRows implements RowSource {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<PlainTexts> columns = new ArrayList<>();
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
      this.parser = CsvDialect.of(text, headings).parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read.", e);
    }
    this.records = parser.iterator();
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
    while (columns.size() < cells.length) {
      columns.add(new PlainTexts());
    }
    for (int i = 0; i < cells.length; i++) {
      String text = record[i];
      String cell = text.isEmpty() ? "" : columns.get(i).find(text);
      if (cell == null) {
        cell = Blanks.strip(CsvText.unguarded(Blanks.strip(text)));
        boolean isPlain = CellCheck.isPlain(cell);
        plain &= isPlain;
        if (isPlain) {
          columns.get(i).keep(text, cell);
        }
      }
      cells[i] = cell;
      blank &= cell.isEmpty() && Blanks.strip(text).isEmpty();
    }
    return blank ? null : List.of(cells);
  }

  /**
   * What the texts of a column mean that were looked at before: most texts stand in many rows, and
   * equal ones are then one instance, which whoever understands the row finds more quickly.
   */
  private static final class PlainTexts {

    /** From how many different texts on they have to be worth their keep. */
    private static final int MANY = 4096;

    private final Map<String, String> known = new HashMap<>();
    private int asked;

    /** The cell that a text means; null where nobody has looked at it. */
    @Nullable String find(String text) {
      asked++;
      return isWorthwhile() ? known.get(text) : null;
    }

    void keep(String text, String cell) {
      if (isWorthwhile()) {
        known.put(text, cell);
      }
    }

    private boolean isWorthwhile() {
      return known.size() < MANY || known.size() <= asked / 2;
    }
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
