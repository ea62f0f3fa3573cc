package org.lungang.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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

  static final double DUAL_TOLERANCE = 1e-9;

  /** After so many iterations the dual objective must have risen by more than this. */
  private static final int STALL = 300;

  private static final double MOST_STALLED = 1e-9;

  /** After so many iterations it asks whether to stop. */
  private static final int ITERATIONS_AT_ONCE = 8;

  /** Columns this far from both of their bounds are basic where it starts near a solution. */
  private static final double INSIDE = 0.1;

  /** The same of rows. */
  private static final double INSIDE_OF_ROW = 0.3;

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
  private final int manyColumns;
  private final double[] cost;
  private final double[] lower;
  private final double[] upper;
  private final PerturbedCosts perturbed;
  private final Basis basis;
  private final BasicSolution solution;
  private final PivotRow pivotRow;
  private final @Nullable PartialPricing partial;
  private final RatioTest ratioTest;
  private final Proof proof;
  private boolean perturbedBefore;
  private long iterations;
  private BooleanSupplier stop = () -> false;

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
    this.cost = new double[columns + rows];
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.perturbed = new PerturbedCosts(cost, columns);
    this.basis = new Basis(matrix);
    this.solution = new BasicSolution(matrix, this.lower, this.upper, perturbed, basis);
    this.pivotRow =
        new PivotRow(
            matrix, basis.position, this.lower, this.upper, Math.min(SPARE_COLUMNS, manyColumns));
    this.partial = columns < manyColumns ? null : new PartialPricing(pivotRow, columns);
    this.ratioTest =
        new RatioTest(this.lower, this.upper, solution.value, solution.reduced, pivotRow);
    this.proof = new Proof(matrix, cost, this.lower, this.upper);
  }

  /**
   * The same program with more rows, at the same basis; it is not solved yet.
   *
   * @param more the rows, with as many columns
   * @param least the lower bound of each of them; whole and finite
   * @param most the upper bound of each; whole and finite, not below {@code least}
   */
  public DualSimplex withRows(SparseMatrix more, double[] least, double[] most) {
    int all = columns + rows;
    double[] lowers = Arrays.copyOf(lower, all + least.length);
    double[] uppers = Arrays.copyOf(upper, all + least.length);
    System.arraycopy(least, 0, lowers, all, least.length);
    System.arraycopy(most, 0, uppers, all, least.length);
    DualSimplex next = new DualSimplex(matrix.above(more), lowers, uppers, manyColumns);
    System.arraycopy(cost, 0, next.cost, 0, columns);
    next.basis.startFrom(basis);
    next.solution.startFrom(solution);
    next.iterations = iterations;
    next.stop = stop;
    return next;
  }

  /**
   * Starts from the basis of a program whose columns and rows are some of these: those rows that
   * are in this program alone have their own variables in the basis. It is not solved yet.
   *
   * @param smaller the other program, as it was last solved
   * @param variableOf the column or row here for each of its columns and then of its rows, rows
   *     counted from the number of columns on; −1 where there is none
   */
  public void startFrom(DualSimplex smaller, int[] variableOf) {
    boolean[] basic = new boolean[columns + rows];
    boolean[] known = new boolean[columns + rows];
    int[] variables = new int[rows];
    int count = 0;
    for (int j = 0; j < variableOf.length; j++) {
      int here = variableOf[j];
      if (here >= 0) {
        known[here] = true;
        if (smaller.basis.position[j] >= 0 && count < rows) {
          basic[here] = true;
          variables[count++] = here;
        }
      }
    }
    // Rows of this program alone first, then whatever is missing.
    for (int round = 0; round < 2; round++) {
      for (int own = columns; own < columns + rows && count < rows; own++) {
        if (!basic[own] && (round == 1 || !known[own])) {
          basic[own] = true;
          variables[count++] = own;
        }
      }
    }
    basis.startWith(variables);
    solution.startFrom(smaller.solution, variableOf);
    perturbed.startFrom(smaller.perturbed, variableOf);
    perturbedBefore = true;
  }

  /**
   * Starts near a solution, which need be neither a vertex nor feasible: what lies well between its
   * bounds is basic as far as it is independent. It is not solved yet.
   *
   * @param near the value of each column and then of each row
   */
  public void startNear(double[] near) {
    IntStream loose =
        IntStream.range(columns, near.length).filter(row -> inside(near, row) > INSIDE_OF_ROW);
    IntStream between =
        IntStream.range(0, columns)
            .filter(column -> inside(near, column) > INSIDE)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> -inside(near, column)))
            .mapToInt(Integer::intValue);
    int[] inside = IntStream.concat(loose, between).limit(rows).toArray();
    if (inside.length > 0) {
      // What depends on others is replaced when the basis is factored, and so are these doubles.
      int[] variables = Arrays.copyOf(inside, rows);
      Arrays.fill(variables, inside.length, rows, inside[0]);
      basis.startWith(variables);
    }
    solution.startNear(near);
  }

  /** A basis of a program as it was last solved, and its values. */
  public static final class SavedBasis {
    private final int[] variables;
    private final double[] values;
    private final double[] weights;

    private SavedBasis(int[] variables, double[] values, double[] weights) {
      this.variables = variables;
      this.values = values;
      this.weights = weights;
    }
  }

  /** Keeps the basis for {@link #goBackTo}. */
  public SavedBasis saveBasis() {
    return new SavedBasis(basis.variable.clone(), solution.value.clone(), solution.weights());
  }

  /** Goes back to a basis that was kept, and its values; reduced costs follow with solving. */
  public void goBackTo(SavedBasis saved) {
    basis.startWith(saved.variables);
    solution.startFrom(saved.values, saved.weights);
  }

  private double inside(double[] near, int index) {
    return Math.min(near[index] - lower[index], upper[index] - near[index]);
  }

  /** The entries of the rows. */
  public SparseMatrix matrix() {
    return matrix;
  }

  /** What one unit of a column costs. */
  public double cost(int index) {
    return cost[index];
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
    return solution.value[index];
  }

  /** The reduced cost of a column in the last basis. */
  public double reducedCost(int index) {
    return solution.reduced[index];
  }

  /** The dual value (shadow price) of a row in the last basis. */
  public double dual(int row) {
    return solution.reduced[columns + row];
  }

  /** How many iterations all solving took so far. */
  public long iterations() {
    return iterations;
  }

  /** The objective of the values. */
  public double objective() {
    double sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += cost[j] * solution.value[j];
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
    if (!perturbedBefore) {
      perturbed.perturb(1);
    }
    perturbedBefore = false;
    pivotRow.listColumns();
    if (!basis.isFactored()) {
      solution.factor();
    }
    solution.compute(partial);
    return iterate(cutoff, iterations + mostIterations);
  }

  /**
   * A valid lower bound of the objective, whatever the last solving came to: by the duals of the
   * last basis, rounded, in integer arithmetic ({@link Proof}); negative infinity where these are
   * too large.
   */
  public double provenBound() {
    return proof.bound(duals());
  }

  /**
   * The reduced cost of each column at the duals of {@link #provenBound()}: by how much the bound
   * rises for each unit that a column is above its lower bound, where it is more than 0, or below
   * its upper bound, where it is less.
   */
  public double[] provenReducedCosts() {
    return proof.reducedCosts(duals());
  }

  private double[] duals() {
    return Arrays.copyOfRange(solution.reduced, columns, columns + rows);
  }

  private void refactor() {
    solution.factor();
    solution.compute(partial);
  }

  private End iterate(double cutoff, long last) {
    long checkStall = iterations + STALL;
    double dualBefore = Double.NEGATIVE_INFINITY;
    double times = 1;
    int sinceCutoff = 0;
    boolean retried = false;
    while (true) {
      if (basis.isFactoringDue()) {
        refactor();
      }
      if (cutoff < Double.POSITIVE_INFINITY && ++sinceCutoff == 10) {
        sinceCutoff = 0;
        if (reaches(cutoff)) {
          return End.CUT_OFF;
        }
      }
      int leaving = solution.pickLeaving();
      if (leaving < 0) {
        if (basis.isExchanged() && !retried) {
          refactor();
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
        double dual = solution.dualObjective();
        if (dual - dualBefore < MOST_STALLED) {
          // Stalling, perhaps cycling: perturb further.
          times *= 7;
          perturbed.perturb(times);
          solution.compute(partial);
          dualBefore = Double.NEGATIVE_INFINITY;
          continue;
        }
        dualBefore = dual;
      }
      int variable = basis.variable[leaving];
      double value = solution.value[variable];
      boolean toUpper = value > upper[variable];
      double excess = value - (toUpper ? upper[variable] : lower[variable]);
      double[] rho = solution.rowOfInverse(leaving);
      pivotRow.gather(rho);
      int entering = ratioTest.pick(toUpper, Math.abs(excess));
      if (entering < 0) {
        pivotRow.clear();
        if (basis.isExchanged()) {
          refactor();
          continue;
        }
        if (partial != null && partial.isPassing()) {
          partial.takeAllIn();
          continue;
        }
        return proof.isInfeasible(rho) ? End.INFEASIBLE : End.LIMIT;
      }
      if (!solution.exchange(leaving, entering, toUpper, pivotRow, ratioTest)) {
        pivotRow.clear();
        if (!basis.isExchanged()) {
          return End.LIMIT;
        }
        refactor();
        continue;
      }
      pivotRow.clear();
    }
  }

  /** Whether the optimum is known to be at least the cutoff. */
  private boolean reaches(double cutoff) {
    boolean reached = solution.dualObjective() >= cutoff;
    if (reached && partial != null && partial.isPassing() && basis.isExchanged()) {
      // Columns that were passed over may lower it.
      refactor();
      reached = solution.dualObjective() >= cutoff;
    }
    return reached;
  }
}
