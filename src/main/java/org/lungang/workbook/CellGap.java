package org.lungang.workbook;

/** Why the text of a cell is not what somebody wrote into it. */
public enum CellGap {
  /** A formula whose result no program has written down: the text is the formula. */
  UNCALCULATED,
  /** A number of more than 15 digits, of which a spreadsheet keeps only those. */
  LOST_DIGITS
}
