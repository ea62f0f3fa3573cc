package org.lungang.integer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;

/**
 * Branch and bound over an integer program (A. H. Land and A. G. Doig, "An automatic method of
 * solving discrete programming problems", Econometrica 28, 1960). Dives from a node down to a leaf,
 * each time into the branch that the relaxation is closer to, then goes on with the open node of
 * the least bound. Branches where {@link ReliabilityBranching} says. Counts its work in simplex
 * iterations, so that it ends at the same place on every machine.
 */
public final class BranchAndBound {

  /** What is returned where no bound was found. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** What a bound may be above a whole number by and still be that number. */
  private static final double ROUNDING = 1e-9;

  private final IntegerProgram program;
  private final DualSimplex relaxation;
  private final long mostIterations;
  private final Incumbent incumbent;
  private final PriorityQueue<Node> open =
      new PriorityQueue<>(
          Comparator.<Node>comparingDouble(node -> node.bound).thenComparingLong(node -> node.id));
  private final ReliabilityBranching branching;
  private final double[] lowerAtRoot;
  private final double[] upperAtRoot;
  private Node current = new Node(null, -1, 0, 0, Double.NEGATIVE_INFINITY, 0);
  private boolean wentDown;
  private double fraction;
  private double boundBefore;
  private long nodeCount;
  private double leftOpen = Double.POSITIVE_INFINITY;
  private boolean exhausted;

  /** The best solution known, wherever it came from. */
  public interface Incumbent {
    /** Its objective; {@link Long#MAX_VALUE} if no solution is known. */
    long objective();

    /**
     * Takes a solution of a leaf, if it is better.
     *
     * @param values of the columns; those that must be integers are, within 1e-6
     */
    void offer(double[] values);

    /** Whether to stop at once. */
    boolean isStopped();
  }

  /** A subproblem: that of the parent within other bounds of one column. */
  private static final class Node {
    private final @Nullable Node parent;
    private final int column;
    private final double lower;
    private final double upper;
    private final double bound;
    private final long id;

    /**
     * @param bound of the relaxation of the parent
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

  /**
   * A search that has not begun.
   *
   * @param priorities of each column: branches on a fractional one of the highest priority there is
   * @param mostIterations how many simplex iterations it may take
   */
  public BranchAndBound(
      IntegerProgram program, int[] priorities, long mostIterations, Incumbent incumbent) {
    this.program = program;
    this.relaxation = program.relaxation();
    this.mostIterations = mostIterations;
    this.incumbent = incumbent;
    int columns = program.columnCount();
    this.branching = new ReliabilityBranching(program, priorities);
    this.lowerAtRoot = new double[columns];
    this.upperAtRoot = new double[columns];
    for (int column = 0; column < columns; column++) {
      lowerAtRoot[column] = relaxation.lower(column);
      upperAtRoot[column] = relaxation.upper(column);
    }
  }

  /** Whether every subproblem was solved or pruned. */
  public boolean isComplete() {
    return !exhausted;
  }

  /**
   * Searches.
   *
   * @param untilBetter whether to end with the first better solution
   * @return a lower bound of the objective: that of the incumbent, if it is proven optimal; {@link
   *     #UNKNOWN} if there was no time to find any
   */
  public long run(boolean untilBetter) {
    long end = relaxation.iterations() + mostIterations;
    long before = incumbent.objective();
    Node next = current;
    while (next != null) {
      goTo(next);
      dive(end);
      if (exhausted || (untilBetter && incumbent.objective() < before)) {
        break;
      }
      next = open.poll();
      if (next != null && isPruned(next.bound)) {
        // The best that is open is no better: nothing is.
        open.clear();
        next = null;
      }
    }
    double least = Math.min(leftOpen, open.isEmpty() ? leftOpen : open.peek().bound);
    exhausted |= !open.isEmpty() && !isPruned(open.peek().bound);
    if (least == Double.NEGATIVE_INFINITY) {
      return UNKNOWN;
    }
    return least == Double.POSITIVE_INFINITY
        ? incumbent.objective()
        : Math.min(incumbent.objective(), rounded(least));
  }

