package org.lungang.dataset.column;

/** What the cells of a column hold. */
public enum ColumnKind {
  /** Any text: an id or a name; or the id of a row of another file. */
  TEXT,
  /** One of the codes of the column. */
  CODE,
  /** Any number of the codes of the column. */
  CODES,
  /** A subject: one of the codes here, or any other text. */
  SUBJECT,
  /** A day, or a month that means its first day. */
  DATE,
  /** A day, the first one after; the last day of a month means the day after it. */
  UNTIL,
  /** A whole number, 0 or more. */
  NUMBER,
  /** Degrees with decimals, WGS 84. */
  DEGREES,
  /** Any number of school ids. */
  SCHOOLS
}
