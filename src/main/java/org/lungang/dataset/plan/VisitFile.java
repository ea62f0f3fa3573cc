package org.lungang.dataset.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;

/**
 * What came of reading a file of visits.
 *
 * @param origin the file
 * @param headings the heading of every column as it stands in the file, or would
 * @param columnNumbers the place of every column that the file has, from 1
 * @param rows the rows that are whole, in the order of the file
 * @param problems all problems, by line and column
 */
public record VisitFile(
    Origin origin,
    Map<VisitColumn, String> headings,
    Map<VisitColumn, Integer> columnNumbers,
    List<VisitFileRow> rows,
    List<Problem> problems) {

  public VisitFile {
    headings = Collections.unmodifiableMap(new EnumMap<>(headings));
    columnNumbers = Collections.unmodifiableMap(new TreeMap<>(columnNumbers));
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
