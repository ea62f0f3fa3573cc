package org.lungang.dataset.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;

/**
 * What came of reading a plan file.
 *
 * @param origin the file, and the sheet of a workbook
 * @param headings the heading of every column as it stands in the file, or would
 * @param columnNumbers the place of every column that the file has, from 1
 * @param rows the rows that are whole, in the order of the file
 * @param problems all problems, by line and column
 */
public record PlanFile(
    Origin origin,
    Map<PlanColumn, String> headings,
    Map<PlanColumn, Integer> columnNumbers,
    List<PlanFileRow> rows,
    List<Problem> problems) {

  public PlanFile {
    headings = Collections.unmodifiableMap(new EnumMap<>(headings));
    columnNumbers = Collections.unmodifiableMap(new TreeMap<>(columnNumbers));
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** Whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
