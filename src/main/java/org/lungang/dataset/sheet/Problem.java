package org.lungang.dataset.sheet;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.workbook.CellName;

/**
 * Something in a file that is wrong or doubtful, where it stands, and what would be right. Sorted
 * by file, line and column.
 *
 * @param origin the file, and the sheet of a workbook
 * @param line the line of the file where the row begins, or the row of the sheet, from 1; 0 for the
 *     table as a whole
 * @param column the heading as it stands in the file, or would; null for the row as a whole
 * @param columnNumber the place of the column in the table, from 1; 0 where it has none
 * @param value the cell, shortened, without control characters; null where there is none to show,
 *     as in personal columns
 * @param wrong what is wrong, a sentence
 * @param right what would be right, a sentence
 */
public record Problem(
    Severity severity,
    Origin origin,
    int line,
    @Nullable String column,
    int columnNumber,
    @Nullable String value,
    Message wrong,
    Message right)
    implements Named, Comparable<Problem> {

  private static final int LONGEST_VALUE = 80;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::origin)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::column, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Problem::severity)
          .thenComparing(Problem::value, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(problem -> problem.wrong().key())
          .thenComparing(problem -> problem.wrong().in(Language.EN))
          .thenComparing(problem -> problem.right().in(Language.EN));

  public Problem {
    value = value == null ? null : shown(value);
  }

  /** The name of the file. */
  public String file() {
    return origin.file();
  }

  /** Whether nothing is planned before this is put right. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Whether it tells of a file, a sheet or a column that nobody reads. */
  public boolean tellsOfUnread() {
    return wrong.key().matches("wrong\\.(file|sheet|heading)\\.unused(\\..*)?");
  }

  /** The same with something else that would be right. */
  public Problem withRight(Message other) {
    return new Problem(severity, origin, line, column, columnNumber, value, wrong, other);
  }

  /** Something that is wrong with the whole row. */
  Problem ofRow(Message wrongOfRow, Message rightOfRow) {
    return new Problem(severity, origin, line, null, 0, null, wrongOfRow, rightOfRow);
  }

  /** All of it in one line: severity, place, value, what is wrong and what would be right. */
  @Override
  public String in(Language language) {
    Message place = origin.sheet() == null ? placeInFile() : placeInSheet(origin.sheet());
    Message whole =
        value == null
            ? Message.of(Problem.class, "problem", severity, place, wrong, right)
            : Message.of(Problem.class, "problem.value", severity, place, value, wrong, right);
    return whole.in(language);
  }

  private Message placeInFile() {
    if (column == null) {
      return line == 0 ? say("place.file", file()) : say("place.line", file(), line);
    }
    return line == 0
        ? say("place.column", file(), shown(column))
        : say("place.cell", file(), line, shown(column));
  }

  /** As a spreadsheet calls it: row 17, cell D17. */
  private Message placeInSheet(String sheet) {
    if (column == null) {
      return line == 0
          ? say("place.sheet", file(), sheet)
          : say("place.sheet.row", file(), sheet, line);
    }
    return line == 0 || columnNumber == 0
        ? say("place.sheet.column", file(), sheet, shown(column))
        : say("place.sheet.cell", file(), sheet, CellName.of(columnNumber, line), shown(column));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Problem.class, key, arguments);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  private static String shown(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST_VALUE)
        .map(character -> isShown(character) ? character : ' ')
        .forEach(shown::appendCodePoint);
    return value.codePointCount(0, value.length()) > LONGEST_VALUE
        ? shown.append('…').toString()
        : shown.toString();
  }

  /** Neither control characters nor marks that turn the direction of the text around them. */
  private static boolean isShown(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
