package org.lungang.search.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.search.model.Option;

/** A chain of changes as one move of Timefold. */
final class ChainMove extends AbstractMove<RotationSolution> {

  private final Candidate[] candidates;
  private final @Nullable Option[] options;

  /**
   * @param options what each of the candidates takes; null for none
   */
  ChainMove(Candidate[] candidates, @Nullable Option[] options) {
    this.candidates = candidates;
    this.options = options;
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<RotationSolution> scoreDirector) {
    for (int i = 0; i < candidates.length; i++) {
      scoreDirector.beforeVariableChanged(candidates[i], Candidate.OPTION);
      candidates[i].setOption(options[i]);
      scoreDirector.afterVariableChanged(candidates[i], Candidate.OPTION);
    }
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<RotationSolution> scoreDirector) {
    for (int i = 0; i < candidates.length; i++) {
      if (!Objects.equals(candidates[i].option(), options[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ChainMove rebase(ScoreDirector<RotationSolution> destination) {
    Candidate[] rebased = new Candidate[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      rebased[i] = Objects.requireNonNull(destination.lookUpWorkingObject(candidates[i]));
    }
    return new ChainMove(rebased, options);
  }

  @Override
  public String getSimpleMoveTypeDescription() {
    return "ChainMove(Candidate.option)";
  }

  @Override
  public Collection<?> getPlanningEntities() {
    return List.of(candidates);
  }

  @Override
  public Collection<?> getPlanningValues() {
    return new ArrayList<>(Arrays.asList(options));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < candidates.length; i++) {
      text.append(i == 0 ? "" : ", ").append(candidates[i]).append(" → ").append(options[i]);
    }
    return text.toString();
  }
}
