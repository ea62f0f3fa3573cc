package org.lungang.linear;

/**
 * Picks the entering column and those to flip to their other bound: the bound flipping dual ratio
 * test (I. Maros, "A generalized dual phase-2 simplex algorithm", European Journal of Operational
 * Research 149, 2003), of nearly equal ratios the largest pivot (P. M. J. Harris, "Pivot selection
 * methods of the Devex LP code", Mathematical Programming 5, 1973).
 */
final class RatioTest {

  private static final double PIVOT_TOLERANCE = 1e-7;

  private final double[] lower;
  private final double[] upper;
  private final double[] value;
  private final double[] reduced;
  private final PivotRow row;
  private final int[] candidate;
  private final double[] ratio;
  private int passedCount;

  /** A test that looks at the simplex's own arrays, each by variable. */
  RatioTest(double[] lower, double[] upper, double[] value, double[] reduced, PivotRow row) {
    this.lower = lower;
    this.upper = upper;
    this.value = value;
    this.reduced = reduced;
    this.row = row;
    this.candidate = new int[value.length];
    this.ratio = new double[value.length];
  }

  /** How many columns the last step flips. */
  int passedCount() {
    return passedCount;
  }

  /** One of those columns; it goes to its other bound. */
  int passed(int i) {
    return candidate[i];
  }

  /**
   * The ratio test: flips columns as long as the leaving variable stays infeasible, which is as
   * long as the dual objective rises.
   *
   * @param toUpper whether the leaving variable goes to its upper bound
   * @param excess its primal infeasibility
   * @return the entering column; −1 if there is none
   */
  int pick(boolean toUpper, double excess) {
    int count = 0;
    for (int i = 0; i < row.count(); i++) {
      int j = row.column(i);
      double a = toUpper ? row.entry(j) : -row.entry(j);
      if (lower[j] < upper[j] && Math.abs(a) > PIVOT_TOLERANCE) {
        boolean atUpper = value[j] == upper[j];
        if (atUpper ? a < 0 : a > 0) {
          candidate[count] = j;
          ratio[count++] = Math.max(0, reduced[j] / a);
        }
      }
    }
    double slope = excess;
    int done = 0;
    double limit = -1;
    // Groups of ever larger ratios, until the slope turns within one.
    while (done < count) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = done; i < count; i++) {
        double relaxed = ratio[i] + DualSimplex.DUAL_TOLERANCE / Math.abs(row.entry(candidate[i]));
        least = Math.min(least, relaxed);
      }
      limit = Math.max(least, limit * 3);
      double before = slope;
      int end = done;
      for (int i = done; i < count; i++) {
        if (ratio[i] <= limit) {
          slope -= Math.abs(row.entry(candidate[i])) * (upper[candidate[i]] - lower[candidate[i]]);
          swap(i, end++);
        }
      }
      if (slope < 0 || end == count) {
        return pickWithin(done, end, before);
      }
      done = end;
    }
    passedCount = 0;
    return -1;
  }

  private void swap(int i, int other) {
    int index = candidate[i];
    candidate[i] = candidate[other];
    candidate[other] = index;
    double at = ratio[i];
    ratio[i] = ratio[other];
    ratio[other] = at;
  }

  /** Passes as many of a group as the slope allows; of those that tie there, takes the largest. */
  private int pickWithin(int from, int to, double slopeBefore) {
    sort(from, to);
    double slope = slopeBefore;
    int at = from;
    while (at < to - 1) {
      slope -= Math.abs(row.entry(candidate[at])) * (upper[candidate[at]] - lower[candidate[at]]);
      if (slope < 0) {
        break;
      }
      at++;
    }
    double relaxed = Double.POSITIVE_INFINITY;
    for (int i = at; i < to; i++) {
      relaxed =
          Math.min(
              relaxed, ratio[i] + DualSimplex.DUAL_TOLERANCE / Math.abs(row.entry(candidate[i])));
    }
    int picked = at;
    for (int i = at; i < to && ratio[i] <= relaxed; i++) {
      if (Math.abs(row.entry(candidate[i])) > Math.abs(row.entry(candidate[picked]))) {
        picked = i;
      }
    }
    // A tiny pivot is not worth a long step: go back to the largest one that was passed.
    if (Math.abs(row.entry(candidate[picked])) < 1e-5 && at > 0) {
      int largest = picked;
      for (int i = at - 1; i >= 0; i--) {
        if (Math.abs(row.entry(candidate[i])) > 10 * Math.abs(row.entry(candidate[largest]))) {
          largest = i;
        }
      }
      if (largest < at) {
        sort(0, to);
        for (int i = 0; i < to; i++) {
          if (Math.abs(row.entry(candidate[i])) > 1e-3) {
            picked = i;
            at = i;
            break;
          }
        }
      }
    }
    passedCount = at;
    return candidate[picked];
  }

  /** Sorts candidates by ratio, then by index. */
  private void sort(int from, int to) {
    for (int gap = gap(to - from); gap > 0; gap /= 3) {
      for (int i = from + gap; i < to; i++) {
        int index = candidate[i];
        double at = ratio[i];
        int k = i;
        while (k - gap >= from
            && (ratio[k - gap] > at || (ratio[k - gap] == at && candidate[k - gap] > index))) {
          candidate[k] = candidate[k - gap];
          ratio[k] = ratio[k - gap];
          k -= gap;
        }
        candidate[k] = index;
        ratio[k] = at;
      }
    }
  }

  private static int gap(int count) {
    int gap = 1;
    while (gap < count / 3) {
      gap = 3 * gap + 1;
    }
    return gap;
  }
}
