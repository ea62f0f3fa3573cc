package org.lungang.search.exact;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * What all parts of the search of one level of a component share: to lose as little as can be at
 * the goal, and no more than the caps at the levels above.
 *
 * @param core whose options to branch on first
 * @param best the incumbent
 * @param stop whether to end with what there is
 * @param beside runs parts of the search beside it, or at once, or never; what is found does not
 *     depend on it
 * @param improver repairs and improves a plan by chains, and offers it
 */
record LevelProblem(
    ComponentModel model,
    Level goal,
    Caps caps,
    LevelCore core,
    IncumbentPlan best,
    BooleanSupplier stop,
    Executor beside,
    Consumer<SearchState> improver) {

  /**
   * What the incumbent loses at the goal; {@link Long#MAX_VALUE} where it does not keep the caps.
   */
  long incumbentLoss() {
    return best.lossWithin(goal, caps);
  }

  /** The same with another incumbent, that of a part of the search; plans are not improved. */
  LevelProblem withIncumbent(IncumbentPlan own) {
    return new LevelProblem(model, goal, caps, core, own, stop, beside, state -> {});
  }

  /** The program of some options, all others fixed. */
  ComponentProgram program(OptionScope scope, Counting counting) {
    return new ComponentProgram(model, goal, caps, scope, counting, null);
  }

  boolean isStopped() {
    return stop.getAsBoolean();
  }
}
