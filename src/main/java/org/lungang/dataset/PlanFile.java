package org.lungang.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of reading a plan file.
 *
 * @param name the name of the file
 * @param headings the heading of every column as it stands in the file, or would
 * @param rows the rows that are whole, in the order of the file
 * @param problems all problems, by line and column
 */
public record PlanFile(
    String name, Map<PlanColumn, String> headings, List<PlanFileRow> rows, List<Problem> problems) {

  public PlanFile {
    headings = Collections.unmodifiableMap(new EnumMap<>(headings));
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** Whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
