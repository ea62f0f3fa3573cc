package org.lungang.linear;

/**
 * Safe dual bounds: what follows from any duals of the rows, in integer arithmetic. Duals are
 * rounded, so the bounds hold whatever the rounding errors that led to them (A. Neumaier and O.
 * Shcherbina, "Safe bounds in linear and mixed-integer linear programming", Mathematical
 * Programming 99, 2004).
 */
final class Proof {

  /** Duals are rounded to this part of a unit. */
  private static final double SCALE = 1 << 20;

  /** Whole numbers from here on do not fit. */
  private static final double MOST = 0x1p62;

  private final SparseMatrix matrix;
  private final double[] cost;
  private final double[] lower;
  private final double[] upper;

  /**
   * A proof about the simplex's own arrays.
   *
   * @param cost of columns
   * @param lower of columns, then rows
   * @param upper of columns, then rows
   */
  Proof(SparseMatrix matrix, double[] cost, double[] lower, double[] upper) {
    this.matrix = matrix;
    this.cost = cost;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * A lower bound of the objective: the Lagrangian bound at some duals; negative infinity where the
   * numbers are too large to add up.
   */
  double bound(double[] duals) {
    try {
      return range(rounded(duals), true)[0] / SCALE;
    } catch (ArithmeticException e) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  /** The reduced cost of each column at some duals; all 0 where the numbers are too large. */
  double[] reducedCosts(double[] duals) {
    double[] reduced = new double[matrix.columnCount];
    try {
      long[] scaled = rounded(duals);
      for (int column = 0; column < reduced.length; column++) {
        reduced[column] = reducedCost(scaled, column, true) / SCALE;
      }
      return reduced;
    } catch (ArithmeticException e) {
      return new double[reduced.length];
    }
  }

  /** Whether weights of the rows are a Farkas certificate of infeasibility, and small enough. */
  boolean isInfeasible(double[] weights) {
    try {
      double[] range = range(rounded(weights), false);
      return range[0] > 0 || range[1] < 0;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private static long[] rounded(double[] duals) {
    long[] scaled = new long[duals.length];
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = rounded(duals[row]);
    }
    return scaled;
  }

  /** A number in units of the scale; an {@link ArithmeticException} if it is too large. */
  private static long rounded(double number) {
    double scaled = number * SCALE;
    if (!(Math.abs(scaled) < MOST)) {
      throw new ArithmeticException("The number (" + number + ") is too large for a proof.");
    }
    return Math.round(scaled);
  }

  /** The least and most of Σ reduced cost × value over columns and rows, within their bounds. */
  private double[] range(long[] duals, boolean withCosts) {
    long least = 0;
    long most = 0;
    for (int j = 0; j < lower.length; j++) {
      long reducedCost = reducedCost(duals, j, withCosts);
      if (reducedCost != 0) {
        long atLower = Math.multiplyExact(reducedCost, (long) lower[j]);
        long atUpper = Math.multiplyExact(reducedCost, (long) upper[j]);
        least = Math.addExact(least, Math.min(atLower, atUpper));
        most = Math.addExact(most, Math.max(atLower, atUpper));
      }
    }
    return new double[] {least, most};
  }

  private long reducedCost(long[] duals, int j, boolean withCosts) {
    if (j >= matrix.columnCount) {
      return duals[j - matrix.columnCount];
    }
    long reducedCost = withCosts ? rounded(cost[j]) : 0;
    for (int k = matrix.columnStart[j]; k < matrix.columnStart[j + 1]; k++) {
      reducedCost =
          Math.subtractExact(
              reducedCost, Math.multiplyExact(duals[matrix.rowOf[k]], (long) matrix.value[k]));
    }
    return reducedCost;
  }
}
