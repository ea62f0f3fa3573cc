package org.lungang.dataset;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Something in a file that is wrong or doubtful, where it stands, and what would be right. Sorted
 * by file, line and column.
 *
 * @param file the name of the file as it lies in the folder
 * @param line the line of the file where the row begins, from 1; 0 for the file as a whole
 * @param column the heading as it stands in the file, or would; null for the row as a whole
 * @param value the cell, shortened, without control characters; null where there is none to show,
 *     as in personal columns
 * @param wrong what is wrong, a sentence
 * @param right what would be right, a sentence
 */
public record Problem(
    Severity severity,
    String file,
    int line,
    @Nullable String column,
    @Nullable String value,
    Message wrong,
    Message right)
    implements Named, Comparable<Problem> {

  private static final int LONGEST_VALUE = 80;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
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

  /** Whether nothing is planned before this is put right. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** All of it in one line: severity, place, value, what is wrong and what would be right. */
  @Override
  public String in(Language language) {
    Message place =
        column == null
            ? line == 0
                ? Message.of(Problem.class, "place.file", file)
                : Message.of(Problem.class, "place.line", file, line)
            : line == 0
                ? Message.of(Problem.class, "place.column", file, column)
                : Message.of(Problem.class, "place.cell", file, line, column);
    Message whole =
        value == null
            ? Message.of(Problem.class, "problem", severity, place, wrong, right)
            : Message.of(Problem.class, "problem.value", severity, place, value, wrong, right);
    return whole.in(language);
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
