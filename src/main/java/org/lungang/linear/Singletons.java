package org.lungang.linear;

import java.util.Arrays;

/**
 * The part of a basis that is triangular already: columns with one entry left in the rows that are
 * not done, then rows with one entry left in such columns. They are pivoted on without elimination,
 * one after the other, as long as there are any; what is left is the {@link Nucleus} (U. H. Suhl
 * and L. M. Suhl, "Computing sparse LU factorizations for large-scale linear programming bases",
 * ORSA Journal on Computing 2, 1990).
 */
final class Singletons {

  /** A pivot must be at least this part of the largest entry left in its column. */
  private static final double THRESHOLD = 0.01;

  private final SparseMatrix matrix;
  private final TriangularFactors factors;
  private final int size;
  private final int[] rowCount;
  private final int[] columnCount;
  private final int[] rowStart;
  private int[] positionsByRow = new int[0];
  private final int[] queue;

  Singletons(SparseMatrix matrix, TriangularFactors factors) {
    this.matrix = matrix;
    this.factors = factors;
    this.size = matrix.rowCount;
    this.rowCount = new int[size];
    this.columnCount = new int[size];
    this.rowStart = new int[size + 1];
    this.queue = new int[size];
  }

  /** How many entries each row that is not done has in the columns that are left. */
  int[] rowCounts() {
    return rowCount;
  }

  /** Pivots on all singletons of a basis, see {@link Factors#factor}. */
  void pivot(int[] basis) {
    count(basis);
    pivotOnColumns(basis);
    pivotOnRows(basis);
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
    rowStart[0] = 0;
    for (int row = 0; row < size; row++) {
      rowStart[row + 1] = rowStart[row] + rowCount[row];
    }
    if (positionsByRow.length < entries) {
      positionsByRow = new int[entries * 2];
    }
    int[] next = queue;
    System.arraycopy(rowStart, 0, next, 0, size);
    for (int position = 0; position < size; position++) {
      int variable = basis[position];
      if (variable >= matrix.columnCount) {
        positionsByRow[next[variable - matrix.columnCount]++] = position;
      } else {
        for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
          positionsByRow[next[matrix.rowOf[k]]++] = position;
        }
      }
    }
  }

  private void pivotOnColumns(int[] basis) {
    int head = 0;
    int tail = 0;
    for (int position = 0; position < size; position++) {
      if (columnCount[position] == 1) {
        queue[tail++] = position;
      }
    }
    while (head < tail) {
      int position = queue[head++];
      if (!factors.isPositionDone(position) && columnCount[position] == 1) {
        int row = rowLeft(basis[position]);
        if (row >= 0 && pivotOn(basis, position, row, false)) {
          for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int other = positionsByRow[k];
            if (!factors.isPositionDone(other) && --columnCount[other] == 1) {
              queue[tail++] = other;
            }
          }
        }
      }
    }
  }

  private void pivotOnRows(int[] basis) {
    for (int row = 0; row < size; row++) {
      int count = 0;
      if (!factors.isRowDone(row)) {
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
          count += factors.isPositionDone(positionsByRow[k]) ? 0 : 1;
        }
      }
      rowCount[row] = count;
    }
    int head = 0;
    int tail = 0;
    for (int row = 0; row < size; row++) {
      if (!factors.isRowDone(row) && rowCount[row] == 1) {
        queue[tail++] = row;
      }
    }
    while (head < tail) {
      int row = queue[head++];
      if (factors.isRowDone(row) || rowCount[row] != 1) {
        continue;
      }
      int position = -1;
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        position = factors.isPositionDone(positionsByRow[k]) ? position : positionsByRow[k];
      }
      if (pivotOn(basis, position, row, true)) {
        int variable = basis[position];
        for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
          int other = matrix.rowOf[k];
          if (!factors.isRowDone(other) && --rowCount[other] == 1) {
            queue[tail++] = other;
          }
        }
      }
    }
  }

  private int rowLeft(int variable) {
    if (variable >= matrix.columnCount) {
      int row = variable - matrix.columnCount;
      return factors.isRowDone(row) ? -1 : row;
    }
    for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
      if (!factors.isRowDone(matrix.rowOf[k])) {
        return matrix.rowOf[k];
      }
    }
    return -1;
  }

  /** Pivots on a column that needs no elimination; false if its pivot is too small. */
  private boolean pivotOn(int[] basis, int position, int row, boolean hasBelow) {
    int variable = basis[position];
    if (variable >= matrix.columnCount) {
      factors.endStep(position, row, -1);
      return true;
    }
    double chosen = 0;
    double largest = 0;
    int from = matrix.columnStart[variable];
    int to = matrix.columnStart[variable + 1];
    for (int k = from; k < to; k++) {
      if (matrix.rowOf[k] == row) {
        chosen = matrix.value[k];
      }
      if (!factors.isRowDone(matrix.rowOf[k])) {
        largest = Math.max(largest, Math.abs(matrix.value[k]));
      }
    }
    if (Math.abs(chosen) < THRESHOLD * largest) {
      return false;
    }
    for (int k = from; k < to; k++) {
      int other = matrix.rowOf[k];
      if (factors.isRowDone(other)) {
        factors.addAbove(other, matrix.value[k]);
      } else if (hasBelow && other != row) {
        factors.addBelow(other, matrix.value[k] / chosen);
      }
    }
    factors.endStep(position, row, chosen);
    return true;
  }
}
