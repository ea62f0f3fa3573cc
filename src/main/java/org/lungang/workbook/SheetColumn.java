package org.lungang.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet that is written.
 *
 * @param format of the empty cells below the rows; null where nobody is to type there
 * @param check of what is typed below the heading; null for none
 * @param emphasis whether the heading stands out, as of a column that must be filled in
 * @param least how many digits it is wide at least; a Chinese character takes two
 */
public record SheetColumn(
    String heading,
    @Nullable CellFormat format,
    @Nullable Check check,
    boolean emphasis,
    int least) {

  /** A column as wide as what stands in it. */
  public SheetColumn(
      String heading, @Nullable CellFormat format, @Nullable Check check, boolean emphasis) {
    this(heading, format, check, emphasis, 0);
  }

  /** The same at least so many digits wide, for what is still to be typed. */
  public SheetColumn atLeast(int digits) {
    return new SheetColumn(heading, format, check, emphasis, digits);
  }

  /** A column that is read, not typed into. */
  public static SheetColumn of(String heading) {
    return new SheetColumn(heading, null, null, true);
  }
}
