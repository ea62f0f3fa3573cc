package org.lungang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;

/**
 * Branch and bound over an integer program. Dives from a node down to a leaf, each time into the
 * branch that the linear optimum is closer to, then goes on with the open node that promises most.
 * Branches where experience says that both sides lose most (pseudo-costs). Counts its work in
 * simplex iterations, so that it ends at the same place on every machine.
 */
final class TreeSearch {

  /** What is returned where nothing was found out. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final double WHOLE = 1e-6;

  private final WholeProgram program;
  private final DualSimplex simplex;
  private final boolean[] first;
  private final long mostIterations;
  private final Incumbent incumbent;
  private final PriorityQueue<Node> open =
      new PriorityQueue<>(
          Comparator.<Node>comparingDouble(node -> node.bound).thenComparingLong(node -> node.id));
  private final Experience down;
  private final Experience up;
  private final double[] lowerAtRoot;
  private final double[] upperAtRoot;
  private Node current = new Node(null, -1, 0, 0, Double.NEGATIVE_INFINITY, 0);
  private double fraction;
  private long nodeCount;
  private double leftOpen = Double.POSITIVE_INFINITY;
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

  /** A set of plans: those of the parent within other bounds of one column. */
  private static final class Node {
    private final @Nullable Node parent;
    private final int column;
    private final double lower;
    private final double upper;
    private final double bound;
    private final long id;

    /**
     * @param bound what the plans of the parent lose at least
     */
    Node(@Nullable Node parent, int column, double lower, double upper, double bound, long id) {
      this.parent = parent;
      this.column = column;
      this.lower = lower;
      this.upper = upper;
      this.bound = bound;
      this.id = id;
    }
  }

  /** How much was lost for each unit that a column was moved one way. */
  private static final class Experience {
    private final double[] sums;
    private final int[] counts;
    private double sum;
    private int count;

    Experience(int columns) {
      sums = new double[columns];
      counts = new int[columns];
    }

    void add(int column, double lostAUnit) {
      sums[column] += lostAUnit;
      counts[column]++;
      sum += lostAUnit;
      count++;
    }

    double expected(int column) {
      if (counts[column] > 0) {
        return sums[column] / counts[column];
      }
      return count > 0 ? sum / count : 1;
    }
  }

  /**
   * A search that has not begun.
   *
   * @param first the columns to decide before all others
   * @param mostIterations how many simplex iterations it may take
   */
  TreeSearch(WholeProgram program, boolean[] first, long mostIterations, Incumbent incumbent) {
    this.first = first;
    this.program = program;
    this.simplex = program.simplex();
    this.mostIterations = mostIterations;
    this.incumbent = incumbent;
    int columns = program.columnCount();
    this.down = new Experience(columns);
    this.up = new Experience(columns);
    this.lowerAtRoot = new double[columns];
    this.upperAtRoot = new double[columns];
    for (int column = 0; column < columns; column++) {
      lowerAtRoot[column] = simplex.lower(column);
      upperAtRoot[column] = simplex.upper(column);
    }
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
    long before = incumbent.loss();
    Node next = current;
    while (next != null) {
      goTo(next);
      dive(end);
      if (exhausted || (untilBetter && incumbent.loss() < before)) {
        break;
      }
      next = open.poll();
      if (next != null && rounded(next.bound) >= incumbent.loss()) {
        // The best that is open is no better: nothing is.
        open.clear();
        next = null;
      }
    }
    double least = Math.min(leftOpen, open.isEmpty() ? leftOpen : open.peek().bound);
    exhausted |= !open.isEmpty() && rounded(open.peek().bound) < incumbent.loss();
    if (least == Double.NEGATIVE_INFINITY) {
      return UNKNOWN;
    }
    return least == Double.POSITIVE_INFINITY
        ? incumbent.loss()
        : Math.min(incumbent.loss(), rounded(least));
  }

  /** Goes down from the current node until a leaf. */
  private void dive(long end) {
    double parent = current.bound;
    while (true) {
      double bound = solve(end - simplex.iterations());
      if (Double.isNaN(bound) || incumbent.isStopped()) {
        exhausted = true;
        leftOpen = Math.min(leftOpen, parent);
        return;
      }
      learn(bound);
      if (rounded(bound) >= incumbent.loss()) {
        return;
      }
      int column = pick();
      if (column < 0) {
        incumbent.better(options());
        if (incumbent.loss() > rounded(bound)) {
          // The corner is not quite the optimum: what lies between stays unproven.
          exhausted = true;
          leftOpen = Math.min(leftOpen, bound);
        }
        return;
      }
      branch(column, bound);
      parent = bound;
    }
  }

