package org.lungang.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The basic solution of a {@link Basis}, dual feasible: the value of each variable and its reduced
 * cost. Nonbasic variables are at one of their bounds, at the upper one where the reduced cost is
 * below 0; the values of basic ones follow, and may violate their bounds.
 */
final class BasicSolution {

  private static final double PIVOT_TOLERANCE = 1e-9;

  /** By how much the pivot may differ between its row and its column. */
  private static final double PIVOT_DIFFERENCE = 1e-6;

  final double[] value;
  final double[] reduced;

  private final SparseMatrix matrix;
  private final int rows;
  private final int columns;
  private final double[] lower;
  private final double[] upper;
  private final PerturbedCosts costs;
  private final Basis basis;
  private final SteepestEdge pricing;

  private final double[] byRow;
  private final double[] rho;
  private final double[] column;
  private final double[] tau;

  /**
   * A solution that is not computed yet.
   *
   * @param lower of each variable
   * @param upper of each variable
   */
  BasicSolution(
      SparseMatrix matrix, double[] lower, double[] upper, PerturbedCosts costs, Basis basis) {
    this.matrix = matrix;
    this.rows = matrix.rowCount;
    this.columns = matrix.columnCount;
    this.lower = lower;
    this.upper = upper;
    this.costs = costs;
    this.value = new double[lower.length];
    this.reduced = new double[lower.length];
    this.basis = basis;
    this.pricing = new SteepestEdge(rows);
    this.byRow = new double[rows];
    this.rho = new double[rows];
    this.column = new double[rows];
    this.tau = new double[rows];
  }

  /** Takes over the values of a program with fewer rows, whose basis was taken over too. */
  void startFrom(BasicSolution fewer) {
    System.arraycopy(fewer.value, 0, value, 0, fewer.value.length);
    pricing.startFrom(fewer.pricing);
  }

  /**
   * Takes over values and weights of a smaller program.
   *
   * @param variableOf the variable here for each of the smaller program; −1 where there is none
   */
  void startFrom(BasicSolution smaller, int[] variableOf) {
    pricing.reset();
    for (int j = 0; j < variableOf.length; j++) {
      int here = variableOf[j];
      if (here >= 0) {
        value[here] = smaller.value[j];
        int from = smaller.basis.position[j];
        int to = basis.position[here];
        if (from >= 0 && to >= 0) {
          pricing.setWeight(to, smaller.pricing.weight(from));
        }
      }
    }
  }

  /** Takes over values, and weights of positions. */
  void startFrom(double[] values, double[] weights) {
    System.arraycopy(values, 0, value, 0, value.length);
    pricing.setWeights(weights);
  }

  /** The weights of positions. */
  double[] weights() {
    return pricing.weights();
  }

  /** Puts each variable at the bound that is nearest to a value. */
  void startNear(double[] near) {
    pricing.reset();
    for (int j = 0; j < value.length; j++) {
      value[j] = near[j] - lower[j] > upper[j] - near[j] ? upper[j] : lower[j];
    }
  }

  /** Factors the basis. */
  void factor() {
    if (!basis.factor()) {
      pricing.reset();
    }
  }

  /**
   * Computes reduced costs and values from the basis; puts nonbasic variables at the bound that is
   * dual feasible.
   *
   * @param partial chooses anew which columns to pass over; null where all are priced
   */
  void compute(@Nullable PartialPricing partial) {
    computeReduced();
    int[] position = basis.position;
    int wrong = 0;
    for (int j = 0; j < value.length; j++) {
      if (position[j] < 0) {
        if (reduced[j] > DualSimplex.DUAL_TOLERANCE) {
          value[j] = lower[j];
        } else if (reduced[j] < -DualSimplex.DUAL_TOLERANCE) {
          value[j] = upper[j];
          wrong += partial != null && j < columns && partial.isPassedOver(j) ? 1 : 0;
        } else {
          value[j] = value[j] >= upper[j] ? upper[j] : lower[j];
        }
      }
    }
    if (partial != null) {
      partial.choose(reduced, value, position, wrong);
    }
    computeValues();
  }

  private void computeReduced() {
    int[] position = basis.position;
    for (int i = 0; i < rows; i++) {
      column[i] = costs.of(basis.variable[i]);
    }
    basis.solveTransposed(column, rho);
    for (int j = 0; j < columns; j++) {
      double sum = costs.of(j);
      if (position[j] < 0) {
        for (int k = matrix.columnStart[j]; k < matrix.columnStart[j + 1]; k++) {
          sum -= rho[matrix.rowOf[k]] * matrix.value[k];
        }
        reduced[j] = sum;
      } else {
        reduced[j] = 0;
      }
    }
    for (int row = 0; row < rows; row++) {
      reduced[columns + row] = position[columns + row] < 0 ? rho[row] + costs.of(columns + row) : 0;
    }
  }

