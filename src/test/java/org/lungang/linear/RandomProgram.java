package org.lungang.linear;

import java.util.Random;

/**
 * A random linear program of whole numbers, and values of its columns.
 *
 * @param lower of columns, then rows
 * @param upper of columns, then rows; the rows' bounds hold for {@code values}
 */
record RandomProgram(
    SparseMatrix matrix, double[] lower, double[] upper, double[] cost, double[] values) {

  /** A program with up to a dozen rows and some two dozen columns. */
  static RandomProgram of(Random random) {
    int rows = 1 + random.nextInt(12);
    int columns = rows + random.nextInt(14);
    SparseMatrix.Builder builder = new SparseMatrix.Builder();
    double[] lower = new double[columns + rows];
    double[] upper = new double[columns + rows];
    double[] cost = new double[columns];
    double[] values = new double[columns];
    double[] sums = new double[rows];
    for (int column = 0; column < columns; column++) {
      lower[column] = random.nextInt(4) == 0 ? -random.nextInt(3) : 0;
      upper[column] = lower[column] + 1 + random.nextInt(random.nextInt(3) == 0 ? 9 : 1);
      cost[column] = random.nextInt(61) - 30;
      values[column] = lower[column] + random.nextInt((int) (upper[column] - lower[column]) + 1);
      for (int row = 0; row < rows; row++) {
        if (random.nextInt(3) == 0) {
          int amount =
              random.nextInt(4) == 0 ? random.nextInt(11) - 5 : random.nextBoolean() ? 1 : -1;
          builder.add(row, amount);
          sums[row] += amount * values[column];
        }
      }
      builder.endColumn();
    }
    for (int row = 0; row < rows; row++) {
      boolean equal = random.nextInt(3) == 0;
      lower[columns + row] = sums[row] - (equal ? 0 : random.nextInt(4));
      upper[columns + row] = sums[row] + (equal ? 0 : random.nextInt(40));
    }
    return new RandomProgram(builder.build(rows), lower, upper, cost, values);
  }

  /** The simplex with the costs set. */
  DualSimplex simplex() {
    DualSimplex simplex = new DualSimplex(matrix, lower, upper);
    for (int column = 0; column < cost.length; column++) {
      simplex.setCost(column, cost[column]);
    }
    return simplex;
  }
}
