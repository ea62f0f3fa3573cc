package org.lungang.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet that is written.
 *
 * @param format of the empty cells below the rows; null where nobody is to type there
 * @param check of what is typed below the heading; null for none
 * @param emphasis whether the heading stands out, as of a column that must be filled in
 */
public record SheetColumn(
    String heading, @Nullable CellFormat format, @Nullable Check check, boolean emphasis) {

  /** A column that is read, not typed into. */
  public static SheetColumn of(String heading) {
    return new SheetColumn(heading, null, null, true);
  }
}
