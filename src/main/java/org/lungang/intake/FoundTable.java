package org.lungang.intake;

import java.util.List;
import java.util.Map;
import org.lungang.intake.table.SkippedRow;

/**
 * A table that was found in the office's files.
 *
 * @param place the file and the sheet
 * @param headingRow the number, from 1, of the row where its headings begin
 * @param kind what it is
 * @param columns all with a heading
 * @param rows how many rows of data it has
 * @param hiddenRows how many of those are hidden or filtered away
 * @param skipped how many rows below the headings are no data, by why
 */
public record FoundTable(
    String place,
    int headingRow,
    TableKind kind,
    List<FoundColumn> columns,
    int rows,
    int hiddenRows,
    Map<SkippedRow.Kind, Integer> skipped) {

  public FoundTable {
    columns = List.copyOf(columns);
    skipped = Map.copyOf(skipped);
  }
}
