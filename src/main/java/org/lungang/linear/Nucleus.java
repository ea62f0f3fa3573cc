package org.lungang.linear;

import java.util.Arrays;

/**
 * The part of a basis that is left when its {@link Singletons} are done: factored column by column,
 * those with the fewest entries first, each pivot in the row with the fewest entries among the
 * large enough ones (threshold pivoting).
 */
final class Nucleus {

  private static final double PIVOT_TOLERANCE = 1e-9;

  /** A pivot must be at least this part of the largest entry left in its column. */
  private static final double THRESHOLD = 0.1;

  private static final double NEGLIGIBLE = 1e-14;

  private final SparseMatrix matrix;
  private final TriangularFactors factors;
  private final int[] rowCount;
  private final double[] work;
  private final int[] touched;

  /**
   * A nucleus of bases of a matrix.
   *
   * @param rowCount how many entries each row has in the columns that are left
   */
  Nucleus(SparseMatrix matrix, TriangularFactors factors, int[] rowCount) {
    this.matrix = matrix;
    this.factors = factors;
    this.rowCount = rowCount;
    this.work = new double[matrix.rowCount];
    this.touched = new int[matrix.rowCount];
  }

  /** Factors the columns of a basis that are left; those that depend on others stay out. */
  void factor(int[] basis) {
    // Rows that were singletons have no entries in these columns, so only the lower vectors made
    // here can matter.
    int firstLower = factors.lowerCount();
    for (int position : positionsByCount(basis)) {
      factorColumn(basis[position], position, firstLower);
    }
  }

  /** The positions that are left, by how many entries their columns have in rows that are left. */
  private int[] positionsByCount(int[] basis) {
    long[] keys = new long[factors.size - factors.steps()];
    int count = 0;
    for (int position = 0; count < keys.length; position++) {
      if (!factors.isPositionDone(position)) {
        keys[count++] = ((long) entriesLeft(basis[position]) << 32) | position;
      }
    }
    Arrays.sort(keys);
    int[] positions = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      positions[i] = (int) keys[i];
    }
    return positions;
  }

  private int entriesLeft(int variable) {
    int count = 0;
    if (variable < matrix.columnCount) {
      for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
        count += factors.isRowDone(matrix.rowOf[k]) ? 0 : 1;
      }
    }
    return count;
  }

  private void factorColumn(int variable, int position, int firstLower) {
    if (variable >= matrix.columnCount) {
      // A row's own variable is left over only where its row is done: it depends on the others.
      return;
    }
    int count = 0;
    for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
      work[matrix.rowOf[k]] = matrix.value[k];
      touched[count++] = matrix.rowOf[k];
    }
    count = factors.eliminate(firstLower, work, touched, count);
    int row = pivotRow(count);
    if (row >= 0) {
      double chosen = work[row];
      for (int i = 0; i < count; i++) {
        int other = touched[i];
        double at = work[other];
        if (Math.abs(at) > NEGLIGIBLE && other != row) {
          if (factors.isRowDone(other)) {
            factors.addAbove(other, at);
          } else {
            factors.addBelow(other, at / chosen);
          }
        }
      }
      factors.endStep(position, row, chosen);
    }
    for (int i = 0; i < count; i++) {
      work[touched[i]] = 0;
    }
  }

  /** The sparsest row with a large enough entry; −1 if all entries are tiny. */
  private int pivotRow(int count) {
    double largest = 0;
    for (int i = 0; i < count; i++) {
      if (!factors.isRowDone(touched[i])) {
        largest = Math.max(largest, Math.abs(work[touched[i]]));
      }
    }
    if (largest <= PIVOT_TOLERANCE) {
      return -1;
    }
    int row = -1;
    for (int i = 0; i < count; i++) {
      int candidate = touched[i];
      if (!factors.isRowDone(candidate)
          && Math.abs(work[candidate]) >= THRESHOLD * largest
          && (row < 0
              || rowCount[candidate] < rowCount[row]
              || (rowCount[candidate] == rowCount[row] && candidate < row))) {
        row = candidate;
      }
    }
    return row;
  }
}
