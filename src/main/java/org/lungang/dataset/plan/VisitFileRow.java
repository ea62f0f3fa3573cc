package org.lungang.dataset.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a file of visits (docs/reference/files.md): one visit, as somebody wrote it. Nothing
 * says yet that the staff member or the school exist.
 *
 * @param line the line where the row begins, from 1
 * @param staffId empty where the row has a name alone
 * @param weeklyPeriods 1 or more
 * @param cells the cells of the other columns that the file has, as they stand there; empty text
 *     for an empty cell
 */
public record VisitFileRow(
    int line,
    String staffId,
    String hostSchoolId,
    int weeklyPeriods,
    Map<VisitColumn, String> cells) {

  public VisitFileRow {
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
  }

  /** A cell of the other columns; empty where the file has none. */
  public String cell(VisitColumn column) {
    return cells.getOrDefault(column, "");
  }
}
