package org.lungang.linear;

/**
 * Partial pricing of a program with many columns: those at 0 with large reduced costs are passed
 * over until the basis is factored again, when all reduced costs are computed anyway. The limit
 * follows what happens: it rises where columns that were passed over should have entered, and falls
 * where too many are left. As nothing ends before all columns are priced, it only saves time.
 */
final class PartialPricing {

  /** The share of the columns that should be in pivot rows. */
  private static final double LEAST_SHARE = 0.12;

  private static final double MOST_SHARE = 0.3;

  private static final double STEP = 1.5;

  private final PivotRow row;
  private final int columns;
  private double limit = 1;
  private boolean passing;

  PartialPricing(PivotRow row, int columns) {
    this.row = row;
    this.columns = columns;
  }

  /** Whether some columns are passed over. */
  boolean isPassing() {
    return passing;
  }

  /** Whether a column is passed over that could enter. */
  boolean isPassedOver(int column) {
    return row.isPassedOver(column);
  }

  /**
   * Chooses the columns to pass over.
   *
   * @param reduced the reduced cost of each, computed anew
   * @param value of each; those of nonbasic columns at the bound that is dual feasible
   * @param position of each in the basis; below 0 where it is nonbasic
   * @param wrong how many that were passed over have reduced costs on the wrong side
   */
  void choose(double[] reduced, double[] value, int[] position, int wrong) {
    double share = (double) row.columnsInRows() / columns;
    if (wrong > 0 || (passing && share < LEAST_SHARE)) {
      limit *= STEP;
    } else if (share > MOST_SHARE) {
      limit /= STEP;
    }
    passing = false;
    for (int column = 0; column < columns; column++) {
      boolean now = position[column] < 0 && value[column] == 0 && reduced[column] > limit;
      row.passOver(column, now);
      passing |= now;
    }
    row.listColumns();
  }

  /** Takes all columns in. */
  void takeAllIn() {
    limit *= STEP;
    passing = false;
    for (int column = 0; column < columns; column++) {
      row.passOver(column, false);
    }
    row.listColumns();
  }
}
