package org.lungang.integer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * An aggregation: a sum of rows of a program, each times an integer multiplier, in which every
 * column and every row's slack variable is substituted by its distance from the nearer of its
 * bounds, a nonnegative integer. It is an equation: Σ coefficient × distance = right-hand side.
 *
 * <p>Cuts follow from it by rounding. Exact: coefficients are integers, and one that grows too
 * large makes the aggregation useless instead of wrong.
 */
final class Aggregation {

  /** An aggregation with larger coefficients is given up. */
  private static final long MOST_COEFFICIENT = 1L << 24;

  /** What summing up numbers as these may be wrong by. */
  private static final double ROUNDING_ERROR = 1e-6;

  private final DualSimplex program;
  private final Substitution at;
  private final SparseMatrix matrix;
  private final long[] coefficient;
  private final int[] touched;
  private final boolean[] isTouched;
  private int count;
  private boolean overflowed;
  private long right;

  // Of the variables in the sum those that are not at a bound: they decide what is violated.
  private final int[] distant;
  private int distantCount;

  // Work space of the current cut.
  private final long[] sums;
  private final int[] used;
  private final boolean[] isUsed;
  private int usedCount;

  Aggregation(Substitution at) {
    this.at = at;
    this.program = at.program();
    this.matrix = at.matrix();
    int all = matrix.columnCount() + matrix.rowCount();
    this.coefficient = new long[all];
    this.touched = new int[all];
    this.isTouched = new boolean[all];
    this.distant = new int[all];
    this.sums = new long[matrix.columnCount()];
    this.used = new int[matrix.columnCount()];
    this.isUsed = new boolean[matrix.columnCount()];
  }

  /** Forgets all rows. */
  void clear() {
    for (int i = 0; i < count; i++) {
      coefficient[touched[i]] = 0;
      isTouched[touched[i]] = false;
    }
    count = 0;
    distantCount = 0;
    overflowed = false;
    right = 0;
  }

  /** Adds a multiple of a row. */
  void add(int row, long times) {
    for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
      addTo(matrix.columnOf(k), times * (long) matrix.valueInRow(k));
    }
    addTo(matrix.columnCount() + row, -times);
  }

  private void addTo(int variable, long more) {
    if (!isTouched[variable]) {
      isTouched[variable] = true;
      touched[count++] = variable;
      if (at.distance(variable) > 0) {
        distant[distantCount++] = variable;
      }
    }
    coefficient[variable] += more;
    right -= more * at.bound(variable);
    overflowed |= Math.abs(coefficient[variable]) > MOST_COEFFICIENT;
  }

  /** How many columns and slacks that are not at a bound may have a coefficient. */
  int distantCount() {
    return distantCount;
  }

  /** One of those. */
  int distant(int i) {
    return distant[i];
  }

  /** The coefficient of a variable, in the sum as it stands, not of its distance. */
  long coefficient(int variable) {
    return coefficient[variable];
  }

  /**
   * The mixed-integer rounding cut of the sum divided by a whole number (H. Marchand, L. A. Wolsey,
   * 2001); with 2 it is a zero-half cut.
   *
   * @param divisor more than 1
   * @param times 1 or −1: which of the two inequalities of the equation is rounded
   * @param leastEfficacy what the values of the relaxation must violate it by
   * @return null if nothing follows that they violate so far
   */
  @Nullable Cut rounded(long divisor, long times, double leastEfficacy) {
    if (overflowed) {
      return null;
    }
    long rest = Math.floorMod(times * right, divisor);
    if (rest == 0) {
      return null;
    }
    // Σ rounded(coefficient) × distance ≥ rest × ⌈right ÷ divisor⌉.
    long least = rest * (Math.floorDiv(times * right, divisor) + 1);
    if (!isViolated(least, divisor, times, rest)) {
      return null;
    }
    usedCount = 0;
    for (int i = 0; i < count; i++) {
      int j = touched[i];
      long rounded = roundedCoefficient(j, divisor, times, rest);
      if (rounded == 0) {
        continue;
      }
      boolean isComplemented = at.isComplemented(j);
      // The distance is variable − lower, or upper − variable.
      long signed = isComplemented ? -rounded : rounded;
      least += signed * at.bound(j);
      if (j < matrix.columnCount()) {
        addToCut(j, signed);
      } else {
        int row = j - matrix.columnCount();
        for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
          addToCut(matrix.columnOf(k), signed * (long) matrix.valueInRow(k));
        }
      }
    }
    return cut(least, leastEfficacy);
  }

  /** Whether the distances of the relaxation may violate the cut. */
  private boolean isViolated(long least, long divisor, long times, long rest) {
    double left = least + ROUNDING_ERROR;
    for (int i = 0; i < distantCount; i++) {
      int j = distant[i];
      left -= at.distance(j) * roundedCoefficient(j, divisor, times, rest);
    }
    return left > 0;
  }

  /** The coefficient of a variable's distance in the cut; 0 where that is fixed. */
  private long roundedCoefficient(int variable, long divisor, long times, long rest) {
    if (coefficient[variable] == 0 || at.isFixed(variable)) {
      return 0;
    }
    long own =
        at.isComplemented(variable)
            ? -times * coefficient[variable]
            : times * coefficient[variable];
    if (own == 1 || own == -1) {
      return own == 1 ? 1 : 0;
    }
    long quotient = Math.floorDiv(own, divisor);
    return rest * quotient + Math.min(rest, own - quotient * divisor);
  }

  private void addToCut(int column, long more) {
    if (!isUsed[column]) {
      isUsed[column] = true;
      used[usedCount++] = column;
      sums[column] = 0;
    }
    sums[column] += more;
  }

  private @Nullable Cut cut(long least, double leastEfficacy) {
    int length = 0;
    long common = 0;
    long right = least;
    double left = 0;
    double squares = 0;
    for (int i = 0; i < usedCount; i++) {
      int j = used[i];
      isUsed[j] = false;
      if (at.isFixed(j)) {
        right -= sums[j] * at.bound(j);
      } else if (sums[j] != 0) {
        used[length++] = j;
        common = gcd(common, Math.abs(sums[j]));
        left += sums[j] * program.value(j);
        squares += (double) sums[j] * sums[j];
      }
    }
    if (length == 0) {
      return null;
    }
    right = -Math.floorDiv(-right, common);
    // Most are not violated: sorting and copying is for those that are.
    if (right * (double) common - left <= leastEfficacy * Math.sqrt(squares)) {
      return null;
    }
    Arrays.sort(used, 0, length);
    int[] columns = Arrays.copyOf(used, length);
    long[] coefficients = new long[length];
    for (int i = 0; i < length; i++) {
      coefficients[i] = sums[columns[i]] / common;
      if (Math.abs(coefficients[i]) > MOST_COEFFICIENT) {
        return null;
      }
    }
    return new Cut(columns, coefficients, right);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
