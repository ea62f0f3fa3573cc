package org.lungang.search.exact;

/**
 * Whether counts, such as how many go each way of a mirror and how many count towards a quota, are
 * columns of their own in a {@link ComponentProgram}.
 */
enum Counting {
  /** There are options and penalties alone. */
  NONE,
  /**
   * They are columns to cut and branch on, which stand in for options in the rows of tallies
   * ({@link SumColumns}): rows are short.
   */
  COLUMNS,
  /**
   * They are, and the rows of the options alone are there as well. These follow from the others,
   * but cuts are found by adding up few rows, and those that one form hides the other shows.
   */
  COLUMNS_AND_ROWS;

  boolean hasColumns() {
    return this != NONE;
  }
}
