package org.lungang.dataset.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.DateText;

/**
 * A row of a plan file (docs/reference/files.md): one posting, as somebody wrote it. Nothing says
 * yet that the staff member, the school or the flow exist.
 *
 * @param line the line where the row begins, from 1
 * @param staffId empty where the row has a name alone
 * @param hostSchoolId empty where the row has the name of the school alone
 * @param flow the id of the flow or its name; empty where the file gives none
 * @param groupId null where the file gives none
 * @param cells the cells of the other columns that the file has, as they stand there; empty text
 *     for an empty cell
 */
public record PlanFileRow(
    int line,
    String staffId,
    String hostSchoolId,
    String flow,
    @Nullable String groupId,
    Map<PlanColumn, String> cells) {

  public PlanFileRow {
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
  }

  /** The same row with another word for the flow. */
  public PlanFileRow withFlow(String other) {
    return new PlanFileRow(line, staffId, hostSchoolId, other, groupId, cells);
  }

  /** A cell of the other columns; empty where the file has none. */
  public String cell(PlanColumn column) {
    return cells.getOrDefault(column, "");
  }

  /**
   * The date that a cell means; of {@code until} the first day after, also where the cell gives the
   * last day of a month. Empty where the cell is missing or means no date.
   */
  public Optional<LocalDate> findDate(PlanColumn column) {
    Optional<LocalDate> date = Optional.ofNullable(cells.get(column)).flatMap(DateText::find);
    return column == PlanColumn.UNTIL ? date.map(DateText::firstDayAfter) : date;
  }
}
