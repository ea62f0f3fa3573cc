package org.lungang.intake.table;

import org.lungang.intake.sheet.GridRow;

/**
 * A row of data.
 *
 * @param row what stands in it
 * @param section the line of text that stands over the block that it belongs to; empty where none
 *     does
 */
public record TableRow(GridRow row, String section) {

  /** The number that a spreadsheet shows. */
  public int number() {
    return row.number();
  }
}
