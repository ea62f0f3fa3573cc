package org.lungang.linear;

import java.util.Arrays;

/**
 * A basis matrix as the product of triangular factors, and of one eta matrix for each column that
 * was exchanged since (product form). Rows are those of the program; positions are the places of
 * the basic variables.
 *
 * <p>The columns that make triangles by themselves are peeled off first; the rest is factored
 * column by column, each pivot the sparsest row among the large enough entries.
 */
final class Factors {

  private static final double PIVOT_TOLERANCE = 1e-9;
  private static final double THRESHOLD = 0.1;

  private final int size;
  private final SparseMatrix matrix;

  // Step k pivots on row pivotRow[k] and position pivotPosition[k].
  private final int[] pivotRow;
  private final int[] pivotPosition;
  private final int[] stepOfRow;
  private final double[] pivot;
  private final Entries lower = new Entries();
  private final int[] lowerStep;
  private int lowerCount;
  private final Entries upper = new Entries();
  private final int[] upperRowStart;
  private int[] upperRowStep = new int[0];
  private double[] upperRowValue = new double[0];

  private final Entries etas = new Entries();
  private int[] etaPosition = new int[64];
  private double[] etaPivot = new double[64];
  private int etaCount;

  // Work space of factoring.
  private final int[] rowCount;
  private final int[] columnCount;
  private final int[] rowColumnsStart;
  private int[] rowColumns = new int[0];
  private final boolean[] columnDone;
  private final int[] queue;
  private final double[] work;
  private final int[] touched;
  private final double[] steps;

  /** Entries of many sparse vectors, one after the other. */
  private static final class Entries {
    int[] start = new int[64];
    int[] index = new int[256];
    double[] value = new double[256];
    int count;

    void clear() {
      count = 0;
    }

    void add(int at, double amount) {
      if (count == index.length) {
        index = Arrays.copyOf(index, 2 * count);
        value = Arrays.copyOf(value, 2 * count);
      }
      index[count] = at;
      value[count++] = amount;
    }

    void end(int vector) {
      if (vector + 1 >= start.length) {
        start = Arrays.copyOf(start, 2 * start.length);
      }
      start[vector + 1] = count;
    }
  }

  Factors(SparseMatrix matrix) {
    this.matrix = matrix;
    this.size = matrix.rowCount;
    this.pivotRow = new int[size];
    this.pivotPosition = new int[size];
    this.stepOfRow = new int[size];
    this.pivot = new double[size];
    this.lowerStep = new int[size];
    this.upperRowStart = new int[size + 1];
    this.rowCount = new int[size];
    this.columnCount = new int[size];
    this.rowColumnsStart = new int[size + 1];
    this.columnDone = new boolean[size];
    this.queue = new int[size];
    this.work = new double[size];
    this.touched = new int[size];
    this.steps = new double[size];
  }

  /** How many columns were exchanged since the matrix was factored. */
  int etaCount() {
    return etaCount;
  }

  /** How many entries the exchanges brought. */
  int etaEntries() {
    return etas.count;
  }

  /** How many entries the triangular factors have. */
  int factorEntries() {
    return lower.count + upper.count + size;
  }

  /**
   * Factors a basis.
   *
   * @param basis the variable at each position: a column, or a row's own variable counted from the
   *     number of columns on. Where the matrix is singular, such a variable takes the place of a
   *     column that depends on the others
   * @return whether the basis was regular as it was given
   */
  boolean factor(int[] basis) {
    etaCount = 0;
    etas.clear();
    lower.clear();
    upper.clear();
    lowerCount = 0;
    Arrays.fill(stepOfRow, -1);
    Arrays.fill(columnDone, false);
    count(basis);
    int step = peel(basis);
    step = factorRest(basis, step);
    boolean regular = step == size;
    if (!regular) {
      step = replaceDependent(basis, step);
    }
    gatherUpperRows();
    return regular;
  }

