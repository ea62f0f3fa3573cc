package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * Closes the gap between what no plan loses less than, by a solved linear program, and what the
 * best known plan loses; or narrows it. First decides anew what the prices leave in doubt, then
 * searches all that they do not rule out.
 */
final class GapCloser {

  /** How far from the price at which it would be taken an option may be to be decided anew. */
  private static final double[] DOUBTS_MINUTES = {0.5, 3};

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final BooleanSupplier stop;
  private final Consumer<SearchState> makeWhole;
  private final Level goal;
  private final Caps caps;
  private final double[] reduced;
  private final boolean[] taken;
  private final double root;
  private final long bound;

  /**
   * @param core who is decided about first
   * @param program solved; all options free
   * @param stop whether to end with what there is
   * @param makeWhole makes a plan good at lower levels and offers it
   */
  GapCloser(
      ComponentModel model,
      IncumbentPlan best,
      LevelCore core,
      ComponentProgram program,
      Level goal,
      Caps caps,
      BooleanSupplier stop,
      Consumer<SearchState> makeWhole) {
    this.model = model;
    this.best = best;
    this.core = core;
    this.stop = stop;
    this.makeWhole = makeWhole;
    this.goal = goal;
    this.caps = caps;
    this.reduced = program.relaxation().provenReducedCosts();
    this.taken = new boolean[model.options().size()];
    program.roundedOptions().forEach(option -> taken[option] = true);
    this.root = program.relaxation().provenBound() + program.program().constant();
    this.bound = program.program().bound();
  }

  /**
   * Searches.
   *
   * @param mostIterations how many simplex iterations the tree may take
   * @return what no plan within the caps loses less than
   */
  long close(long mostIterations) {
    for (double doubt : DOUBTS_MINUTES) {
      if (best.lossWithin(goal, caps) > bound) {
        polish(doubt, mostIterations / 2);
      }
    }
    long left = mostIterations;
    while (true) {
      long before = best.lossWithin(goal, caps);
      if (before <= bound) {
        return bound;
      }
      OptionScope scope = OptionScope.all(model);
      ruleOut(scope);
      ComponentProgram rest = new ComponentProgram(model, goal, caps, scope, true, null);
      BranchAndBound tree =
          new BranchAndBound(
              rest.program(), rest.priorities(core.candidates()), left, new Leaves(rest, scope));
      // With a better plan, prices rule out more: it pays to begin anew while there is much left.
      long proven = tree.run(left > mostIterations / 2);
      left -= rest.relaxation().iterations();
      boolean improved = best.lossWithin(goal, caps) < before;
      if (tree.isComplete() || !improved || left <= 0 || stop.getAsBoolean()) {
        return proven == BranchAndBound.UNKNOWN ? bound : Math.max(bound, proven);
      }
    }
  }

  /** Decides anew what is in doubt; all else stays as it is where prices and plan agree. */
  private void polish(double doubt, long mostIterations) {
    OptionScope scope = OptionScope.all(model);
    for (int option = 0; option < taken.length; option++) {
      if (reduced[option] > doubt && !taken[option] && !best.takes(option)) {
        scope.leaveOut(option);
      } else if (-reduced[option] > doubt && taken[option] && best.takes(option)) {
        scope.settle(model, model.candidateOf(option), option);
      }
    }
    ComponentProgram piece = new ComponentProgram(model, goal, caps, scope, true, null);
    new BranchAndBound(
            piece.program(),
            piece.priorities(core.candidates()),
            mostIterations,
            new Leaves(piece, scope))
        .run(false);
  }

  /** Leaves out what no better plan takes, and settles what every better plan takes. */
  private void ruleOut(OptionScope scope) {
    long loss = best.lossWithin(goal, caps);
    if (loss == Long.MAX_VALUE) {
      return;
    }
    double room = loss - 1 - root;
    for (int option = 0; option < taken.length; option++) {
      if (reduced[option] > room) {
        scope.leaveOut(option);
      } else if (-reduced[option] > room) {
        scope.settle(model, model.candidateOf(option), option);
      }
    }
  }

  /** The best plan known, as branch and bound sees it. */
  private final class Leaves implements BranchAndBound.Incumbent {
    private final ComponentProgram program;
    private final OptionScope scope;

    Leaves(ComponentProgram program, OptionScope scope) {
      this.program = program;
      this.scope = scope;
    }

    @Override
    public long objective() {
      return best.lossWithin(goal, caps);
    }

    @Override
    public void offer(double[] values) {
      SearchState state = new SearchState(model);
      for (int option = 0; option < taken.length; option++) {
        if (scope.isIn(option)) {
          state.change(model.candidateOf(option), option);
        }
      }
      program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
      best.offer(state.chosen());
      if (goal != Level.SOFT) {
        makeWhole.accept(state);
      }
    }

    @Override
    public boolean isStopped() {
      return stop.getAsBoolean();
    }
  }
}
