package org.lungang.integer;

import java.util.Arrays;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * A linear program of which some columns must be integers: minimize a constant and the cost of the
 * columns, where columns and rows are within bounds. Every feasible solution has an integer
 * objective.
 */
public final class IntegerProgram {

  private final DualSimplex relaxation;
  private final boolean[] integer;
  private final long constant;

  private IntegerProgram(DualSimplex relaxation, boolean[] integer, long constant) {
    this.relaxation = relaxation;
    this.integer = integer;
    this.constant = constant;
  }

  /** The same program with another relaxation of the same columns, tightened by cuts. */
  IntegerProgram with(DualSimplex tighter) {
    return new IntegerProgram(tighter, integer, constant);
  }

  /** The linear relaxation; {@link #constant} comes on top of its objective. */
  public DualSimplex relaxation() {
    return relaxation;
  }

  /** The part of the objective that no column changes. */
  public long constant() {
    return constant;
  }

  /** How many columns there are. */
  public int columnCount() {
    return integer.length;
  }

  /** How many rows there are. */
  public int rowCount() {
    return relaxation.rowCount();
  }

  /** Whether a column must be an integer. */
  public boolean isInteger(int column) {
    return integer[column];
  }

  /**
   * A lower bound of the objective, by the relaxation as it was last solved, rounded up; {@link
   * Long#MIN_VALUE} where there is none.
   */
  public long bound() {
    double bound = relaxation.provenBound();
    return bound == Double.NEGATIVE_INFINITY
        ? Long.MIN_VALUE
        : constant + (long) Math.ceil(bound - 1e-9);
  }

  /** The values of all columns in the relaxation as it was last solved. */
  double[] values() {
    double[] values = new double[integer.length];
    for (int column = 0; column < values.length; column++) {
      values[column] = relaxation.value(column);
    }
    return values;
  }

  /** Adds the columns of a program one after the other, and its rows as they come. */
  public static final class Builder {

    private final SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private int rows;
    private double[] lower = new double[64];
    private double[] upper = new double[64];
    private double[] cost = new double[64];
    private boolean[] integer = new boolean[64];
    private int columns;

    /** A program without columns or rows. */
    public Builder() {}

    /**
     * Adds a row.
     *
     * @return its index
     */
    public int addRow(double least, double most) {
      if (rows == rowLower.length) {
        rowLower = Arrays.copyOf(rowLower, 2 * rows);
        rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
      }
      setRow(rows, least, most);
      return rows++;
    }

    /** Sets the bounds of a row. */
    public void setRow(int row, double least, double most) {
      rowLower[row] = least;
      rowUpper[row] = most;
    }

    /** Adds an entry to the column that {@link #endColumn} will end; each row once. */
    public void add(int row, long amount) {
      matrix.add(row, amount);
    }

    /**
     * Ends a column.
     *
     * @param least its lower bound, a finite integer
     * @param most its upper bound, a finite integer
     * @param amount its cost
     * @param isInteger whether it must be an integer
     * @return its index
     */
    public int endColumn(double least, double most, double amount, boolean isInteger) {
      matrix.endColumn();
      if (columns == lower.length) {
        lower = Arrays.copyOf(lower, 2 * columns);
        upper = Arrays.copyOf(upper, 2 * columns);
        cost = Arrays.copyOf(cost, 2 * columns);
        integer = Arrays.copyOf(integer, 2 * columns);
      }
      lower[columns] = least;
      upper[columns] = most;
      cost[columns] = amount;
      integer[columns] = isInteger;
      return columns++;
    }

    /**
     * The program.
     *
     * @param constant the part of the objective that no column changes
     */
    public IntegerProgram build(long constant) {
      double[] lowers = Arrays.copyOf(lower, columns + rows);
      double[] uppers = Arrays.copyOf(upper, columns + rows);
      System.arraycopy(rowLower, 0, lowers, columns, rows);
      System.arraycopy(rowUpper, 0, uppers, columns, rows);
      DualSimplex relaxation = new DualSimplex(matrix.build(rows), lowers, uppers);
      for (int column = 0; column < columns; column++) {
        relaxation.setCost(column, cost[column]);
      }
      return new IntegerProgram(relaxation, Arrays.copyOf(integer, columns), constant);
    }
  }
}
