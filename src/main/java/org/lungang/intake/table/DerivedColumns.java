package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lungang.intake.sheet.GridRow;

/** A table some of whose columns are taken apart, or put together, into new ones behind them. */
final class DerivedColumns {

  private final HeadedTable table;
  private final int width;
  private final Set<Integer> replaced = new HashSet<>();
  private final List<TableColumn> columns = new ArrayList<>();
  private final List<Function<GridRow, String>> cells = new ArrayList<>();

  DerivedColumns(HeadedTable table) {
    this.table = table;
    int widest = 0;
    for (TableColumn column : table.columns()) {
      widest = Math.max(widest, column.index() + 1);
    }
    for (TableRow row : table.rows()) {
      widest = Math.max(widest, row.row().cells().size());
    }
    this.width = widest;
  }

  /** Adds a column. */
  void add(List<String> lines, Function<GridRow, String> cell) {
    columns.add(new TableColumn(width + columns.size(), lines));
    cells.add(cell);
  }

  /** Leaves out the columns that the new ones are made of, by their places. */
  void replace(Collection<Integer> places) {
    replaced.addAll(places);
  }

  boolean isReplaced(TableColumn column) {
    return replaced.contains(column.index());
  }

  /** The table with the new columns; the same where there are none. */
  HeadedTable made() {
    if (columns.isEmpty()) {
      return table;
    }
    List<TableColumn> all =
        new ArrayList<>(table.columns().stream().filter(c -> !isReplaced(c)).toList());
    all.addAll(columns);
    return new HeadedTable(
        table.grid(),
        table.headingRow(),
        table.titles(),
        all,
        table.rows().stream().map(row -> row.with(row(row.row()))).toList(),
        table.skipped());
  }

  private GridRow row(GridRow row) {
    List<String> all = new ArrayList<>(row.cells());
    while (all.size() < width) {
      all.add("");
    }
    cells.forEach(cell -> all.add(cell.apply(row)));
    return new GridRow(row.number(), row.hidden(), all, row.numbers());
  }
}
