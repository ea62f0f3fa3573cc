package org.lungang.linear;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Minimizes a linear function of bounded columns whose rows are bounded too, by the dual simplex
 * method: dual steepest edge pricing (J. J. Forrest and D. Goldfarb, "Steepest-edge simplex
 * algorithms for linear programming", Mathematical Programming 57, 1992), a bound flipping ratio
 * test ({@link RatioTest}), costs a little perturbed against degeneracy. Warm starts from the last
 * basis whenever costs or bounds were changed, which makes it quick in branch and bound.
 *
 * <p>Because every column and row has two finite bounds, any basis can be made dual feasible by
 * flipping columns to their other bound; so there is no phase 1, and no unbounded program.
 *
 * <p>A. Koberstein, "The dual simplex method: techniques for a fast and stable implementation",
 * Paderborn 2005. Costs and entries should be whole numbers of moderate size.
 */
public final class DualSimplex {

  private static final double PRIMAL_TOLERANCE = 1e-7;
  static final double DUAL_TOLERANCE = 1e-9;
  private static final int MOST_EXCHANGES = 60;

  /** How much costs are perturbed, for each unit of cost and one more. */
  private static final double NOISE = 1e-5;

  /** After so many iterations the dual objective must have risen by more than this. */
  private static final int STALL = 300;

  private static final double MOST_STALLED = 1e-9;

  /** After so many iterations it asks whether to stop. */
  private static final int ITERATIONS_AT_ONCE = 8;

  /** With so many columns it prices only some of them at a time. */
  private static final int MANY_COLUMNS = 20_000;

  /** So many columns that are left out may be in pivot rows all the same. */
  private static final int SPARE_COLUMNS = 1_000;

  /** How solving ended. */
  public enum End {
    /** The values are optimal. */
    OPTIMAL,
    /** No values are within all bounds. */
    INFEASIBLE,
    /** The optimum is at least the cutoff. */
    CUT_OFF,
    /** The iteration limit or numerical trouble ended it: nothing is known. */
    LIMIT
  }

  private final SparseMatrix matrix;
  private final int rows;
  private final int columns;
  private final int all;
  private final int manyColumns;

  private final double[] cost;
  private final double[] perturbed;
  private final double[] lower;
  private final double[] upper;
  private final double[] value;
  private final double[] reduced;
  private final double[] noise;

  private final int[] basis;
  private final int[] position;
  private final double[] weight;
  private final Factors factors;
  private final Proof proof;
  private boolean factored;
  private long iterations;
  private BooleanSupplier stop = () -> false;

  private final double[] byRow;
  private final double[] rho;
  private final double[] column;
  private final double[] tau;
  private final PivotRow pivotRow;
  private final @Nullable PartialPricing partial;
  private final RatioTest ratioTest;

  /**
   * A program without costs.
   *
   * @param lower of each column, then of each row; whole and finite
   * @param upper of each column, then of each row; whole and finite, not below {@code lower}
   */
  public DualSimplex(SparseMatrix matrix, double[] lower, double[] upper) {
    this(matrix, lower, upper, MANY_COLUMNS);
  }

  /**
   * The same.
   *
   * @param manyColumns with so many columns it prices only some of them at a time
   */
  DualSimplex(SparseMatrix matrix, double[] lower, double[] upper, int manyColumns) {
    this.manyColumns = manyColumns;
    this.matrix = matrix;
    this.rows = matrix.rowCount;
    this.columns = matrix.columnCount;
    this.all = rows + columns;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.cost = new double[all];
    this.perturbed = new double[all];
    this.value = new double[all];
    this.reduced = new double[all];
    this.noise = noise(all, columns);
    this.basis = new int[rows];
    this.position = new int[all];
    this.weight = new double[rows];
    this.factors = new Factors(matrix);
    this.proof = new Proof(matrix, cost, this.lower, this.upper);
    this.byRow = new double[rows];
    this.rho = new double[rows];
    this.column = new double[rows];
    this.tau = new double[rows];
    this.pivotRow =
        new PivotRow(
            matrix, position, this.lower, this.upper, Math.min(SPARE_COLUMNS, manyColumns));
    this.partial = columns < manyColumns ? null : new PartialPricing(pivotRow, columns);
    this.ratioTest = new RatioTest(this.lower, this.upper, value, reduced, pivotRow);
    Arrays.fill(position, -1);
    for (int row = 0; row < rows; row++) {
      basis[row] = columns + row;
      position[columns + row] = row;
      weight[row] = 1;
    }
  }

  /**
   * The same program with more rows, at the same basis; it is not solved yet.
   *
   * @param more the rows, with as many columns
   * @param least the lower bound of each of them; whole and finite
   * @param most the upper bound of each; whole and finite, not below {@code least}
   */
  public DualSimplex withRows(SparseMatrix more, double[] least, double[] most) {
    double[] lowers = Arrays.copyOf(lower, all + least.length);
    double[] uppers = Arrays.copyOf(upper, all + least.length);
    System.arraycopy(least, 0, lowers, all, least.length);
    System.arraycopy(most, 0, uppers, all, least.length);
    DualSimplex next = new DualSimplex(matrix.above(more), lowers, uppers, manyColumns);
    System.arraycopy(cost, 0, next.cost, 0, columns);
    System.arraycopy(value, 0, next.value, 0, all);
    System.arraycopy(position, 0, next.position, 0, all);
    System.arraycopy(basis, 0, next.basis, 0, rows);
    System.arraycopy(weight, 0, next.weight, 0, rows);
    next.iterations = iterations;
    next.stop = stop;
    return next;
  }

  /** The entries of the rows. */
  public SparseMatrix matrix() {
    return matrix;
  }

  /** What one unit of a column costs. */
  public double cost(int index) {
    return cost[index];
  }

  /** A tiny number for each column, the same every time. */
  private static double[] noise(int count, int columns) {
    double[] noise = new double[count];
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < count; i++) {
      state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      noise[i] = i < columns ? NOISE * ((state >>> 11) * 0x1.0p-52 - 1) : 0;
    }
    return noise;
  }

  /** Sets what is asked every few iterations: whether to end with {@link End#LIMIT}. */
  public void stopWhen(BooleanSupplier asked) {
    stop = asked;
  }

  /** Sets what one unit of a column costs; a whole number. */
  public void setCost(int index, double amount) {
    cost[index] = amount;
  }

  /** Sets the bounds of a column; whole numbers. */
  public void setBounds(int index, double least, double most) {
    lower[index] = least;
    upper[index] = most;
    pivotRow.boundsChanged(index, least, most);
  }

  /** How many rows there are. */
  public int rowCount() {
    return rows;
  }

  /** The lower bound of a column. */
  public double lower(int index) {
    return lower[index];
  }

  /** The upper bound of a column. */
  public double upper(int index) {
    return upper[index];
  }

  /** The value of a column. */
  public double value(int index) {
    return value[index];
  }

  /** The reduced cost of a column in the last basis. */
  public double reducedCost(int index) {
    return reduced[index];
  }

  /** The dual value (shadow price) of a row in the last basis. */
  public double dual(int row) {
    return reduced[columns + row];
  }

  /** How many iterations all solving took so far. */
  public long iterations() {
    return iterations;
  }

  /** The objective of the values. */
  public double objective() {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += cost[j] * value[j];
    }
    return sum;
  }

  /**
   * Solves the program from the last basis. As the costs are a little perturbed, the values are
   * those of a vertex that is optimal to some thousandths; {@link #provenBound()} is exact.
   *
   * @param cutoff ends as soon as the optimum is known to be at least this
   * @param mostIterations ends after so many
   */
  public End solve(double cutoff, long mostIterations) {
    perturb(1);
    pivotRow.listColumns();
    if (!factored) {
      refactor();
    }
    begin();
    return iterate(cutoff, iterations + mostIterations);
  }

  /**
   * A valid lower bound of the objective, whatever the last solving came to: by the duals of the
   * last basis, rounded, in integer arithmetic ({@link Proof}); negative infinity where these are
   * too large.
   */
  public double provenBound() {
    return proof.bound(dualsFrom(reduced, columns));
  }

  /**
   * The reduced cost of each column at the duals of {@link #provenBound()}: by how much the bound
   * rises for each unit that a column is above its lower bound, where it is more than 0, or below
   * its upper bound, where it is less.
   */
  public double[] provenReducedCosts() {
    return proof.reducedCosts(dualsFrom(reduced, columns));
  }

  private double[] dualsFrom(double[] values, int from) {
    return Arrays.copyOfRange(values, from, from + rows);
  }

  private void refactor() {
    factored = true;
    if (!factors.factor(basis)) {
      Arrays.fill(position, -1);
      for (int i = 0; i < rows; i++) {
        position[basis[i]] = i;
      }
      Arrays.fill(weight, 1);
    }
  }

  /**
   * Computes reduced costs and values from the basis; puts columns at their dual feasible bound.
   */
  private void begin() {
    computeReduced();
    int wrong = 0;
    for (int j = 0; j < all; j++) {
      if (position[j] < 0) {
        if (reduced[j] > DUAL_TOLERANCE) {
          value[j] = lower[j];
        } else if (reduced[j] < -DUAL_TOLERANCE) {
          value[j] = upper[j];
          wrong += partial != null && j < columns && pivotRow.isPassedOver(j) ? 1 : 0;
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
    for (int i = 0; i < rows; i++) {
      column[i] = perturbed[basis[i]];
    }
    factors.solveTransposed(column, rho);
    for (int j = 0; j < columns; j++) {
      double sum = perturbed[j];
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
      reduced[columns + row] =
          position[columns + row] < 0 ? rho[row] + perturbed[columns + row] : 0;
    }
  }

  private void computeValues() {
    Arrays.fill(byRow, 0);
    for (int j = 0; j < all; j++) {
      if (position[j] < 0 && value[j] != 0) {
        addColumn(j, -value[j]);
      }
    }
    factors.solve(byRow, column);
    for (int i = 0; i < rows; i++) {
      value[basis[i]] = column[i];
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

  private double dualObjective() {
    double sum = 0;
    for (int j = 0; j < all; j++) {
      if (position[j] < 0) {
        sum += reduced[j] * value[j];
      }
    }
    return sum;
  }

  private void perturb(double times) {
    for (int j = 0; j < all; j++) {
      perturbed[j] = cost[j] + times * noise[j] * (1 + Math.abs(cost[j]));
    }
  }

  private End iterate(double cutoff, long last) {
    long checkStall = iterations + STALL;
    double dualBefore = Double.NEGATIVE_INFINITY;
    double times = 1;
    int sinceCutoff = 0;
    boolean retried = false;
    while (true) {
      if (factors.etaCount() >= MOST_EXCHANGES
          || factors.etaEntries() > 3 * factors.factorEntries() + 2 * rows) {
        refactor();
        begin();
      }
      if (cutoff < Double.POSITIVE_INFINITY && ++sinceCutoff == 10) {
        sinceCutoff = 0;
        if (dualObjective() >= cutoff) {
          if (partial == null || !partial.isPassing() || factors.etaCount() == 0) {
            return End.CUT_OFF;
          }
          // Columns that were passed over may lower it.
          refactor();
          begin();
          if (dualObjective() >= cutoff) {
            return End.CUT_OFF;
          }
        }
      }
      int leaving = pickLeaving();
      if (leaving < 0) {
        if (factors.etaCount() > 0 && !retried) {
          refactor();
          begin();
          retried = true;
          continue;
        }
        return End.OPTIMAL;
      }
      if (iterations >= last || (iterations % ITERATIONS_AT_ONCE == 0 && stop.getAsBoolean())) {
        return End.LIMIT;
      }
      iterations++;
      retried = false;
      if (iterations == checkStall) {
        checkStall += STALL;
        double dual = dualObjective();
        if (dual - dualBefore < MOST_STALLED) {
          // Stalling, perhaps cycling: perturb further.
          times *= 7;
          perturb(times);
          begin();
          dualBefore = Double.NEGATIVE_INFINITY;
          continue;
        }
        dualBefore = dual;
      }
      int variable = basis[leaving];
      boolean toUpper = value[variable] > upper[variable];
      double excess = value[variable] - (toUpper ? upper[variable] : lower[variable]);
      Arrays.fill(column, 0);
      column[leaving] = 1;
      factors.solveTransposed(column, rho);
      pivotRow.gather(rho);
      int entering = ratioTest.pick(toUpper, Math.abs(excess));
      if (entering < 0) {
        pivotRow.clear();
        if (factors.etaCount() > 0) {
          refactor();
          begin();
          continue;
        }
        if (partial != null && partial.isPassing()) {
          partial.takeAllIn();
          continue;
        }
        return proof.isInfeasible(rho) ? End.INFEASIBLE : End.LIMIT;
      }
      if (!exchange(leaving, entering, toUpper)) {
        pivotRow.clear();
        if (factors.etaCount() == 0) {
          return End.LIMIT;
        }
        refactor();
        begin();
        continue;
      }
      pivotRow.clear();
    }
  }

  private int pickLeaving() {
    int picked = -1;
    double most = 0;
    for (int i = 0; i < rows; i++) {
      int j = basis[i];
      double v = value[j];
      double infeasible = v < lower[j] ? lower[j] - v : v - upper[j];
      if (infeasible > PRIMAL_TOLERANCE) {
        double merit = infeasible * infeasible / weight[i];
        if (merit > most) {
          most = merit;
          picked = i;
        }
      }
    }
    return picked;
  }

  /** Makes the exchange; false if the numbers do not agree and nothing was changed. */
  private boolean exchange(int leaving, int entering, boolean toUpper) {
    int variable = basis[leaving];
    addColumnOnly(entering);
    factors.solve(byRow, column);
    double pivot = column[leaving];
    double expected = pivotRow.entry(entering);
    if (Math.abs(pivot) < 1e-9 || Math.abs(pivot - expected) > 1e-6 * (1 + Math.abs(pivot))) {
      return false;
    }
    // Duals.
    double step = reduced[entering] / expected;
    if (toUpper ? step < 0 : step > 0) {
      // Within the tolerance on the wrong side: shift the cost so that the step is none.
      shift(entering, -reduced[entering]);
      step = 0;
    }
    for (int i = 0; i < pivotRow.count(); i++) {
      int j = pivotRow.column(i);
      reduced[j] -= step * pivotRow.entry(j);
    }
    reduced[entering] = 0;
    reduced[variable] = -step;
    // Flip the columns that the ratio test passed.
    boolean flipped = false;
    for (int i = 0; i < ratioTest.passedCount(); i++) {
      int j = ratioTest.passed(i);
      if (j == entering) {
        continue;
      }
      double other = value[j] == upper[j] ? lower[j] : upper[j];
      addColumn(j, value[j] - other);
      value[j] = other;
      flipped = true;
    }
    for (int i = 0; i < pivotRow.count(); i++) {
      int j = pivotRow.column(i);
      if (j != entering && lower[j] < upper[j]) {
        boolean atUpper = value[j] == upper[j];
        if (atUpper ? reduced[j] > 0 : reduced[j] < 0) {
          shift(j, -reduced[j]);
        }
      }
    }
    if (flipped) {
      factors.solve(byRow, tau);
      for (int i = 0; i < rows; i++) {
        value[basis[i]] += tau[i];
      }
    }
    // Values.
    double bound = toUpper ? upper[variable] : lower[variable];
    double move = (value[variable] - bound) / pivot;
    for (int i = 0; i < rows; i++) {
      if (column[i] != 0) {
        value[basis[i]] -= move * column[i];
      }
    }
    value[entering] += move;
    value[variable] = bound;
    updateWeights(leaving, pivot);
    factors.exchange(leaving, column);
    basis[leaving] = entering;
    position[entering] = leaving;
    position[variable] = -1;
    return true;
  }

  private void addColumnOnly(int j) {
    Arrays.fill(byRow, 0);
    addColumn(j, 1);
  }

  private void shift(int j, double by) {
    perturbed[j] += by;
    reduced[j] += by;
  }

  /** Steepest edge: the squared lengths of the rows of the inverse. */
  private void updateWeights(int leaving, double pivot) {
    double own = 0;
    for (int row = 0; row < rows; row++) {
      byRow[row] = rho[row];
      own += rho[row] * rho[row];
    }
    factors.solve(byRow, tau);
    double before = Math.max(own, 1e-8);
    for (int i = 0; i < rows; i++) {
      if (i != leaving && column[i] != 0) {
        double times = column[i] / pivot;
        double updated = weight[i] - 2 * times * tau[i] + times * times * before;
        weight[i] = Math.max(updated, 1e-4 + times * times * before * 1e-4);
      }
    }
    weight[leaving] = Math.max(before / (pivot * pivot), 1e-4);
  }
}