  private void count(int[] basis) {
    Arrays.fill(rowCount, 0);
    int entries = 0;
    for (int position = 0; position < size; position++) {
      int variable = basis[position];
      if (variable >= matrix.columnCount) {
        columnCount[position] = 1;
        rowCount[variable - matrix.columnCount]++;
        entries++;
      } else {
        int from = matrix.columnStart[variable];
        int to = matrix.columnStart[variable + 1];
        columnCount[position] = to - from;
        entries += to - from;
        for (int k = from; k < to; k++) {
          rowCount[matrix.rowOf[k]]++;
        }
      }
    }
    rowColumnsStart[0] = 0;
    for (int row = 0; row < size; row++) {
      rowColumnsStart[row + 1] = rowColumnsStart[row] + rowCount[row];
    }
    if (rowColumns.length < entries) {
      rowColumns = new int[entries * 2];
    }
    int[] next = queue;
    System.arraycopy(rowColumnsStart, 0, next, 0, size);
    for (int position = 0; position < size; position++) {
      int variable = basis[position];
      if (variable >= matrix.columnCount) {
        rowColumns[next[variable - matrix.columnCount]++] = position;
      } else {
        for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
          rowColumns[next[matrix.rowOf[k]]++] = position;
        }
      }
    }
  }

  /** Pivots on column singletons, then on row singletons, as long as there are any. */
  private int peel(int[] basis) {
    int step = 0;
    int head = 0;
    int tail = 0;
    for (int position = 0; position < size; position++) {
      if (columnCount[position] == 1) {
        queue[tail++] = position;
      }
    }
    while (head < tail) {
      int position = queue[head++];
      if (!columnDone[position] && columnCount[position] == 1) {
        int row = rowLeft(basis[position]);
        if (row >= 0 && takePeeled(basis, position, row, step, false)) {
          step++;
          for (int k = rowColumnsStart[row]; k < rowColumnsStart[row + 1]; k++) {
            int other = rowColumns[k];
            if (!columnDone[other] && --columnCount[other] == 1) {
              queue[tail++] = other;
            }
          }
        }
      }
    }
    return peelRows(basis, step);
  }

  private int peelRows(int[] basis, int from) {
    int step = from;
    for (int row = 0; row < size; row++) {
      int count = 0;
      if (stepOfRow[row] < 0) {
        for (int k = rowColumnsStart[row]; k < rowColumnsStart[row + 1]; k++) {
          count += columnDone[rowColumns[k]] ? 0 : 1;
        }
      }
      rowCount[row] = count;
    }
    int head = 0;
    int tail = 0;
    for (int row = 0; row < size; row++) {
      if (stepOfRow[row] < 0 && rowCount[row] == 1) {
        queue[tail++] = row;
      }
    }
    while (head < tail) {
      int row = queue[head++];
      if (stepOfRow[row] >= 0 || rowCount[row] != 1) {
        continue;
      }
      int position = -1;
      for (int k = rowColumnsStart[row]; k < rowColumnsStart[row + 1]; k++) {
        position = columnDone[rowColumns[k]] ? position : rowColumns[k];
      }
      if (takePeeled(basis, position, row, step, true)) {
        step++;
        int variable = basis[position];
        for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
          int other = matrix.rowOf[k];
          if (stepOfRow[other] < 0 && --rowCount[other] == 1) {
            queue[tail++] = other;
          }
        }
      }
    }
    return step;
  }

  private int rowLeft(int variable) {
    if (variable >= matrix.columnCount) {
      int row = variable - matrix.columnCount;
      return stepOfRow[row] < 0 ? row : -1;
    }
    for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
      if (stepOfRow[matrix.rowOf[k]] < 0) {
        return matrix.rowOf[k];
      }
    }
    return -1;
  }

  /**
   * Takes a column that needs no elimination: what it has in rows that are done goes to the upper
   * factor, the rest below its pivot to the lower one.
   */
  private boolean takePeeled(int[] basis, int position, int row, int step, boolean hasBelow) {
    int variable = basis[position];
    if (variable >= matrix.columnCount) {
      pivot[step] = -1;
    } else {
      double chosen = 0;
      double largest = 0;
      int from = matrix.columnStart[variable];
      int to = matrix.columnStart[variable + 1];
      for (int k = from; k < to; k++) {
        if (matrix.rowOf[k] == row) {
          chosen = matrix.value[k];
        }
        if (stepOfRow[matrix.rowOf[k]] < 0) {
          largest = Math.max(largest, Math.abs(matrix.value[k]));
        }
      }
      if (Math.abs(chosen) < 0.01 * largest) {
        return false;
      }
      for (int k = from; k < to; k++) {
        int other = matrix.rowOf[k];
        if (stepOfRow[other] >= 0) {
          upper.add(stepOfRow[other], matrix.value[k]);
        } else if (hasBelow && other != row) {
          lower.add(other, matrix.value[k] / chosen);
        }
      }
      pivot[step] = chosen;
    }
    endStep(position, row, step);
    return true;
  }

  private void endStep(int position, int row, int step) {
    upper.end(step);
    int before = lower.start[lowerCount];
    if (lower.count > before) {
      lowerStep[lowerCount] = step;
      lower.end(lowerCount++);
    }
    pivotRow[step] = row;
    pivotPosition[step] = position;
    stepOfRow[row] = step;
    columnDone[position] = true;
  }

  /** Factors the columns that are left, those with the fewest entries first. */
  private int factorRest(int[] basis, int from) {
    int step = from;
    int rest = 0;
    for (int position = 0; position < size; position++) {
      if (!columnDone[position]) {
        queue[rest++] = position;
      }
    }
    if (rest == 0) {
      return step;
    }
    for (int i = 0; i < rest; i++) {
      int count = 0;
      int variable = basis[queue[i]];
      if (variable < matrix.columnCount) {
        for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
          count += stepOfRow[matrix.rowOf[k]] < 0 ? 1 : 0;
        }
      }
      columnCount[queue[i]] = count;
    }
    sortByCount(rest);
    int firstLower = lowerCount;
    for (int i = 0; i < rest; i++) {
      if (factorColumn(basis, queue[i], step, firstLower)) {
        step++;
      }
    }
    return step;
  }

  private void sortByCount(int rest) {
    long[] keys = new long[rest];
    for (int i = 0; i < rest; i++) {
      keys[i] = ((long) columnCount[queue[i]] << 32) | queue[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < rest; i++) {
      queue[i] = (int) keys[i];
    }
  }

  private boolean factorColumn(int[] basis, int position, int step, int firstLower) {
    int variable = basis[position];
    int count = 0;
    if (variable >= matrix.columnCount) {
      // A row's own variable is left over only where its row is done: it depends on the others.
      return false;
    }
    for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
      work[matrix.rowOf[k]] = matrix.value[k];
      touched[count++] = matrix.rowOf[k];
    }
    // Rows that were peeled as single rows have no entries in these columns, so only the lower
    // vectors made here can matter.
    for (int vector = firstLower; vector < lowerCount; vector++) {
      double at = work[pivotRow[lowerStep[vector]]];
      if (at != 0) {
        int end = lower.start[vector + 1];
        for (int k = lower.start[vector]; k < end; k++) {
          int row = lower.index[k];
          if (work[row] == 0) {
            touched[count++] = row;
            work[row] = -lower.value[k] * at;
          } else {
            work[row] -= lower.value[k] * at;
            if (work[row] == 0) {
              // Stays in the list: an exact zero would be listed twice if it came back.
              work[row] = 1e-300;
            }
          }
        }
      }
    }
    double largest = 0;
    for (int i = 0; i < count; i++) {
      if (stepOfRow[touched[i]] < 0) {
        largest = Math.max(largest, Math.abs(work[touched[i]]));
      }
    }
    int row = -1;
    if (largest > PIVOT_TOLERANCE) {
      for (int i = 0; i < count; i++) {
        int candidate = touched[i];
        if (stepOfRow[candidate] < 0
            && Math.abs(work[candidate]) >= THRESHOLD * largest
            && (row < 0
                || rowCount[candidate] < rowCount[row]
                || (rowCount[candidate] == rowCount[row] && candidate < row))) {
          row = candidate;
        }
      }
    }
    if (row >= 0) {
      double chosen = work[row];
      for (int i = 0; i < count; i++) {
        int other = touched[i];
        double at = work[other];
        if (Math.abs(at) > 1e-14 && other != row) {
          if (stepOfRow[other] >= 0) {
            upper.add(stepOfRow[other], at);
          } else {
            lower.add(other, at / chosen);
          }
        }
      }
      pivot[step] = chosen;
      endStep(position, row, step);
    }
    for (int i = 0; i < count; i++) {
      work[touched[i]] = 0;
    }
    return row >= 0;
  }

  private int replaceDependent(int[] basis, int from) {
    int step = from;
    int row = 0;
    for (int position = 0; position < size; position++) {
      if (!columnDone[position]) {
        while (stepOfRow[row] >= 0) {
          row++;
        }
        basis[position] = matrix.columnCount + row;
        pivot[step] = -1;
        endStep(position, row, step);
        step++;
      }
    }
    return step;
  }

  private void gatherUpperRows() {
    Arrays.fill(upperRowStart, 0);
    for (int k = 0; k < upper.count; k++) {
      upperRowStart[upper.index[k] + 1]++;
    }
    for (int step = 0; step < size; step++) {
      upperRowStart[step + 1] += upperRowStart[step];
    }
    if (upperRowStep.length < upper.count) {
      upperRowStep = new int[2 * upper.count];
      upperRowValue = new double[2 * upper.count];
    }
    int[] next = queue;
    System.arraycopy(upperRowStart, 0, next, 0, size);
    for (int step = 0; step < size; step++) {
      for (int k = upper.start[step]; k < upper.start[step + 1]; k++) {
        int place = next[upper.index[k]]++;
        upperRowStep[place] = step;
        upperRowValue[place] = upper.value[k];
      }
    }
  }

  /**
   * Solves basis × result = vector.
   *
   * @param vector by rows; is 0 afterwards
   * @param result by positions; every entry is set
   */
  void solve(double[] vector, double[] result) {
    for (int i = 0; i < lowerCount; i++) {
      double at = vector[pivotRow[lowerStep[i]]];
      if (at != 0) {
        int end = lower.start[i + 1];
        for (int k = lower.start[i]; k < end; k++) {
          vector[lower.index[k]] -= lower.value[k] * at;
        }
      }
    }
    for (int step = size - 1; step >= 0; step--) {
      int row = pivotRow[step];
      double at = vector[row];
      if (at != 0) {
        vector[row] = 0;
        if (Math.abs(at) < 1e-14) {
          at = 0;
        } else {
          at /= pivot[step];
          int end = upper.start[step + 1];
          for (int k = upper.start[step]; k < end; k++) {
            vector[pivotRow[upper.index[k]]] -= upper.value[k] * at;
          }
        }
      }
      result[pivotPosition[step]] = at;
    }
    for (int eta = 0; eta < etaCount; eta++) {
      double at = result[etaPosition[eta]];
      if (at != 0) {
        at /= etaPivot[eta];
        int end = etas.start[eta + 1];
        for (int k = etas.start[eta]; k < end; k++) {
          result[etas.index[k]] -= etas.value[k] * at;
        }
        result[etaPosition[eta]] = at;
      }
    }
  }

  /**
   * Solves transposed basis × result = vector.
   *
   * @param vector by positions; its entries are lost
   * @param result by rows; every entry is set
   */
  void solveTransposed(double[] vector, double[] result) {
    for (int eta = etaCount - 1; eta >= 0; eta--) {
      double sum = vector[etaPosition[eta]];
      int end = etas.start[eta + 1];
      for (int k = etas.start[eta]; k < end; k++) {
        sum -= etas.value[k] * vector[etas.index[k]];
      }
      vector[etaPosition[eta]] = sum / etaPivot[eta];
    }
    double[] byStep = steps;
    for (int step = 0; step < size; step++) {
      byStep[step] = vector[pivotPosition[step]];
    }
    for (int step = 0; step < size; step++) {
      double at = byStep[step];
      if (at != 0) {
        if (Math.abs(at) < 1e-14) {
          at = 0;
        } else {
          at /= pivot[step];
          for (int k = upperRowStart[step]; k < upperRowStart[step + 1]; k++) {
            byStep[upperRowStep[k]] -= upperRowValue[k] * at;
          }
        }
      }
      result[pivotRow[step]] = at;
    }
    for (int i = lowerCount - 1; i >= 0; i--) {
      double sum = result[pivotRow[lowerStep[i]]];
      int end = lower.start[i + 1];
      for (int k = lower.start[i]; k < end; k++) {
        sum -= lower.value[k] * result[lower.index[k]];
      }
      result[pivotRow[lowerStep[i]]] = sum;
    }
  }

  /**
   * Exchanges the column at a position.
   *
   * @param position where
   * @param column the solved column that comes in: basis⁻¹ × column, by positions
   */
  void exchange(int position, double[] column) {
    for (int i = 0; i < size; i++) {
      if (i != position && Math.abs(column[i]) > 1e-14) {
        etas.add(i, column[i]);
      }
    }
    if (etaCount == etaPosition.length) {
      etaPosition = Arrays.copyOf(etaPosition, 2 * etaCount);
      etaPivot = Arrays.copyOf(etaPivot, 2 * etaCount);
    }
    etaPosition[etaCount] = position;
    etaPivot[etaCount] = column[position];
    etas.end(etaCount);
    etaCount++;
  }
}
