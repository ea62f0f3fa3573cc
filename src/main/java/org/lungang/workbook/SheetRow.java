package org.lungang.workbook;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param number the row's number as a spreadsheet shows it, from 1
 * @param cells their texts from column A on, empty where there is nothing; trailing ones left out
 * @param numbers the columns, from 0, whose cells hold a number that is shown as no date: a
 *     spreadsheet makes 1988.1 of a typed 1988.10
 * @param struck whether some text is struck through by the format of its cell
 * @param gaps the columns, from 0, whose texts are not what somebody wrote, and why
 */
public record SheetRow(
    int number, List<String> cells, BitSet numbers, boolean struck, Map<Integer, CellGap> gaps) {

  /** A row of texts alone. */
  public SheetRow(int number, List<String> cells) {
    this(number, cells, new BitSet(), false, Map.of());
  }
}
