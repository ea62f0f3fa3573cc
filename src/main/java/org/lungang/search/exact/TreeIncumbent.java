package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/** The incumbent plan, as branch and bound over one of its programs sees it. */
final class TreeIncumbent implements BranchAndBound.Incumbent {

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final ComponentProgram program;
  private final OptionScope scope;
  private final Level goal;
  private final Caps caps;
  private final BooleanSupplier stop;
  private final Consumer<SearchState> improver;

  /**
   * @param scope of the program
   * @param stop whether to end with what there is
   * @param improver repairs and improves a plan by chains, and offers it
   */
  TreeIncumbent(
      ComponentModel model,
      IncumbentPlan best,
      ComponentProgram program,
      OptionScope scope,
      Level goal,
      Caps caps,
      BooleanSupplier stop,
      Consumer<SearchState> improver) {
    this.model = model;
    this.best = best;
    this.program = program;
    this.scope = scope;
    this.goal = goal;
    this.caps = caps;
    this.stop = stop;
    this.improver = improver;
  }

  @Override
  public long objective() {
    return best.lossWithin(goal, caps);
  }

  @Override
  public void offer(double[] values) {
    SearchState state = new SearchState(model);
    scope.takeFixed(state);
    program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
    best.offer(state.chosen());
    if (goal != Level.SOFT) {
      improver.accept(state);
    }
  }

  @Override
  public boolean isStopped() {
    return stop.getAsBoolean();
  }
}
