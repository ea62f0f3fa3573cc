package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/** The problems found so far. */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();
  private boolean errors;

  void error(
      String file,
      int line,
      @Nullable String column,
      @Nullable String value,
      Message wrong,
      Message right) {
    errors = true;
    problems.add(new Problem(Severity.ERROR, file, line, column, value, wrong, right));
  }

  void warning(
      String file,
      int line,
      @Nullable String column,
      @Nullable String value,
      Message wrong,
      Message right) {
    problems.add(new Problem(Severity.WARNING, file, line, column, value, wrong, right));
  }

  boolean haveErrors() {
    return errors;
  }

  /** By file, line and column. */
  List<Problem> sorted() {
    return problems.stream().sorted().toList();
  }
}
