package org.lungang.workbook;

/**
 * A merged range of a sheet: its text stands in the first cell.
 *
 * @param firstRow from 1
 * @param lastRow from 1, in the range
 * @param firstColumn from 0
 * @param lastColumn from 0, in the range
 */
public record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  /** Whether a cell lies in the range. */
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
