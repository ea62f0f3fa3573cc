package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;

/**
 * Rows with text that is struck through: offices strike out who left and what was called off, but
 * also a single figure that they corrected. So it is asked, once for all of them.
 */
final class StruckRows {

  private StruckRows() {}

  /** The table without such rows where the office leaves them out. */
  static HeadedTable settle(HeadedTable table, Inquiry inquiry) {
    if (table.grid().struck().isEmpty()) {
      return table;
    }
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (!table.grid().struck().get(row.row().number()) || isKept(table, row, inquiry)) {
        rows.add(row);
      }
    }
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), table.columns(), rows, table.skipped());
  }

  private static boolean isKept(HeadedTable table, TableRow row, Inquiry inquiry) {
    return inquiry
        .ask(
            "row/(struck)",
            () -> Inquiry.question("struck", true, Inquiry.choices(Choice.LEAVE_OUT, Choice.KEEP)),
            Spot.of(table.grid(), row.row().number()))
        .filter(Choice.LEAVE_OUT.name()::equals)
        .isEmpty();
  }
}
