package org.lungang.intake.table;

import org.lungang.intake.sheet.GridRow;

/**
 * A row of data.
 *
 * @param row what stands in it
 * @param section the line of text that stands over the block that it belongs to; empty where none
 *     does
 * @param category the line that says what kind of people stand below it, as 二、编外教师; empty where
 *     none does
 */
public record TableRow(GridRow row, String section, String category) {

  /** The number that a spreadsheet shows. */
  public int number() {
    return row.number();
  }

  /** The same with other cells. */
  TableRow with(GridRow other) {
    return new TableRow(other, section, category);
  }
}
