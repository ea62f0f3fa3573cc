package org.lungang.linear;

/**
 * What follows from any prices on the rows, in whole-number arithmetic: prices are rounded, so what
 * is proven holds however little the numbers that led to them can be trusted.
 */
final class Proof {

  /** Prices are rounded to this part of a unit. */
  private static final double SCALE = 1 << 20;

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

  /** What no values within all bounds can cost less than. */
  double bound(double[] prices) {
    return range(rounded(prices), true)[0] / SCALE;
  }

  /** What one unit of each column costs when its pull at the rows is paid for. */
  double[] reducedCosts(double[] prices) {
    long[] whole = rounded(prices);
    double[] reduced = new double[matrix.columnCount];
    for (int column = 0; column < reduced.length; column++) {
      reduced[column] = pull(whole, column, true) / SCALE;
    }
    return reduced;
  }

  /** Whether the rows, weighed, cannot add up to nothing within all bounds. */
  boolean isInfeasible(double[] weights) {
    double[] range = range(rounded(weights), false);
    return range[0] > 0 || range[1] < 0;
  }

  private static long[] rounded(double[] prices) {
    long[] whole = new long[prices.length];
    for (int row = 0; row < whole.length; row++) {
      whole[row] = Math.round(prices[row] * SCALE);
    }
    return whole;
  }

  /** The least and most that costs less rows at prices, which add up to nothing, can come to. */
  private double[] range(long[] prices, boolean withCosts) {
    long least = 0;
    long most = 0;
    for (int j = 0; j < lower.length; j++) {
      long pull = pull(prices, j, withCosts);
      if (pull != 0) {
        long atLower = Math.multiplyExact(pull, (long) lower[j]);
        long atUpper = Math.multiplyExact(pull, (long) upper[j]);
        least = Math.addExact(least, Math.min(atLower, atUpper));
        most = Math.addExact(most, Math.max(atLower, atUpper));
      }
    }
    return new double[] {least, most};
  }

  private long pull(long[] prices, int j, boolean withCosts) {
    if (j >= matrix.columnCount) {
      return prices[j - matrix.columnCount];
    }
    long pull = withCosts ? Math.round(cost[j] * SCALE) : 0;
    for (int k = matrix.columnStart[j]; k < matrix.columnStart[j + 1]; k++) {
      pull -= prices[matrix.rowOf[k]] * (long) matrix.value[k];
    }
    return pull;
  }
}
