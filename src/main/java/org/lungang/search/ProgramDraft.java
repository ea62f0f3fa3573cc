package org.lungang.search;

import java.util.Arrays;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/** Takes down the columns of a linear program one after the other, and its rows as they come. */
final class ProgramDraft {

  private final SparseMatrix.Builder matrix = new SparseMatrix.Builder();
  private double[] rowLower = new double[64];
  private double[] rowUpper = new double[64];
  private int rows;
  private double[] lower = new double[64];
  private double[] upper = new double[64];
  private double[] cost = new double[64];
  private boolean[] whole = new boolean[64];
  private int columns;

  /**
   * Adds a row.
   *
   * @return its index
   */
  int addRow(double least, double most) {
    if (rows == rowLower.length) {
      rowLower = Arrays.copyOf(rowLower, 2 * rows);
      rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
    }
    setRow(rows, least, most);
    return rows++;
  }

  /** Sets the bounds of a row. */
  void setRow(int row, double least, double most) {
    rowLower[row] = least;
    rowUpper[row] = most;
  }

  /** Adds an entry to the column that is being taken down. */
  void add(int row, long amount) {
    matrix.add(row, amount);
  }

  /**
   * Ends the column that is being taken down.
   *
   * @return its index
   */
  int endColumn(double least, double most, double amount, boolean isWhole) {
    matrix.endColumn();
    if (columns == lower.length) {
      lower = Arrays.copyOf(lower, 2 * columns);
      upper = Arrays.copyOf(upper, 2 * columns);
      cost = Arrays.copyOf(cost, 2 * columns);
      whole = Arrays.copyOf(whole, 2 * columns);
    }
    lower[columns] = least;
    upper[columns] = most;
    cost[columns] = amount;
    whole[columns] = isWhole;
    return columns++;
  }

  /** Which columns must be whole numbers. */
  boolean[] whole() {
    return Arrays.copyOf(whole, columns);
  }

  /** The program. */
  DualSimplex simplex() {
    double[] lowers = Arrays.copyOf(lower, columns + rows);
    double[] uppers = Arrays.copyOf(upper, columns + rows);
    System.arraycopy(rowLower, 0, lowers, columns, rows);
    System.arraycopy(rowUpper, 0, uppers, columns, rows);
    DualSimplex simplex = new DualSimplex(matrix.build(rows), lowers, uppers);
    for (int column = 0; column < columns; column++) {
      simplex.setCost(column, cost[column]);
    }
    return simplex;
  }
}
