package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/** The problems found so far. */
public final class ProblemList {

  private final List<Problem> problems = new ArrayList<>();
  private boolean errors;

  /** An error of a table, or a file or folder as a whole. */
  public void error(Origin origin, Message wrong, Message right) {
    error(origin, 0, null, 0, null, wrong, right);
  }

  /** An error of a row as a whole. */
  public void error(Origin origin, int line, Message wrong, Message right) {
    error(origin, line, null, 0, null, wrong, right);
  }

  public void error(
      Origin origin,
      int line,
      @Nullable String column,
      int columnNumber,
      @Nullable String value,
      Message wrong,
      Message right) {
    errors = true;
    problems.add(
        new Problem(Severity.ERROR, origin, line, column, columnNumber, value, wrong, right));
  }

  public void warning(
      Origin origin,
      int line,
      @Nullable String column,
      int columnNumber,
      @Nullable String value,
      Message wrong,
      Message right) {
    problems.add(
        new Problem(Severity.WARNING, origin, line, column, columnNumber, value, wrong, right));
  }

  public boolean haveErrors() {
    return errors;
  }

  /** By file, line and column. */
  public List<Problem> sorted() {
    return problems.stream().sorted().toList();
  }
}
