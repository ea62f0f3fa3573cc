package org.lungang.search.visits;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Itinerant;

/**
 * Finds the best visits of a cluster and proof that none are better, goal by goal: branch and bound
 * over {@link VisitProgram}. Takes no random decision and counts its work in steps, so that it ends
 * at the same place on every machine.
 */
public final class VisitOptimizer {

  /** How many simplex iterations the tree of one goal may take, besides some for each way. */
  private static final long ITERATIONS = 20_000;

  private static final long ITERATIONS_A_WAY = 1_000;

  private final VisitCluster cluster;
  private final VisitWorth worth;
  private final Itinerant terms;
  private final BooleanSupplier stop;
  private final Map<VisitGoal, Long> bounds = new EnumMap<>(VisitGoal.class);
  private List<VisitOption> taken = List.of();

  /**
   * @param stop whether to end with what there is
   */
  VisitOptimizer(VisitCluster cluster, VisitWorth worth, Itinerant terms, BooleanSupplier stop) {
    this.cluster = cluster;
    this.worth = worth;
    this.terms = terms;
    this.stop = stop;
  }

  /** Lexicographic optimization of the goals up to one: visits, and a lower bound for each goal. */
  void run(VisitGoal last) {
    Map<VisitGoal, Long> caps = new EnumMap<>(VisitGoal.class);
    for (VisitGoal goal : VisitGoal.values()) {
      if (goal.compareTo(last) <= 0 && worth.matters(goal)) {
        bounds.put(goal, least(goal, caps));
        caps.put(goal, loss(goal));
      }
    }
  }

  /** The options that are taken. */
  List<VisitOption> taken() {
    return taken;
  }

  /** What the visits lose of a goal. */
  long loss(VisitGoal goal) {
    return worth.loss(goal, taken);
  }

  /**
   * A lower bound of what visits lose of a goal, those before as good as found; null if unknown.
   */
  @Nullable Long bound(VisitGoal goal) {
    return bounds.get(goal);
  }

  /**
   * The optimality gap at a goal: by how much other visits, optimal at the goals before, could be
   * better; null where that is not known.
   */
  @Nullable Long optimalityGap(VisitGoal goal) {
    for (VisitGoal above : VisitGoal.values()) {
      if (!worth.matters(above)) {
        continue;
      }
      Long bound = bounds.get(above);
      if (bound == null) {
        return null;
      } else if (above == goal) {
        return Math.max(0, loss(goal) - bound);
      } else if (loss(above) > bound) {
        return null;
      }
    }
    return 0L;
  }

  private @Nullable Long least(VisitGoal goal, Map<VisitGoal, Long> caps) {
    VisitProgram program = new VisitProgram(cluster, worth, terms, goal, caps);
    long iterations = ITERATIONS + ITERATIONS_A_WAY * cluster.ways().size();
    int[] priorities = new int[program.program().columnCount()];
    long least =
        new BranchAndBound(program.program(), priorities, iterations, new Leaves(program, goal))
            .run(false);
    return least == BranchAndBound.UNKNOWN ? null : Long.valueOf(least);
  }

  /** The best visits known, and what they lose. */
  private final class Leaves implements BranchAndBound.Incumbent {
    private final VisitProgram program;
    private final VisitGoal goal;

    Leaves(VisitProgram program, VisitGoal goal) {
      this.program = program;
      this.goal = goal;
    }

    @Override
    public long objective() {
      return loss(goal);
    }

    @Override
    public void offer(double[] values) {
      List<VisitOption> found = program.options(values);
      if (worth.loss(goal, found) < objective()) {
        taken = found;
      }
    }

    @Override
    public boolean isStopped() {
      return stop.getAsBoolean();
    }
  }
}
