package org.lungang.integer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;

/**
 * Reliability branching: {@link PseudoCosts} say which fractional column to branch on, and those of
 * columns that were moved seldom are asked of strong branching first, which solves both branches
 * for some iterations (T. Achterberg, T. Koch and A. Martin, "Branching rules revisited",
 * Operations Research Letters 33, 2005).
 */
final class ReliabilityBranching {

  private static final double INTEGRALITY = 1e-6;

  /** A column that was moved so often either way is not tried any more. */
  private static final int RELIABLE = 4;

  /** After so many columns, one after another, that promise no more than the best, it ends. */
  private static final int LOOK_AHEAD = 6;

  /** How many iterations a branch is tried for. */
  private static final long MOST_ITERATIONS = 100;

  /** How many iterations all trials may take besides as many as solving the nodes took. */
  private static final long FREE_ITERATIONS = 500;

  private final IntegerProgram program;
  private final DualSimplex relaxation;
  private final int[] priorities;
  private final PseudoCosts pseudoCosts;
  private final long begun;
  private long iterationsOfTrials;

  /**
   * Where to branch.
   *
   * @param column −1 if none is fractional
   * @param below a lower bound of the objective of the branch below; infinite if it has no solution
   * @param above the same of the branch above
   */
  record Choice(int column, double below, double above) {}

  /**
   * @param priorities of each column: branches on a fractional one of the highest priority there is
   */
  ReliabilityBranching(IntegerProgram program, int[] priorities) {
    this.program = program;
    this.relaxation = program.relaxation();
    this.priorities = priorities;
    this.pseudoCosts = new PseudoCosts(program.columnCount());
    this.begun = relaxation.iterations();
  }

  /**
   * Takes note of a branch.
   *
   * @param rise of the bound, for each unit that the column was moved
   */
  void learn(int column, boolean wentDown, double rise) {
    pseudoCosts.add(column, wentDown, rise);
  }

  /**
   * Chooses at a solved relaxation, which is as it was afterwards.
   *
   * @param bound of the relaxation
   * @param cutoff a branch whose bound is above this has no better solution
   */
  Choice choose(double bound, double cutoff) {
    List<Integer> candidates = candidates();
    if (candidates.isEmpty()) {
      return new Choice(-1, bound, bound);
    }
    Choice best = new Choice(candidates.get(0), bound, bound);
    double most = -1;
    int vain = 0;
    DualSimplex.SavedBasis basis = null;
    for (int column : candidates) {
      Choice choice = new Choice(column, bound, bound);
      double merit = pseudoCosts.merit(column, fraction(column));
      if (pseudoCosts.leastCount(column) < RELIABLE && mayTry()) {
        if (basis == null) {
          basis = relaxation.saveBasis();
        }
        choice = tryBranches(column, bound, cutoff, basis);
        merit = PseudoCosts.merit(choice.below() - bound, choice.above() - bound);
      }
      if (merit > most) {
        most = merit;
        best = choice;
        vain = 0;
      } else if (++vain == LOOK_AHEAD) {
        break;
      }
      if (choice.below() >= cutoff || choice.above() >= cutoff) {
        return choice;
      }
    }
    return best;
  }

  private boolean mayTry() {
    return iterationsOfTrials
        <= FREE_ITERATIONS + (relaxation.iterations() - begun - iterationsOfTrials);
  }

  private double fraction(int column) {
    double value = relaxation.value(column);
    return value - Math.floor(value);
  }

  /** The fractional columns of the highest priority, those that promise most first. */
  private List<Integer> candidates() {
    int[] fractional =
        IntStream.range(0, program.columnCount())
            .filter(column -> program.isInteger(column) && isFractional(column))
            .toArray();
    int highest = IntStream.of(fractional).map(column -> priorities[column]).max().orElse(0);
    return IntStream.of(fractional)
        .filter(column -> priorities[column] == highest)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(
                    column -> -pseudoCosts.merit(column, fraction(column)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isFractional(int column) {
    double fraction = fraction(column);
    return fraction > INTEGRALITY && fraction < 1 - INTEGRALITY;
  }

  /** Solves both branches of a column for some iterations, and goes back to the basis. */
  private Choice tryBranches(
      int column, double bound, double cutoff, DualSimplex.SavedBasis basis) {
    double lower = relaxation.lower(column);
    double upper = relaxation.upper(column);
    double fraction = fraction(column);
    double floor = Math.floor(relaxation.value(column));
    long before = relaxation.iterations();
    double below = within(column, lower, floor, bound, cutoff);
    relaxation.setBounds(column, lower, upper);
    relaxation.goBackTo(basis);
    double above = within(column, floor + 1, upper, bound, cutoff);
    relaxation.setBounds(column, lower, upper);
    relaxation.goBackTo(basis);
    iterationsOfTrials += relaxation.iterations() - before;
    if (below < Double.POSITIVE_INFINITY) {
      learn(column, true, (below - bound) / fraction);
    }
    if (above < Double.POSITIVE_INFINITY) {
      learn(column, false, (above - bound) / (1 - fraction));
    }
    return new Choice(column, below, above);
  }

  /** A lower bound of the objective where a column is within other bounds. */
  private double within(int column, double lower, double upper, double bound, double cutoff) {
    relaxation.setBounds(column, lower, upper);
    End end = relaxation.solve(cutoff - program.constant(), MOST_ITERATIONS);
    return end == End.INFEASIBLE
        ? Double.POSITIVE_INFINITY
        : Math.max(bound, program.constant() + relaxation.provenBound());
  }
}
