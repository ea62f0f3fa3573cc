package org.lungang.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** The heading of a column as it stands in the file, or would. */
  String heading(Heading column) {
    return Objects.requireNonNull(headings.get(column), "Every column has a heading.");
  }

  /**
   * Adds an error.
   *
   * @param line of the file, from 1
   * @param value what stands there; null for nothing
   */
  void add(int line, Heading column, @Nullable String value, Message wrong, Message right) {
    add(Severity.ERROR, line, column, value, wrong, right);
  }

  /** Adds a note of a cell that hinders nothing. */
  void note(int line, Heading column, @Nullable String value, Message wrong, Message right) {
    add(Severity.WARNING, line, column, value, wrong, right);
  }

  /** Adds a note of a row that hinders nothing. */
  void note(int line, Message wrong, Message right) {
    problems.add(new Problem(Severity.WARNING, origin, line, null, 0, null, wrong, right));
  }

  private void add(
      Severity severity,
      int line,
      Heading column,
      @Nullable String value,
      Message wrong,
      Message right) {
    Integer number = columnNumbers.get(column);
    problems.add(
        new Problem(
            severity,
            origin,
            line,
            headings.get(column),
            number == null ? 0 : number,
            value,
            wrong,
            right));
  }
}
