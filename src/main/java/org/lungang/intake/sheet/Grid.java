package org.lungang.intake.sheet;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.workbook.MergedRange;

/**
 * A sheet of a workbook, or a CSV file.
 *
 * @param file the name of its file, without folders
 * @param sheet the sheet's name; empty for a CSV file
 * @param hidden whether the sheet is hidden
 * @param keepsDigits whether every cell says all that was typed: in CSV files nobody knows whether
 *     1988.1 was 1988.10
 * @param rows those with some text, from the top
 * @param merged its merged ranges
 * @param struck the numbers of rows with text that is struck through
 */
public record Grid(
    String file,
    String sheet,
    boolean hidden,
    boolean keepsDigits,
    List<GridRow> rows,
    List<MergedRange> merged,
    BitSet struck) {

  public Grid {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** A sheet where nothing is struck through. */
  public Grid(
      String file,
      String sheet,
      boolean hidden,
      boolean keepsDigits,
      List<GridRow> rows,
      List<MergedRange> merged) {
    this(file, sheet, hidden, keepsDigits, rows, merged, new BitSet());
  }

  /** What a person calls it: the file, and the sheet where it has one. */
  public String place() {
    return sheet.isEmpty() ? file : file + " [" + sheet + "]";
  }

  /** The range that a cell is merged in; null if in none. The row as a spreadsheet shows it. */
  public @Nullable MergedRange findMerged(int row, int column) {
    for (MergedRange range : merged) {
      if (range.contains(row, column)) {
        return range;
      }
    }
    return null;
  }
}
