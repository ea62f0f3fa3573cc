package org.lungang.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.policy.Level;

/**
 * Closes the gap between what no plan loses less than, by a solved linear program, and what the
 * best known plan loses; or narrows it. First decides anew what the prices leave in doubt, then
 * searches all that they do not rule out.
 */
final class GapCloser {

  /** How far from the price at which it would be taken an option may be to be decided anew. */
  private static final double[] DOUBTS_MINUTES = {0.5, 3};

  private final ComponentModel model;
  private final BestPlan best;
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
      BestPlan best,
      LevelCore core,
      IntegerProgram program,
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
    this.reduced = program.simplex().provenReducedCosts();
    this.taken = new boolean[program.optionCount()];
    for (int option = 0; option < taken.length; option++) {
      taken[option] = program.simplex().value(option) > 0.5;
    }
    this.root = program.simplex().provenBound() + program.constant();
    this.bound = program.bound();
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
      IntegerProgram rest = new IntegerProgram(model, goal, caps, scope, true, null);
      TreeSearch tree =
          new TreeSearch(rest, rest.columnsOf(core.candidates()), left, new Leaves(scope));
      // With a better plan, prices rule out more: it pays to begin anew while there is much left.
      long proven = tree.run(left > mostIterations / 2);
      left -= rest.simplex().iterations();
      boolean improved = best.lossWithin(goal, caps) < before;
      if (tree.isComplete() || !improved || left <= 0 || stop.getAsBoolean()) {
        return proven == TreeSearch.UNKNOWN ? bound : Math.max(bound, proven);
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
    IntegerProgram piece = new IntegerProgram(model, goal, caps, scope, true, null);
    new TreeSearch(piece, piece.columnsOf(core.candidates()), mostIterations, new Leaves(scope))
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

  /** Hears of plans that a tree finds, and tells it what is to be beaten. */
  private final class Leaves implements TreeSearch.Incumbent {
    private final OptionScope scope;

    Leaves(OptionScope scope) {
      this.scope = scope;
    }

    @Override
    public long loss() {
      return best.lossWithin(goal, caps);
    }

    @Override
    public void better(List<Integer> options) {
      SearchState state = new SearchState(model);
      for (int option = 0; option < taken.length; option++) {
        if (scope.isIn(option)) {
          state.change(model.candidateOf(option), option);
        }
      }
      options.forEach(option -> state.change(model.candidateOf(option), option));
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
