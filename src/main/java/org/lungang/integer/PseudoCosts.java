package org.lungang.integer;

/**
 * Pseudo-costs: by how much the bound of a relaxation rose, on average, for each unit that a column
 * was moved down or up (M. Bénichou et al., "Experiments in mixed-integer linear programming",
 * Mathematical Programming 1, 1971). A column that was never moved is expected to do as all others
 * did.
 */
final class PseudoCosts {

  private static final double LEAST_RISE = 1e-3;

  private final Direction down;
  private final Direction up;

  /** Pseudo-costs of so many columns, none of which was moved yet. */
  PseudoCosts(int columns) {
    this.down = new Direction(columns);
    this.up = new Direction(columns);
  }

  /**
   * Takes note of a branch.
   *
   * @param wentDown whether it moved the column down
   * @param rise of the bound, for each unit of the column
   */
  void add(int column, boolean wentDown, double rise) {
    (wentDown ? down : up).add(column, rise);
  }

  /**
   * What branching on a column promises: the product of how much the bound rises on each side (T.
   * Achterberg, T. Koch and A. Martin, "Branching rules revisited", Operations Research Letters 33,
   * 2005).
   *
   * @param fraction by how much the value is above the next whole number below
   */
  double merit(int column, double fraction) {
    return merit(down.expected(column) * fraction, up.expected(column) * (1 - fraction));
  }

  /** The same where it is known by how much the bound rises on each side. */
  static double merit(double below, double above) {
    return Math.max(LEAST_RISE, below) * Math.max(LEAST_RISE, above);
  }

  /** How often a column was moved at least, either way. */
  int leastCount(int column) {
    return Math.min(down.counts[column], up.counts[column]);
  }

  private static final class Direction {
    private final double[] sums;
    private final int[] counts;
    private double sum;
    private int count;

    Direction(int columns) {
      sums = new double[columns];
      counts = new int[columns];
    }

    void add(int column, double rise) {
      sums[column] += rise;
      counts[column]++;
      sum += rise;
      count++;
    }

    double expected(int column) {
      if (counts[column] > 0) {
        return sums[column] / counts[column];
      }
      return count > 0 ? sum / count : 1;
    }
  }
}
