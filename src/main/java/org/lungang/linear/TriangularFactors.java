package org.lungang.linear;

import java.util.Arrays;

/**
 * A basis matrix as the product of a lower and an upper triangular one, rows and positions
 * permuted: step {@code k} of the factorization pivots on row {@code pivotRow[k]} and position
 * {@code pivotPosition[k]}. Columns of the lower factor have an implied 1 as their pivot.
 */
final class TriangularFactors {

  private static final double NEGLIGIBLE = 1e-14;

  final int size;
  private final int[] pivotRow;
  private final int[] pivotPosition;
  private final double[] pivot;
  private final int[] stepOfRow;
  private final boolean[] positionDone;
  private int steps;

  /** The columns below their pivots, by rows; steps that have none are left out. */
  private final SparseVectors lower = new SparseVectors();

  private final int[] lowerRow;

  /** The columns above their pivots, by rows of the basis, each of which is done at a step. */
  private final SparseVectors upper = new SparseVectors();

  // The same by rows of the upper factor, each by the steps of its columns.
  private final int[] upperRowStart;
  private int[] upperRowStep = new int[0];
  private double[] upperRowValue = new double[0];

  private final int[] next;
  private final double[] byStep;

  TriangularFactors(int size) {
    this.size = size;
    this.pivotRow = new int[size];
    this.pivotPosition = new int[size];
    this.pivot = new double[size];
    this.stepOfRow = new int[size];
    this.positionDone = new boolean[size];
    this.lowerRow = new int[size];
    this.upperRowStart = new int[size + 1];
    this.next = new int[size];
    this.byStep = new double[size];
  }

  /** How many entries the factors have. */
  int entryCount() {
    return lower.entryCount() + upper.entryCount() + size;
  }

  /** Begins a factorization. */
  void clear() {
    steps = 0;
    lower.clear();
    upper.clear();
    Arrays.fill(stepOfRow, -1);
    Arrays.fill(positionDone, false);
  }

  /** How many steps were made. */
  int steps() {
    return steps;
  }

  /** Whether a step pivoted on a row. */
  boolean isRowDone(int row) {
    return stepOfRow[row] >= 0;
  }

  /** Whether a step pivoted on a position. */
  boolean isPositionDone(int position) {
    return positionDone[position];
  }

  /** Adds an entry of the next step's column to the upper factor, in a row that is done. */
  void addAbove(int row, double amount) {
    upper.add(row, amount);
  }

  /** Adds an entry of the next step's column, divided by the pivot, in a row that is not done. */
  void addBelow(int row, double amount) {
    lower.add(row, amount);
  }

  /** Makes the next step with the entries that were added. */
  void endStep(int position, int row, double chosen) {
    upper.end();
    if (!lower.isEmpty()) {
      lowerRow[lower.count()] = row;
      lower.end();
    }
    pivot[steps] = chosen;
    pivotRow[steps] = row;
    pivotPosition[steps] = position;
    stepOfRow[row] = steps++;
    positionDone[position] = true;
  }

  /** How many columns of the lower factor have entries. */
  int lowerCount() {
    return lower.count();
  }

  /**
   * Eliminates with some columns of the lower factor.
   *
   * @param from the first of them, see {@link #lowerCount}
   * @param vector by rows
   * @param touched the rows in which the vector may have entries; gets those that come about
   * @param touchedCount how many these are
   * @return how many they are afterwards
   */
  int eliminate(int from, double[] vector, int[] touched, int touchedCount) {
    int count = touchedCount;
    int[] start = lower.start;
    int[] index = lower.index;
    double[] value = lower.value;
    for (int column = from; column < lower.count(); column++) {
      double at = vector[lowerRow[column]];
      if (at != 0) {
        int end = start[column + 1];
        for (int k = start[column]; k < end; k++) {
          int row = index[k];
          if (vector[row] == 0) {
            touched[count++] = row;
            vector[row] = -value[k] * at;
          } else {
            vector[row] -= value[k] * at;
            if (vector[row] == 0) {
              // Stays in the list: an exact zero would be listed twice if it came back.
              vector[row] = 1e-300;
            }
          }
        }
      }
    }
    return count;
  }

  /** Ends a factorization of as many steps as there are rows. */
  void end() {
    int entries = upper.entryCount();
    Arrays.fill(upperRowStart, 0);
    for (int k = 0; k < entries; k++) {
      upperRowStart[stepOfRow[upper.index[k]] + 1]++;
    }
    for (int step = 0; step < size; step++) {
      upperRowStart[step + 1] += upperRowStart[step];
    }
    if (upperRowStep.length < entries) {
      upperRowStep = new int[2 * entries];
      upperRowValue = new double[2 * entries];
    }
    System.arraycopy(upperRowStart, 0, next, 0, size);
    for (int step = 0; step < size; step++) {
      for (int k = upper.start[step]; k < upper.start[step + 1]; k++) {
        int place = next[stepOfRow[upper.index[k]]]++;
        upperRowStep[place] = step;
        upperRowValue[place] = upper.value[k];
      }
    }
  }

  /**
   * Solves lower × upper × result = vector.
   *
   * @param vector by rows; is 0 afterwards
   * @param result by positions; every entry is set
   */
  void solve(double[] vector, double[] result) {
    int[] start = lower.start;
    int[] index = lower.index;
    double[] value = lower.value;
    for (int i = 0; i < lower.count(); i++) {
      double at = vector[lowerRow[i]];
      if (at != 0) {
        int end = start[i + 1];
        for (int k = start[i]; k < end; k++) {
          vector[index[k]] -= value[k] * at;
        }
      }
    }
    start = upper.start;
    index = upper.index;
    value = upper.value;
    for (int step = size - 1; step >= 0; step--) {
      int row = pivotRow[step];
      double at = vector[row];
      if (at != 0) {
        vector[row] = 0;
        if (Math.abs(at) < NEGLIGIBLE) {
          at = 0;
        } else {
          at /= pivot[step];
          int end = start[step + 1];
          for (int k = start[step]; k < end; k++) {
            vector[index[k]] -= value[k] * at;
          }
        }
      }
      result[pivotPosition[step]] = at;
    }
  }

  /**
   * Solves (lower × upper) transposed × result = vector.
   *
   * @param vector by positions
   * @param result by rows; every entry is set
   */
  void solveTransposed(double[] vector, double[] result) {
    for (int step = 0; step < size; step++) {
      byStep[step] = vector[pivotPosition[step]];
    }
    for (int step = 0; step < size; step++) {
      double at = byStep[step];
      if (at != 0) {
        if (Math.abs(at) < NEGLIGIBLE) {
          at = 0;
        } else {
          at /= pivot[step];
          int end = upperRowStart[step + 1];
          for (int k = upperRowStart[step]; k < end; k++) {
            byStep[upperRowStep[k]] -= upperRowValue[k] * at;
          }
        }
      }
      result[pivotRow[step]] = at;
    }
    int[] start = lower.start;
    int[] index = lower.index;
    double[] value = lower.value;
    for (int i = lower.count() - 1; i >= 0; i--) {
      double sum = result[lowerRow[i]];
      int end = start[i + 1];
      for (int k = start[i]; k < end; k++) {
        sum -= value[k] * result[index[k]];
      }
      result[lowerRow[i]] = sum;
    }
  }
}
