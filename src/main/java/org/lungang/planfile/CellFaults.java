package org.lungang.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Heading;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.Severity;
import org.lungang.language.Message;

/** What is wrong with cells of one file, each told with its line and column. */
final class CellFaults {

  private final Origin origin;
  private final Map<? extends Heading, String> headings;
  private final Map<? extends Heading, Integer> columnNumbers;
  private final List<Problem> problems;

  /**
   * @param headings the heading of every column as it stands in the file, or would
   * @param columnNumbers the place of every column that the file has, from 1
   * @param found problems of reading the file
   */
  CellFaults(
      Origin origin,
      Map<? extends Heading, String> headings,
      Map<? extends Heading, Integer> columnNumbers,
      List<Problem> found) {
    this.origin = origin;
    this.headings = headings;
    this.columnNumbers = columnNumbers;
    this.problems = new ArrayList<>(found);
  }

  /** All problems, those of reading the file first. */
  List<Problem> all() {
    return problems;
  }

  /**
   * Adds an error.
   *
   * @param line of the file, from 1
   * @param value what stands there; null for nothing
   */
  void add(int line, Heading column, @Nullable String value, Message wrong, Message right) {
    Integer number = columnNumbers.get(column);
    problems.add(
        new Problem(
            Severity.ERROR,
            origin,
            line,
            headings.get(column),
            number == null ? 0 : number,
            value,
            wrong,
            right));
  }
}
