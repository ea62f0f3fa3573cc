package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;

/** Marks that say "as above": 〃, 同上. */
final class DittoMarks {

  private static final Set<String> MARKS =
      Set.of("〃", "″", "\"", "”", "“", "''", "´´", "＂", "同上", "同前", "同左上", "〞", "〝");

  /** With blanks between their two characters. */
  private static final int LONGEST = 6;

  private static final String FIRST = "〃″\"”“'´＂同〞〝";

  private DittoMarks() {}

  /** The table with each mark replaced by the text that stands above it. */
  static HeadedTable writtenOut(HeadedTable table) {
    if (!hasAny(table)) {
      return table;
    }
    List<TableRow> rows = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (TableRow row : table.rows()) {
      List<String> cells = new ArrayList<>(row.row().cells());
      for (int c = 0; c < cells.size(); c++) {
        String last = c < above.size() ? above.get(c) : "";
        if (isOne(cells.get(c)) && !last.isEmpty()) {
          cells.set(c, last);
        }
      }
      above = cells;
      GridRow old = row.row();
      rows.add(row.with(new GridRow(old.number(), old.hidden(), cells, old.numbers())));
    }
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), table.columns(), rows, table.skipped());
  }

  private static boolean hasAny(HeadedTable table) {
    for (TableRow row : table.rows()) {
      for (String cell : row.row().cells()) {
        if (isOne(cell)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOne(String cell) {
    return !cell.isEmpty()
        && cell.length() <= LONGEST
        && FIRST.indexOf(cell.charAt(0)) >= 0
        && MARKS.contains(Blanks.dense(cell));
  }
}
