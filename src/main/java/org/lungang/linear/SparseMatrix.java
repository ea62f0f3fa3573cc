package org.lungang.linear;

import java.util.Arrays;

/**
 * A sparse matrix of integers, kept by columns and by rows. Immutable.
 *
 * <p>The entries of column {@code j} stand at {@code columnStart[j]} to {@code columnStart[j + 1]}
 * of {@code rowOf} and {@code value}; those of row {@code i} at {@code rowStart[i]} to {@code
 * rowStart[i + 1]} of {@code columnOf} and {@code valueInRow}.
 */
public final class SparseMatrix {

  final int rowCount;
  final int columnCount;
  final int[] columnStart;
  final int[] rowOf;
  final double[] value;
  final int[] rowStart;
  final int[] columnOf;
  final double[] valueInRow;

  private SparseMatrix(
      int rowCount, int columnCount, int[] columnStart, int[] rowOf, double[] value) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.columnStart = columnStart;
    this.rowOf = rowOf;
    this.value = value;
    this.rowStart = new int[rowCount + 1];
    this.columnOf = new int[value.length];
    this.valueInRow = new double[value.length];
    for (int row : rowOf) {
      rowStart[row + 1]++;
    }
    for (int row = 0; row < rowCount; row++) {
      rowStart[row + 1] += rowStart[row];
    }
    int[] next = Arrays.copyOf(rowStart, rowCount);
    for (int column = 0; column < columnCount; column++) {
      for (int k = columnStart[column]; k < columnStart[column + 1]; k++) {
        int place = next[rowOf[k]]++;
        columnOf[place] = column;
        valueInRow[place] = value[k];
      }
    }
  }

  /**
   * The same with the rows of another below.
   *
   * @param more with as many columns
   */
  public SparseMatrix above(SparseMatrix more) {
    int[] start = new int[columnCount + 1];
    int[] row = new int[value.length + more.value.length];
    double[] entry = new double[row.length];
    for (int column = 0; column < columnCount; column++) {
      int own = columnStart[column + 1] - columnStart[column];
      int added = more.columnStart[column + 1] - more.columnStart[column];
      int from = start[column];
      System.arraycopy(rowOf, columnStart[column], row, from, own);
      System.arraycopy(value, columnStart[column], entry, from, own);
      System.arraycopy(more.value, more.columnStart[column], entry, from + own, added);
      for (int k = 0; k < added; k++) {
        row[from + own + k] = rowCount + more.rowOf[more.columnStart[column] + k];
      }
      start[column + 1] = from + own + added;
    }
    return new SparseMatrix(rowCount + more.rowCount, columnCount, start, row, entry);
  }

  /** How many rows there are. */
  public int rowCount() {
    return rowCount;
  }

  /** How many columns there are. */
  public int columnCount() {
    return columnCount;
  }

  /** Where the entries of a column begin; those of the one behind the last, where all end. */
  public int columnStart(int column) {
    return columnStart[column];
  }

  /** The row of an entry, counted by columns. */
  public int rowOf(int entry) {
    return rowOf[entry];
  }

  /** The amount of an entry, counted by columns. */
  public double value(int entry) {
    return value[entry];
  }

  /** Where the entries of a row begin; those of the one behind the last, where all end. */
  public int rowStart(int row) {
    return rowStart[row];
  }

  /** The column of an entry, counted by rows. */
  public int columnOf(int entry) {
    return columnOf[entry];
  }

  /** The amount of an entry, counted by rows. */
  public double valueInRow(int entry) {
    return valueInRow[entry];
  }

  /** Builds a matrix column by column. */
  public static final class Builder {
    private int[] columnStart = new int[64];
    private int[] rowOf = new int[256];
    private double[] value = new double[256];
    private int columnCount;
    private int entryCount;

    /** A matrix without columns. */
    public Builder() {}

    /** Adds an entry to the current column; each row once. */
    public void add(int row, long amount) {
      if (amount == 0) {
        return;
      }
      if (entryCount == rowOf.length) {
        rowOf = Arrays.copyOf(rowOf, 2 * entryCount);
        value = Arrays.copyOf(value, 2 * entryCount);
      }
      rowOf[entryCount] = row;
      value[entryCount++] = amount;
    }

    /**
     * Ends the current column.
     *
     * @return its index
     */
    public int endColumn() {
      if (columnCount + 1 == columnStart.length) {
        columnStart = Arrays.copyOf(columnStart, 2 * columnStart.length);
      }
      columnStart[++columnCount] = entryCount;
      return columnCount - 1;
    }

    /** The matrix with so many rows. */
    public SparseMatrix build(int rowCount) {
      return new SparseMatrix(
          rowCount,
          columnCount,
          Arrays.copyOf(columnStart, columnCount + 1),
          Arrays.copyOf(rowOf, entryCount),
          Arrays.copyOf(value, entryCount));
    }
  }
}
