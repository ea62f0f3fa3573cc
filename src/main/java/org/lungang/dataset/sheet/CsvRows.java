package org.lungang.dataset.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
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
  private int line;

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
    if (CsvDialect.namesSeparator(text) && records.hasNext()) {
      records.next();
    }
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    try {
      while (true) {
        line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return null;
        }
        CSVRecord row = records.next();
        if (!CsvDialect.isBlank(row)) {
          return meant(row);
        }
      }
    } catch (UncheckedIOException | IllegalStateException quotes) {
      throw new BrokenRows(say("wrong.quotes"), say("right.quotes"));
    }
  }

  private static List<String> meant(CSVRecord row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Blanks.strip(CsvText.unguarded(Blanks.strip(row.get(i))));
    }
    return List.of(cells);
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
