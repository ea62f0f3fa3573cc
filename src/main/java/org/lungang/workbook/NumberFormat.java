package org.lungang.workbook;

import org.jspecify.annotations.Nullable;

/**
 * How numbers are shown.
 *
 * @param id what the format is called by; 0 for none in particular
 * @param code the format as it is written, e.g. {@code 0.00}; null where only its number is known
 * @param struck whether the font of the same cells strikes their text through
 */
record NumberFormat(int id, @Nullable String code, boolean struck) {

  NumberFormat(int id, @Nullable String code) {
    this(id, code, false);
  }

  /** Numbers as they are. */
  static final NumberFormat GENERAL = new NumberFormat(0, null);
}
