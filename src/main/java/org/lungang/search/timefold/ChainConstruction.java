package org.lungang.search.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;

/** A phase that improves the plan there is by chains until none pays; decides nothing by chance. */
public final class ChainConstruction implements PhaseCommand<RotationSolution> {

  /** For the solver. */
  public ChainConstruction() {}

  @Override
  public void changeWorkingSolution(
      ScoreDirector<RotationSolution> scoreDirector, BooleanSupplier isPhaseTerminated) {
    RotationSolution solution = scoreDirector.getWorkingSolution();
    ComponentModel model = solution.model();
    List<Candidate> candidates = solution.candidates();
    SearchState state = new SearchState(model);
    for (Candidate candidate : candidates) {
      Option option = candidate.option();
      state.change(candidate.index(), option == null ? SearchState.NONE : option.index());
    }
    new Construction(state, solution.guide(), isPhaseTerminated).run();
    for (Candidate candidate : candidates) {
      int chosen = state.chosen(candidate.index());
      Option option = chosen == SearchState.NONE ? null : model.options().get(chosen);
      if (candidate.option() != option) {
        scoreDirector.beforeVariableChanged(candidate, Candidate.OPTION);
        candidate.setOption(option);
        scoreDirector.afterVariableChanged(candidate, Candidate.OPTION);
      }
    }
    scoreDirector.triggerVariableListeners();
  }
}
