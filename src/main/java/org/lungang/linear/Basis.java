package org.lungang.linear;

import java.util.Arrays;

/**
 * Which variables are basic, each at its position, and the {@link Factors} of their columns.
 *
 * <p>Variables are the columns and then, for each row, its own: what the row adds up to.
 */
final class Basis {

  /** The basis is factored again after so many exchanges. */
  private static final int MOST_EXCHANGES = 60;

  /** The position of each variable; below 0 where it is nonbasic. */
  final int[] position;

  /** The variable at each position. */
  final int[] variable;

  private final Factors factors;
  private boolean factored;

  /** The basis of the rows' own variables. */
  Basis(SparseMatrix matrix) {
    this.position = new int[matrix.columnCount + matrix.rowCount];
    this.variable = new int[matrix.rowCount];
    this.factors = new Factors(matrix);
    for (int row = 0; row < variable.length; row++) {
      variable[row] = matrix.columnCount + row;
    }
    setPositions();
  }

  private void setPositions() {
    Arrays.fill(position, -1);
    for (int i = 0; i < variable.length; i++) {
      position[variable[i]] = i;
    }
  }

  /** Takes over the basis of a program with fewer rows; of the others, their own are basic. */
  void startFrom(Basis fewer) {
    System.arraycopy(fewer.variable, 0, variable, 0, fewer.variable.length);
    setPositions();
  }

  /**
   * Takes the place of this basis, which has to be factored anew.
   *
   * @param variables one for each position, each once
   */
  void startWith(int[] variables) {
    System.arraycopy(variables, 0, variable, 0, variable.length);
    setPositions();
    factored = false;
  }

  /** Whether it was factored, however many exchanges ago. */
  boolean isFactored() {
    return factored;
  }

  /**
   * Factors it; where columns depend on others, own variables of rows take their places.
   *
   * @return whether it is still the same
   */
  boolean factor() {
    factored = true;
    boolean regular = factors.factor(variable);
    if (!regular) {
      setPositions();
    }
    return regular;
  }

  /** Whether a variable was exchanged since it was factored. */
  boolean isExchanged() {
    return factors.etaCount() > 0;
  }

  /** Whether it should be factored again, as the exchanges since have become many. */
  boolean isFactoringDue() {
    return factors.etaCount() >= MOST_EXCHANGES
        || factors.etaEntries() > 3 * factors.factorEntries() + 2 * variable.length;
  }

  /** See {@link Factors#solve}. */
  void solve(double[] vector, double[] result) {
    factors.solve(vector, result);
  }

  /** See {@link Factors#solveTransposed}. */
  void solveTransposed(double[] vector, double[] result) {
    factors.solveTransposed(vector, result);
  }

  /**
   * Exchanges a basic variable for a nonbasic one.
   *
   * @param leaving the position of the basic one
   * @param column basis⁻¹ × the column that enters, by positions
   */
  void exchange(int leaving, int entering, double[] column) {
    factors.exchange(leaving, column);
    position[variable[leaving]] = -1;
    position[entering] = leaving;
    variable[leaving] = entering;
  }
}
