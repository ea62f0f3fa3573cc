package org.lungang.intake.table;

import java.util.List;
import org.lungang.intake.sheet.Grid;

/**
 * A table that was found in a sheet.
 *
 * @param grid the sheet
 * @param headingRow the number, from 1, of the row where its headings begin
 * @param titles the lines of text above it
 * @param columns those with a heading
 * @param rows those with data
 * @param skipped those below the headings that are no data
 */
public record HeadedTable(
    Grid grid,
    int headingRow,
    List<String> titles,
    List<TableColumn> columns,
    List<TableRow> rows,
    List<SkippedRow> skipped) {

  public HeadedTable {
    titles = List.copyOf(titles);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
  }
}
