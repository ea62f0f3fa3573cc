package org.lungang.intake.sheet;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a sheet or a CSV file that has some text.
 *
 * @param number as a spreadsheet or an editor shows it, from 1
 * @param hidden whether it is hidden or filtered away
 * @param cells stripped texts; trailing empty ones may be left out
 * @param numbers the columns, from 0, whose cells hold bare numbers
 */
public record GridRow(int number, boolean hidden, List<String> cells, BitSet numbers) {

  /** The text of a cell; empty where there is none. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** How many cells have a text. */
  public int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }
}
