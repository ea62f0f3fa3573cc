package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.Blanks;

/**
 * A table whose columns are headed in English or Chinese, in any order: finds the columns from the
 * heading row, then gives the rows one by one.
 *
 * @param <C> the enum of the columns
 */
public final class Sheet<C extends Heading> {

  /** From how many characters on a second thread is worth its keep. */
  private static final int LONG = 1 << 19;

  private final Origin origin;
  private final RowSource source;
  private final ProblemList findings;
  private final int[] places;
  private final String[] headings;
  private int width;
  private boolean broken;

  private Sheet(Origin origin, RowSource source, List<C> columns, ProblemList findings) {
    this.origin = origin;
    this.source = source;
    this.findings = findings;
    int most = columns.stream().mapToInt(Heading::ordinal).max().orElse(-1) + 1;
    this.places = new int[most];
    this.headings = new String[most];
    Arrays.fill(places, -1);
    Language language = languageOf(origin.name());
    columns.forEach(column -> headings[column.ordinal()] = column.in(language));
  }

  /**
   * Opens a CSV file and finds its columns; what is wrong with the heading line goes to the
   * findings.
   *
   * @return empty if there are no rows to read
   */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, byte[] bytes, List<C> columns, ProblemList findings) {
    Optional<String> text = FileText.decode(bytes);
    if (text.isEmpty()) {
      findings.error(origin, say("wrong.encoding"), say("right.encoding"));
      return Optional.empty();
    }
    RowSource rows = new CsvRows(text.get(), byHeading(columns).keySet());
    return open(origin, text.get().length() < LONG ? rows : new RowsAhead(rows), columns, findings);
  }

  /** The same of any rows, of which the first is the heading row. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, RowSource source, List<C> columns, ProblemList findings) {
    Sheet<C> sheet = new Sheet<>(origin, source, columns, findings);
    return sheet.readHeadings(columns, byHeading(columns)) ? Optional.of(sheet) : Optional.empty();
  }

  /** Where the table comes from. */
  public Origin origin() {
    return origin;
  }

  /** The heading as it stands in the file, or would. */
  public String heading(C column) {
    return headings[column.ordinal()];
  }

  /** The place of a column, from 1; 0 where it has none. */
  public int columnNumber(C column) {
    return places[column.ordinal()] + 1;
  }

  public boolean has(C column) {
    return places[column.ordinal()] >= 0;
  }

  /** The cell of a row without room and guard; empty where the row or the table has none. */
  public String cell(List<String> row, C column) {
    int place = places[column.ordinal()];
    return place < 0 || place >= row.size()
        ? ""
        : Blanks.strip(source.meant(Blanks.strip(row.get(place))));
  }

  /**
   * Whether a row has values where there are no headings, so that its cells may be out of place.
   */
  public boolean isRagged(List<String> row) {
    for (int i = width; i < row.size(); i++) {
      if (!Blanks.strip(row.get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What to do about such a row. */
  public Message rightOfRagged() {
    return source.rightOfRagged();
  }

  /** The line where the last row begins, from 1. */
  public int line() {
    return source.line();
  }

  /**
   * Gives every row that is not blank.
   *
   * @return false if reading ended before the end
   */
  public boolean forEachRow(Consumer<List<String>> rows) {
    List<String> row = next();
    while (row != null) {
      rows.accept(row);
      row = next();
    }
    return !broken;
  }

  /** The next row that is not blank; null at the end, or where nothing more can be read. */
  private @Nullable List<String> next() {
    try {
      return source.next();
    } catch (RowSource.BrokenRows e) {
      findings.error(origin, source.line(), e.wrong(), e.right());
      broken = true;
      return null;
    }
  }

  private boolean readHeadings(List<C> columns, Map<String, C> known) {
    List<String> row = next();
    if (row == null) {
      if (!broken) {
        findings.error(
            origin,
            say(origin.sheet() == null ? "wrong.empty" : "wrong.empty.sheet"),
            say("right.empty", requiredOf(columns)));
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
            origin,
            line(),
            heading,
            i + 1,
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
        Spelling.nearestId(column.english(), unknown)
            .or(() -> Spelling.nearestId(column.chinese(), unknown));
    findings.error(
        origin,
        line(),
        heading(column),
        0,
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
  public static Language languageOf(String file) {
    return file.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Sheet.class, key, arguments);
  }
}
