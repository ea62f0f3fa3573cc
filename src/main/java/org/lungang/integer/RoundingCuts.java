package org.lungang.integer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.lungang.linear.SparseMatrix;

/**
 * Separates mixed-integer rounding cuts of rows, and of aggregations of a few rows in which columns
 * that are fractional cancel out (H. Marchand and L. A. Wolsey, "Aggregation and mixed integer
 * rounding to solve MIPs", Operations Research 49, 2001).
 */
final class RoundingCuts {

  private static final double AT_BOUND = 1e-6;
  private static final double LEAST_EFFICACY = 0.01;
  private static final int MOST_ROWS = 6;
  private static final int MOST_DIVISORS = 12;

  private final Substitution at;
  private final SparseMatrix matrix;
  private final Aggregation sum;
  private final List<Cut> cuts = new ArrayList<>();

  RoundingCuts(Substitution at) {
    this.at = at;
    this.matrix = at.matrix();
    this.sum = new Aggregation(at);
  }

  /**
   * Cuts that the values of the relaxation violate.
   *
   * @param stop whether to end with what was found
   */
  List<Cut> find(BooleanSupplier stop) {
    for (int row = 0; row < matrix.rowCount() && !stop.getAsBoolean(); row++) {
      if (at.distance(at.slackOf(row)) < 1) {
        from(row);
      }
    }
    return cuts;
  }

  private void from(int row) {
    sum.clear();
    sum.add(row, 1);
    List<Integer> used = new ArrayList<>();
    used.add(row);
    while (true) {
      if (round() || used.size() == MOST_ROWS) {
        return;
      }
      int column = farthest();
      if (column < 0 || !cancel(column, used)) {
        return;
      }
    }
  }

  /** Tries divisors; whether a cut was found. */
  private boolean round() {
    TreeSet<Long> divisors = new TreeSet<>();
    for (int i = 0; i < sum.distantCount(); i++) {
      int j = sum.distant(i);
      long amount = Math.abs(sum.coefficient(j));
      if (amount > 1 && j < matrix.columnCount() && at.distance(j) > AT_BOUND) {
        divisors.add(amount);
      }
    }
    Cut best = null;
    double most = LEAST_EFFICACY;
    int tried = 0;
    for (long divisor : divisors) {
      if (++tried > MOST_DIVISORS) {
        break;
      }
      for (long times = -1; times <= 1; times += 2) {
        Cut cut = sum.rounded(divisor, times, most);
        if (cut != null) {
          most = cut.efficacy(at.program());
          best = cut;
        }
      }
    }
    if (best != null) {
      cuts.add(best);
    }
    return best != null;
  }

  /** The column of the sum that is farthest from its bounds; −1 if all are at one. */
  private int farthest() {
    int picked = -1;
    double most = AT_BOUND;
    for (int i = 0; i < sum.distantCount(); i++) {
      int j = sum.distant(i);
      if (j < matrix.columnCount() && sum.coefficient(j) != 0 && at.distance(j) > most) {
        most = at.distance(j);
        picked = j;
      }
    }
    return picked;
  }

  /** Adds a multiple of the tightest other row that has a column, so that it cancels out. */
  private boolean cancel(int column, List<Integer> used) {
    int picked = -1;
    double least = 1;
    long amountThere = 0;
    for (int k = matrix.columnStart(column); k < matrix.columnStart(column + 1); k++) {
      int row = matrix.rowOf(k);
      double slack = at.distance(at.slackOf(row));
      if (slack < least && !used.contains(row)) {
        least = slack;
        picked = row;
        amountThere = (long) matrix.value(k);
      }
    }
    if (picked < 0) {
      return false;
    }
    long own = sum.coefficient(column);
    used.add(picked);
    if (own % amountThere == 0) {
      sum.add(picked, -own / amountThere);
    } else {
      sum.clear();
      return false;
    }
    return true;
  }
}