  private void computeValues() {
    int[] position = basis.position;
    Arrays.fill(byRow, 0);
    for (int j = 0; j < value.length; j++) {
      if (position[j] < 0 && value[j] != 0) {
        addColumn(j, -value[j]);
      }
    }
    basis.solve(byRow, column);
    for (int i = 0; i < rows; i++) {
      value[basis.variable[i]] = column[i];
    }
  }

  private void addColumn(int j, double times) {
    if (j >= columns) {
      byRow[j - columns] -= times;
    } else {
      for (int k = matrix.columnStart[j]; k < matrix.columnStart[j + 1]; k++) {
        byRow[matrix.rowOf[k]] += matrix.value[k] * times;
      }
    }
  }

  /** The objective of the dual: a lower bound of that of the program with its perturbed costs. */
  double dualObjective() {
    int[] position = basis.position;
    double sum = 0;
    for (int j = 0; j < value.length; j++) {
      if (position[j] < 0) {
        sum += reduced[j] * value[j];
      }
    }
    return sum;
  }

  /** The position whose variable leaves next; −1 if the values are within their bounds. */
  int pickLeaving() {
    return pricing.pickLeaving(basis.variable, value, lower, upper);
  }

  /** A row of the inverse of the basis, by rows of the program; valid until the next call. */
  double[] rowOfInverse(int at) {
    Arrays.fill(column, 0);
    column[at] = 1;
    basis.solveTransposed(column, rho);
    return rho;
  }

  /**
   * Exchanges a basic variable for a nonbasic one; false if the numbers do not agree and nothing
   * was changed.
   *
   * @param leaving the position whose {@link #rowOfInverse} was made last
   * @param toUpper whether its variable goes to its upper bound
   * @param row the pivot row that was gathered of it
   * @param test picked the entering variable and those to flip
   */
  boolean exchange(int leaving, int entering, boolean toUpper, PivotRow row, RatioTest test) {
    int variable = basis.variable[leaving];
    Arrays.fill(byRow, 0);
    addColumn(entering, 1);
    basis.solve(byRow, column);
    double pivot = column[leaving];
    double expected = row.entry(entering);
    if (Math.abs(pivot) < PIVOT_TOLERANCE
        || Math.abs(pivot - expected) > PIVOT_DIFFERENCE * (1 + Math.abs(pivot))) {
      return false;
    }
    updateReduced(variable, entering, toUpper, row);
    boolean flipped = flip(entering, test);
    shiftInfeasible(entering, row);
    if (flipped) {
      basis.solve(byRow, tau);
      int[] basic = basis.variable;
      for (int i = 0; i < rows; i++) {
        value[basic[i]] += tau[i];
      }
    }
    updateValues(variable, entering, toUpper ? upper[variable] : lower[variable], pivot);
    updateWeights(leaving);
    basis.exchange(leaving, entering, column);
    return true;
  }

  private void updateReduced(int variable, int entering, boolean toUpper, PivotRow row) {
    double step = reduced[entering] / row.entry(entering);
    if (toUpper ? step < 0 : step > 0) {
      // Within the tolerance on the wrong side: shift the cost so that the step is none.
      shift(entering, -reduced[entering]);
      step = 0;
    }
    for (int i = 0; i < row.count(); i++) {
      int j = row.column(i);
      reduced[j] -= step * row.entry(j);
    }
    reduced[entering] = 0;
    reduced[variable] = -step;
  }

  /** Flips the variables that the ratio test passed; leaves in byRow by what rows change. */
  private boolean flip(int entering, RatioTest test) {
    boolean flipped = false;
    for (int i = 0; i < test.passedCount(); i++) {
      int j = test.passed(i);
      if (j == entering) {
        continue;
      }
      double other = value[j] == upper[j] ? lower[j] : upper[j];
      addColumn(j, value[j] - other);
      value[j] = other;
      flipped = true;
    }
    return flipped;
  }

  private void shiftInfeasible(int entering, PivotRow row) {
    for (int i = 0; i < row.count(); i++) {
      int j = row.column(i);
      if (j != entering && lower[j] < upper[j]) {
        boolean atUpper = value[j] == upper[j];
        if (atUpper ? reduced[j] > 0 : reduced[j] < 0) {
          shift(j, -reduced[j]);
        }
      }
    }
  }

  private void shift(int j, double by) {
    costs.shift(j, by);
    reduced[j] += by;
  }

  private void updateValues(int variable, int entering, double bound, double pivot) {
    int[] basic = basis.variable;
    double move = (value[variable] - bound) / pivot;
    for (int i = 0; i < rows; i++) {
      if (column[i] != 0) {
        value[basic[i]] -= move * column[i];
      }
    }
    value[entering] += move;
    value[variable] = bound;
  }

  private void updateWeights(int leaving) {
    double length = 0;
    for (int row = 0; row < rows; row++) {
      byRow[row] = rho[row];
      length += rho[row] * rho[row];
    }
    basis.solve(byRow, tau);
    pricing.update(leaving, length, column, tau);
  }
}
