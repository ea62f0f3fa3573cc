package org.lungang.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * A CSV file whose columns are headed in English or Chinese, in any order: finds the delimiter and
 * the columns from the heading line, then gives the rows one by one.
 *
 * @param <C> the enum of the columns
 */
final class Sheet<C extends Heading> {

  private final String file;
  private final Findings findings;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final int[] places;
  private final String[] headings;
  private int width;
  private int line;
  private boolean broken;

  private Sheet(String file, String text, CsvDialect dialect, List<C> columns, Findings findings)
      throws IOException {
    this.file = file;
    this.findings = findings;
    this.parser = dialect.parse(text);
    this.records = parser.iterator();
    int most = columns.stream().mapToInt(Heading::ordinal).max().orElse(-1) + 1;
    this.places = new int[most];
    this.headings = new String[most];
    Arrays.fill(places, -1);
    Language language = languageOf(file);
    columns.forEach(column -> headings[column.ordinal()] = column.in(language));
  }

  /**
   * Opens a file and finds its columns; what is wrong with the heading line goes to the findings.
   *
   * @return empty if there are no rows to read
   */
  static <C extends Heading> Optional<Sheet<C>> open(
      String file, byte[] bytes, List<C> columns, Findings findings) {
    Optional<String> text = FileText.decode(bytes);
    if (text.isEmpty()) {
      findings.error(file, 0, null, null, say("wrong.encoding"), say("right.encoding"));
      return Optional.empty();
    }
    Map<String, C> known = byHeading(columns);
    try {
      CsvDialect dialect = CsvDialect.of(text.get(), known.keySet());
      Sheet<C> sheet = new Sheet<>(file, text.get(), dialect, columns, findings);
      return sheet.readHeadings(columns, known) ? Optional.of(sheet) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read.", e);
    }
  }

  String file() {
    return file;
  }

  /** The heading as it stands in the file, or would. */
  String heading(C column) {
    return headings[column.ordinal()];
  }

  boolean has(C column) {
    return places[column.ordinal()] >= 0;
  }

  /** The cell of a row without room and guard; empty where the row or the file has none. */
  String cell(CSVRecord row, C column) {
    int place = places[column.ordinal()];
    return place < 0 || place >= row.size()
        ? ""
        : Blanks.strip(CsvText.unguarded(Blanks.strip(row.get(place))));
  }

  /**
   * Whether a row has values where there are no headings, so that its cells may be out of place.
   */
  boolean isRagged(CSVRecord row) {
    for (int i = width; i < row.size(); i++) {
      if (!Blanks.strip(row.get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The line where the last row begins, from 1. */
  int line() {
    return line;
  }

  /**
   * Gives every row that is not blank.
   *
   * @return false if the quotation marks go wrong, where reading ends
   */
  boolean forEachRow(Consumer<CSVRecord> rows) {
    CSVRecord row = next();
    while (row != null) {
      rows.accept(row);
      row = next();
    }
    return !broken;
  }

  /** The next row that is not blank; null at the end, or where quotation marks go wrong. */
  private @Nullable CSVRecord next() {
    try {
      while (true) {
        line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return null;
        }
        CSVRecord row = records.next();
        if (!CsvDialect.isBlank(row)) {
          return row;
        }
      }
    } catch (UncheckedIOException | IllegalStateException quotes) {
      findings.error(file, line, null, null, say("wrong.quotes"), say("right.quotes"));
      broken = true;
      return null;
    }
  }

  private boolean readHeadings(List<C> columns, Map<String, C> known) {
    CSVRecord row = next();
    if (row == null) {
      if (!broken) {
        findings.error(
            file, 0, null, null, say("wrong.empty"), say("right.empty", requiredOf(columns)));
      }
      return false;
    }
    width = row.size();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String heading = Blanks.strip(row.get(i));
      C column = known.get(heading.toLowerCase(Locale.ROOT));
      if (column == null) {
        unknown.add(heading);
      } else if (has(column)) {
        findings.error(
            file,
            line,
            heading,
            null,
            say("wrong.heading.twice", column.english(), column.chinese()),
            say("right.heading.twice"));
      } else {
        places[column.ordinal()] = i;
        headings[column.ordinal()] = heading;
      }
    }
    for (C column : columns) {
      if (column.isRequired() && !has(column)) {
        reportMissing(column, unknown);
      }
    }
    return true;
  }

  private void reportMissing(C column, List<String> unknown) {
    Optional<String> meant =
        Nearest.find(column.english(), unknown).or(() -> Nearest.find(column.chinese(), unknown));
    findings.error(
        file,
        line,
        heading(column),
        null,
        say("wrong.heading.missing"),
        meant
            .filter(heading -> !heading.isEmpty())
            .map(heading -> say("right.heading.near", column.english(), column.chinese(), heading))
            .orElse(say("right.heading", column.english(), column.chinese())));
  }

  private CodeList requiredOf(List<C> columns) {
    return new CodeList(columns.stream().filter(Heading::isRequired).toList());
  }

  private static <C extends Heading> Map<String, C> byHeading(List<C> columns) {
    Map<String, C> known = new HashMap<>();
    for (C column : columns) {
      known.put(column.english(), column);
      known.put(column.chinese(), column);
    }
    return known;
  }

  /** The language that a file is named in, and so headed in where it has no heading. */
  static Language languageOf(String file) {
    return file.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Sheet.class, key, arguments);
  }
}
