package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.integer.BranchAndBound;
import org.lungang.integer.CuttingPlanes;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/** Looks for a better incumbent among some options, all others fixed: by cuts, then branching. */
final class ScopeSearch {

  /** Rounds of cuts: after more of them branching is quicker. */
  private static final int CUT_ROUNDS = 8;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final Level goal;
  private final Caps caps;
  private final BooleanSupplier stop;
  private final Consumer<SearchState> improver;

  /**
   * @param core whose options to branch on first
   * @param stop whether to end with what there is
   * @param improver repairs and improves a plan by chains, and offers it
   */
  ScopeSearch(
      ComponentModel model,
      IncumbentPlan best,
      LevelCore core,
      Level goal,
      Caps caps,
      BooleanSupplier stop,
      Consumer<SearchState> improver) {
    this.model = model;
    this.best = best;
    this.core = core;
    this.goal = goal;
    this.caps = caps;
    this.stop = stop;
    this.improver = improver;
  }

  /**
   * What a search took.
   *
   * @param work iterations, each as many times as the program has rows and columns
   */
  record Searched(long work, boolean isComplete) {}

  /**
   * Searches among the options that are free, and offers what is better than the incumbent.
   *
   * @param mostIterations how many simplex iterations it may take
   */
  Searched search(OptionScope near, long mostIterations) {
    if (near.freeCount() == 0) {
      return new Searched(0, true);
    }
    ComponentProgram part = new ComponentProgram(model, goal, caps, near, true, null);
    long size = (long) part.program().rowCount() + part.program().columnCount();
    DualSimplex relaxation = part.relaxation();
    relaxation.stopWhen(stop);
    long loss = best.lossWithin(goal, caps);
    DualSimplex.End end = relaxation.solve(Double.POSITIVE_INFINITY, mostIterations);
    if (end != DualSimplex.End.OPTIMAL) {
      return new Searched(size * relaxation.iterations(), end == DualSimplex.End.INFEASIBLE);
    }
    if (part.program().bound() >= loss) {
      return new Searched(size * relaxation.iterations(), true);
    }
    IntegerProgram tight =
        CuttingPlanes.tighten(part.program(), loss, mostIterations, CUT_ROUNDS, stop);
    long left = mostIterations - tight.relaxation().iterations();
    boolean complete = tight.bound() >= loss;
    if (left > 0 && !complete) {
      BranchAndBound tree =
          new BranchAndBound(
              tight,
              part.priorities(core.candidates()),
              left,
              new TreeIncumbent(model, best, part, near, goal, caps, stop, improver));
      tree.run(false);
      complete = tree.isComplete();
    }
    return new Searched(size * tight.relaxation().iterations(), complete);
  }
}
