package org.lungang.search;

import java.util.ArrayList;
import java.util.List;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;

/**
 * Branch and bound over an integer program: depth first, from each node the branch first that its
 * linear optimum is closer to. Counts its work in simplex iterations, so that it ends at the same
 * place on every machine.
 */
final class TreeSearch {

  /** What is returned where nothing was found out. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final double WHOLE = 1e-6;

  private final IntegerProgram program;
  private final DualSimplex simplex;
  private final long mostIterations;
  private final Incumbent incumbent;
  private final List<Branch> path = new ArrayList<>();
  private long leftOpen = Long.MAX_VALUE;
  private boolean exhausted;

  /** Hears of better plans, and knows what is the least loss to beat. */
  interface Incumbent {
    /** What the best known plan loses at the goal; {@link Long#MAX_VALUE} if none is known. */
    long loss();

    /** Takes down a better plan: the options that free candidates take. */
    void better(List<Integer> options);

    /** Whether to stop at once. */
    boolean isStopped();
  }

  private static final class Branch {
    private final int column;
    private final double floor;
    private final boolean downFirst;
    private final double lowerBefore;
    private final double upperBefore;
    private final long bound;
    private boolean second;

    Branch(
        int column,
        double floor,
        boolean downFirst,
        double lowerBefore,
        double upperBefore,
        long bound) {
      this.column = column;
      this.floor = floor;
      this.downFirst = downFirst;
      this.lowerBefore = lowerBefore;
      this.upperBefore = upperBefore;
      this.bound = bound;
    }
  }

  TreeSearch(IntegerProgram program, long mostIterations, Incumbent incumbent) {
    this.program = program;
    this.simplex = program.simplex();
    this.mostIterations = mostIterations;
    this.incumbent = incumbent;
  }

  /** Whether every plan was looked at or ruled out. */
  boolean isComplete() {
    return !exhausted;
  }

  /**
   * Searches.
   *
   * @param untilBetter whether to end with the first better plan
   * @return what no plan loses less than: what the best known one loses, if that is proven to be
   *     the least; {@link #UNKNOWN} if there was no time to find out anything
   */
  long run(boolean untilBetter) {
    long end = simplex.iterations() + mostIterations;
    while (true) {
      long left = end - simplex.iterations();
      if (left <= 0 || incumbent.isStopped()) {
        exhausted = true;
        break;
      }
      long before = incumbent.loss();
      if (!step(left) || !backtrack()) {
        break;
      }
      if (untilBetter && incumbent.loss() < before) {
        exhausted = true;
        break;
      }
    }
    long least = Math.min(incumbent.loss(), leftOpen);
    if (exhausted && path.isEmpty()) {
      return UNKNOWN;
    } else if (exhausted) {
      for (Branch branch : path) {
        least = Math.min(least, branch.bound);
      }
    }
    return least;
  }

  /**
   * Solves the node that the path leads to and goes down from it until a leaf; false if stopped.
   */
  private boolean step(long mostHere) {
    long end = simplex.iterations() + mostHere;
    while (true) {
      long bound = solve(end - simplex.iterations());
      if (bound == UNKNOWN || incumbent.isStopped()) {
        exhausted = true;
        return false;
      }
      if (bound >= incumbent.loss()) {
        return true;
      }
      int column = pick();
      if (column < 0) {
        List<Integer> options = new ArrayList<>();
        for (int i = 0; i < program.optionCount(); i++) {
          if (simplex.value(i) > 0.5) {
            options.add(program.option(i));
          }
        }
        incumbent.better(options);
        if (incumbent.loss() > bound) {
          // The corner is not quite the optimum: what lies between stays unproven.
          leftOpen = Math.min(leftOpen, bound);
        }
        return true;
      }
      double value = simplex.value(column);
      double floor = Math.floor(value);
      Branch branch =
          new Branch(
              column,
              floor,
              value - floor < 0.5,
              simplex.lower(column),
              simplex.upper(column),
              bound);
      path.add(branch);
      takeSide(branch, branch.downFirst);
    }
  }

  private void takeSide(Branch branch, boolean down) {
    simplex.setBounds(
        branch.column,
        down ? branch.lowerBefore : branch.floor + 1,
        down ? branch.floor : branch.upperBefore);
  }

  /** Goes to the next node that is open; false if there is none. */
  private boolean backtrack() {
    while (!path.isEmpty()) {
      Branch branch = path.get(path.size() - 1);
      if (!branch.second && branch.bound < incumbent.loss()) {
        branch.second = true;
        takeSide(branch, !branch.downFirst);
        return true;
      }
      simplex.setBounds(branch.column, branch.lowerBefore, branch.upperBefore);
      path.remove(path.size() - 1);
    }
    return false;
  }

  /** What a plan of this node loses at least; UNKNOWN if that could not be found out in time. */
  private long solve(long most) {
    long best = incumbent.loss();
    double cutoff =
        best == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : best - program.constant() - 0.98;
    End end = simplex.solve(cutoff, most);
    if (end == End.CUT_OFF) {
      long bound = bound();
      if (bound >= best) {
        return bound;
      }
      end = simplex.solve(Double.POSITIVE_INFINITY, most);
    }
    return switch (end) {
      case OPTIMAL -> bound();
      case INFEASIBLE -> Long.MAX_VALUE;
      default -> UNKNOWN;
    };
  }

  private long bound() {
    return program.constant() + (long) Math.ceil(simplex.provenBound() - 1e-9);
  }

  /** The column to branch on: the most fractional count, or where there is none, option. */
  private int pick() {
    int counted = mostFractional(program.optionCount(), program.columnCount());
    return counted >= 0 ? counted : mostFractional(0, program.optionCount());
  }

  private int mostFractional(int from, int to) {
    int picked = -1;
    double most = WHOLE;
    for (int column = from; column < to; column++) {
      if (program.isWhole(column)) {
        double value = simplex.value(column);
        double fraction = Math.min(value - Math.floor(value), Math.ceil(value) - value);
        if (fraction > most) {
          most = fraction;
          picked = column;
        }
      }
    }
    return picked;
  }
}
