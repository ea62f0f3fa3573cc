package org.lungang.linear;

import java.util.Arrays;

/**
 * The row of the simplex tableau in which a basic variable leaves: a row of the inverse of the
 * basis times every nonbasic column. Where many columns are fixed at 0 these are left out: they can
 * neither enter nor count in the objective. So may others be for some iterations ({@link
 * PartialPricing}).
 */
final class PivotRow {

  /** Columns are listed anew when there are so many times as many as are not fixed at 0. */
  private static final double MOST_LISTED = 1.25;

  private final SparseMatrix matrix;
  private final int[] position;
  private final double[] entry;
  private final int[] index;
  private final boolean[] inRow;
  private int count;

  private final boolean[] fixed;
  private final boolean[] passedOver;
  private int leftOut;
  private final boolean[] listed;
  private int listedCount;
  private boolean complete = true;
  private final int spare;
  private int[] rowStart;
  private int[] columnOf;
  private double[] valueOf;

  /**
   * A row without entries.
   *
   * @param position of each variable in the basis; below 0 where it is nonbasic
   * @param lower the lower bound of each variable
   * @param upper the upper bound of each variable
   * @param spare so many more columns than need be may be listed
   */
  PivotRow(SparseMatrix matrix, int[] position, double[] lower, double[] upper, int spare) {
    this.spare = spare;
    this.matrix = matrix;
    this.position = position;
    this.entry = new double[position.length];
    this.index = new int[position.length];
    this.inRow = new boolean[position.length];
    this.fixed = new boolean[matrix.columnCount];
    this.passedOver = new boolean[matrix.columnCount];
    this.listed = new boolean[matrix.columnCount];
    this.listedCount = matrix.columnCount;
    Arrays.fill(listed, true);
    this.rowStart = matrix.rowStart;
    this.columnOf = matrix.columnOf;
    this.valueOf = matrix.valueInRow;
    for (int column = 0; column < fixed.length; column++) {
      boundsChanged(column, lower[column], upper[column]);
    }
  }

  /** How many variables it lists; their entries may be 0. */
  int count() {
    return count;
  }

  /** A variable that it lists. */
  int column(int i) {
    return index[i];
  }

  /** The entry of a variable. */
  double entry(int variable) {
    return entry[variable];
  }

  /** Takes note of the bounds of a variable. */
  void boundsChanged(int variable, double lower, double upper) {
    if (variable < fixed.length) {
      change(variable, lower == 0 && upper == 0, passedOver[variable]);
    }
  }

  /** Passes over a column that is at 0, or takes it in again. */
  void passOver(int column, boolean now) {
    change(column, fixed[column], now);
  }

  /** Whether a column is passed over that could enter. */
  boolean isPassedOver(int column) {
    return passedOver[column] && !fixed[column];
  }

  private void change(int column, boolean nowFixed, boolean nowPassedOver) {
    boolean before = fixed[column] || passedOver[column];
    boolean now = nowFixed || nowPassedOver;
    fixed[column] = nowFixed;
    passedOver[column] = nowPassedOver;
    leftOut += now == before ? 0 : now ? 1 : -1;
    complete &= now || listed[column];
  }

  /** How many columns are in rows: neither fixed at 0 nor passed over. */
  int columnsInRows() {
    return fixed.length - leftOut;
  }

  /** Lists the columns anew if one is missing, or many are listed that are left out. */
  void listColumns() {
    int free = columnsInRows();
    if (complete && listedCount <= MOST_LISTED * free + spare) {
      return;
    }
    int[] start = new int[matrix.rowCount + 1];
    int entries = 0;
    for (int row = 0; row < matrix.rowCount; row++) {
      for (int k = matrix.rowStart[row]; k < matrix.rowStart[row + 1]; k++) {
        entries += isLeftOut(matrix.columnOf[k]) ? 0 : 1;
      }
      start[row + 1] = entries;
    }
    int[] columns = new int[entries];
    double[] values = new double[entries];
    int at = 0;
    for (int k = 0; k < matrix.columnOf.length; k++) {
      if (!isLeftOut(matrix.columnOf[k])) {
        columns[at] = matrix.columnOf[k];
        values[at++] = matrix.valueInRow[k];
      }
    }
    for (int column = 0; column < fixed.length; column++) {
      listed[column] = !isLeftOut(column);
    }
    listedCount = free;
    complete = true;
    rowStart = start;
    columnOf = columns;
    valueOf = values;
  }

  private boolean isLeftOut(int column) {
    return fixed[column] || passedOver[column];
  }

  /**
   * Makes the row.
   *
   * @param rho the row of the inverse, by rows of the program
   */
  void gather(double[] rho) {
    count = 0;
    for (int row = 0; row < rho.length; row++) {
      double at = rho[row];
      if (at != 0) {
        int end = rowStart[row + 1];
        for (int k = rowStart[row]; k < end; k++) {
          int j = columnOf[k];
          if (position[j] < 0) {
            if (!inRow[j]) {
              inRow[j] = true;
              index[count++] = j;
            }
            entry[j] += at * valueOf[k];
          }
        }
        int own = matrix.columnCount + row;
        if (position[own] < 0) {
          inRow[own] = true;
          index[count++] = own;
          entry[own] = -at;
        }
      }
    }
  }

  /** Takes all entries out. */
  void clear() {
    for (int i = 0; i < count; i++) {
      entry[index[i]] = 0;
      inRow[index[i]] = false;
    }
    count = 0;
  }
}
