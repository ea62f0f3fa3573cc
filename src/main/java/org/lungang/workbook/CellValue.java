package org.lungang.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param content a {@link BigDecimal}, a {@link Boolean} or a {@link String}; null for none
 * @param formula what it is worked out by; null for none
 * @param format how a number is shown
 * @param since1904 whether days are counted from 1904, as old Macintosh files do
 */
record CellValue(
    @Nullable Object content, @Nullable String formula, NumberFormat format, boolean since1904) {

  /** Whether no program has written down what the formula comes to. */
  boolean isUncalculated() {
    return content == null && formula != null;
  }
}
