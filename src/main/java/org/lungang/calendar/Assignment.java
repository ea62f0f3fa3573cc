package org.lungang.calendar;

import java.util.Arrays;

/**
 * The cheapest assignment of rows to columns: each row one column, no column twice. The Hungarian
 * method with potentials (Kuhn 1955, Munkres 1957) in rows² × columns steps.
 */
final class Assignment {

  private static final long INFINITE = Long.MAX_VALUE / 4;

  private Assignment() {}

  /**
   * Assigns.
   *
   * @param costs by row and column, no fewer columns than rows
   * @return the column of each row
   */
  static int[] cheapest(long[][] costs) {
    int rows = costs.length;
    int columns = rows == 0 ? 0 : costs[0].length;
    if (rows > columns) {
      throw new IllegalArgumentException(rows + " rows do not fit into " + columns + " columns.");
    }
    long[] ofRow = new long[rows + 1];
    long[] ofColumn = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] before = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      int column = 0;
      long[] slack = new long[columns + 1];
      boolean[] used = new boolean[columns + 1];
      Arrays.fill(slack, INFINITE);
      do {
        used[column] = true;
        int at = rowOf[column];
        long least = INFINITE;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (!used[j]) {
            long reduced = costs[at - 1][j - 1] - ofRow[at] - ofColumn[j];
            if (reduced < slack[j]) {
              slack[j] = reduced;
              before[j] = column;
            }
            if (slack[j] < least) {
              least = slack[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            ofRow[rowOf[j]] += least;
            ofColumn[j] -= least;
          } else {
            slack[j] -= least;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }
    int[] columnOf = new int[rows];
    for (int j = 1; j <= columns; j++) {
      if (rowOf[j] > 0) {
        columnOf[rowOf[j] - 1] = j - 1;
      }
    }
    return columnOf;
  }
}