  /** Goes down from the current node until a leaf. */
  private void dive(long end) {
    double parent = current.bound;
    while (true) {
      double bound = solve(end - relaxation.iterations());
      if (Double.isNaN(bound) || incumbent.isStopped()) {
        exhausted = true;
        leftOpen = Math.min(leftOpen, parent);
        return;
      }
      learn(bound);
      if (isPruned(bound)) {
        return;
      }
      ReliabilityBranching.Choice choice = branching.choose(bound, cutoff());
      if (choice.column() < 0) {
        incumbent.offer(program.values());
        if (incumbent.objective() > rounded(bound)) {
          // The corner is not quite the optimum: what lies between stays unproven.
          exhausted = true;
          leftOpen = Math.min(leftOpen, bound);
        }
        return;
      }
      if (isPruned(Math.min(choice.below(), choice.above()))) {
        return;
      }
      branch(choice, bound);
      parent = bound;
    }
  }

  /** Goes into the closer branch and leaves the other open, if it may have a better solution. */
  private void branch(ReliabilityBranching.Choice choice, double bound) {
    int column = choice.column();
    double value = relaxation.value(column);
    double floor = Math.floor(value);
    Node below = node(column, relaxation.lower(column), floor, choice.below());
    Node above = node(column, floor + 1, relaxation.upper(column), choice.above());
    boolean goesBelow =
        isPruned(choice.above()) || (!isPruned(choice.below()) && value - floor < 0.5);
    Node other = goesBelow ? above : below;
    if (!isPruned(other.bound)) {
      open.add(other);
    }
    current = goesBelow ? below : above;
    wentDown = goesBelow;
    fraction = goesBelow ? value - floor : floor + 1 - value;
    boundBefore = bound;
    relaxation.setBounds(column, current.lower, current.upper);
  }

  /** A bound above this is no better than the incumbent when it is rounded up. */
  private double cutoff() {
    long best = incumbent.objective();
    return best == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : best - 1 + ROUNDING;
  }

  private boolean isPruned(double bound) {
    return rounded(bound) >= incumbent.objective();
  }

  private Node node(int column, double lower, double upper, double bound) {
    return new Node(current, column, lower, upper, bound, ++nodeCount);
  }

  private void learn(double bound) {
    if (fraction > 0 && current.parent != null && bound < Double.POSITIVE_INFINITY) {
      double rise = Math.max(0, bound - boundBefore) / fraction;
      branching.learn(current.column, wentDown, rise);
    }
    fraction = 0;
  }

  private void goTo(Node node) {
    for (Node left = current; left != null && left.parent != null; left = left.parent) {
      relaxation.setBounds(left.column, lowerAtRoot[left.column], upperAtRoot[left.column]);
    }
    List<Node> path = new ArrayList<>();
    for (Node entered = node; entered != null && entered.parent != null; entered = entered.parent) {
      path.add(entered);
    }
    for (int i = path.size() - 1; i >= 0; i--) {
      relaxation.setBounds(path.get(i).column, path.get(i).lower, path.get(i).upper);
    }
    current = node;
  }

  /** The bound of the current node; not a number if there was no time to find one. */
  private double solve(long most) {
    if (most <= 0) {
      return Double.NaN;
    }
    long best = incumbent.objective();
    double cutoff =
        best == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : best - program.constant() - 0.98;
    End end = relaxation.solve(cutoff, most);
    if (end == End.CUT_OFF) {
      double bound = bound();
      if (rounded(bound) >= best) {
        return bound;
      }
      end = relaxation.solve(Double.POSITIVE_INFINITY, most);
    }
    return switch (end) {
      case OPTIMAL -> bound();
      case INFEASIBLE -> Double.POSITIVE_INFINITY;
      case CUT_OFF, LIMIT -> Double.NaN;
    };
  }

  private double bound() {
    return program.constant() + relaxation.provenBound();
  }

  /** Objectives are integers. */
  private static long rounded(double bound) {
    return bound == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) Math.ceil(bound - ROUNDING);
  }
}