  /** Goes into the closer branch and leaves the other open. */
  private void branch(int column, double bound) {
    double value = simplex.value(column);
    double floor = Math.floor(value);
    Node below = node(column, simplex.lower(column), floor, bound);
    Node above = node(column, floor + 1, simplex.upper(column), bound);
    boolean closerBelow = value - floor < 0.5;
    open.add(closerBelow ? above : below);
    current = closerBelow ? below : above;
    fraction = closerBelow ? value - floor : floor + 1 - value;
    simplex.setBounds(column, current.lower, current.upper);
  }

  private Node node(int column, double lower, double upper, double bound) {
    return new Node(current, column, lower, upper, bound, ++nodeCount);
  }

  private void learn(double bound) {
    if (fraction > 0 && current.parent != null && bound < Double.POSITIVE_INFINITY) {
      double lost = Math.max(0, bound - current.bound) / fraction;
      boolean wentDown = current.upper < upperBefore(current);
      (wentDown ? down : up).add(current.column, lost);
    }
    fraction = 0;
  }

  private double upperBefore(Node node) {
    for (Node above = node.parent; above != null; above = above.parent) {
      if (above.column == node.column) {
        return above.upper;
      }
    }
    return upperAtRoot[node.column];
  }

  private void goTo(Node node) {
    for (Node left = current; left != null && left.parent != null; left = left.parent) {
      simplex.setBounds(left.column, lowerAtRoot[left.column], upperAtRoot[left.column]);
    }
    List<Node> path = new ArrayList<>();
    for (Node entered = node; entered != null && entered.parent != null; entered = entered.parent) {
      path.add(entered);
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      simplex.setBounds(path.get(i).column, path.get(i).lower, path.get(i).upper);
    }
    current = node;
  }

  private List<Integer> options() {
    List<Integer> options = new ArrayList<>();
    for (int column = 0; column < program.optionCount(); column++) {
      if (simplex.value(column) > 0.5) {
        options.add(program.option(column));
      }
    }
    return options;
  }

  /** What a plan of this node loses at least; not a number if there was no time to find out. */
  private double solve(long most) {
    if (most <= 0) {
      return Double.NaN;
    }
    long best = incumbent.loss();
    double cutoff =
        best == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : best - program.constant() - 0.98;
    End end = simplex.solve(cutoff, most);
    if (end == End.CUT_OFF) {
      double bound = bound();
      if (rounded(bound) >= best) {
        return bound;
      }
      end = simplex.solve(Double.POSITIVE_INFINITY, most);
    }
    return switch (end) {
      case OPTIMAL -> bound();
      case INFEASIBLE -> Double.POSITIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  private double bound() {
    return program.constant() + simplex.provenBound();
  }

  /** Plans lose whole numbers. */
  private static long rounded(double bound) {
    return bound == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) Math.ceil(bound - 1e-9);
  }

  /**
   * The column to branch on: those to be decided first, counts before options; −1 if none is left.
   */
  private int pick() {
    int options = program.optionCount();
    int picked = pick(options, program.columnCount(), true);
    picked = picked >= 0 ? picked : pick(0, options, true);
    picked = picked >= 0 ? picked : pick(options, program.columnCount(), false);
    return picked >= 0 ? picked : pick(0, options, false);
  }

  private int pick(int from, int to, boolean onlyFirst) {
    int picked = -1;
    double most = -1;
    for (int column = from; column < to; column++) {
      if (program.isWhole(column) && (first[column] || !onlyFirst)) {
        double value = simplex.value(column);
        double below = value - Math.floor(value);
        if (below > WHOLE && below < 1 - WHOLE) {
          double merit =
              Math.max(1e-3, down.expected(column) * below)
                  * Math.max(1e-3, up.expected(column) * (1 - below));
          if (merit > most) {
            most = merit;
            picked = column;
          }
        }
      }
    }
    return picked;
  }
}
