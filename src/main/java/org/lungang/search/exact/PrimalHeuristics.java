package org.lungang.search.exact;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * Finds incumbents of a component: rounds relaxations, and repairs and improves plans by chains.
 */
final class PrimalHeuristics {

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelBounds bounds;
  private final BooleanSupplier overdue;
  private final BooleanSupplier stop;
  private @Nullable Guide guide;

  /**
   * Nothing is rounded yet.
   *
   * @param best the incumbent, which receives what is better
   * @param bounds of which that of soft is forgotten where a plan loses less at hard
   * @param overdue whether to end repairs with what there is
   * @param stop whether to end the first plan with what there is
   */
  PrimalHeuristics(
      ComponentModel model,
      IncumbentPlan best,
      LevelBounds bounds,
      BooleanSupplier overdue,
      BooleanSupplier stop) {
    this.model = model;
    this.best = best;
    this.bounds = bounds;
    this.overdue = overdue;
    this.stop = stop;
  }

  /** The guide made from the duals of the last relaxation; null if there was none. */
  @Nullable Guide guide() {
    return guide;
  }

  /** Takes a plan if it is better. */
  void offer(int[] options) {
    long hard = best.loss(Level.HARD);
    best.offer(options);
    bounds.forgetSoftBelow(hard, best);
  }

  /** Takes the plan of some options if it is better, as it is. */
  void take(List<Integer> options) {
    offer(stateOf(options).chosen());
  }

  /** A whole plan before the first relaxation, which may take longer than there is time. */
  void beginQuickly() {
    SearchState state = incumbent();
    new Construction(state, null, stop).runQuickly();
    offer(state.chosen());
  }

  /** Repairs and improves the incumbent by the best chains. */
  void repair() {
    construct(incumbent(), null);
  }

  /** Rounds the relaxation, and repairs and improves the plan. */
  void round(ComponentProgram program) {
    round(program.roundedOptions(), program.guide());
  }

  /** Repairs and improves the plan of some options by a guide, which later plans go by too. */
  void round(List<Integer> options, Guide by) {
    guide = by;
    improve(stateOf(options));
  }

  /** Repairs and improves a plan by the last guide. */
  void improve(SearchState state) {
    construct(state, guide);
  }

  private void construct(SearchState state, @Nullable Guide by) {
    new Construction(state, by, overdue).losingAtLeast(bounds.of(Level.HARD)).run();
    offer(state.chosen());
  }

  private SearchState stateOf(List<Integer> options) {
    SearchState state = new SearchState(model);
    options.forEach(option -> state.change(model.candidateOf(option), option));
    return state;
  }

  private SearchState incumbent() {
    SearchState state = new SearchState(model);
    int[] options = best.chosen();
    for (int candidate = 0; candidate < options.length; candidate++) {
      state.change(candidate, options[candidate]);
    }
    return state;
  }
}
