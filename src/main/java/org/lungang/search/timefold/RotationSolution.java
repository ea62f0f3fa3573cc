package org.lungang.search.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;
import org.lungang.staffing.PossiblePosting;

/** One component as Timefold solves it. */
@NullUnmarked
@PlanningSolution
public class RotationSolution {

  // The solver reads it.
  @SuppressWarnings("UnusedVariable")
  @ProblemFactCollectionProperty
  private List<Tally> tallies;

  @PlanningEntityCollectionProperty private List<Candidate> candidates;

  @PlanningScore private HardMediumSoftLongScore score;

  private ComponentModel model;
  private Guide guide;

  /** For the solver, which clones solutions. */
  RotationSolution() {}

  /** A solution in which nobody is posted. */
  public RotationSolution(ComponentModel model) {
    this.model = model;
    this.tallies = model.tallies();
    this.candidates = new ArrayList<>();
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      candidates.add(new Candidate(candidate, model.optionsOf(candidate)));
    }
  }

  /**
   * A solution that starts from a plan.
   *
   * @param guide what the duals of a linear program tell the moves; null where there is none
   * @param chosen the option that each candidate takes, or {@link SearchState#NONE}
   */
  public RotationSolution(ComponentModel model, Guide guide, int[] chosen) {
    this(model);
    this.guide = guide;
    for (Candidate candidate : candidates) {
      int option = chosen[candidate.index()];
      candidate.setOption(option == SearchState.NONE ? null : model.options().get(option));
    }
  }

  /** The component as the search sees it. */
  public ComponentModel model() {
    return model;
  }

  /** What prices tell the moves; null where there are none. */
  Guide guide() {
    return guide;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** What the solver says of it; null before it was solved. */
  public HardMediumSoftLongScore score() {
    return score;
  }

  /** The option that each candidate takes, or {@link SearchState#NONE}. */
  int[] chosen() {
    return candidates.stream()
        .mapToInt(candidate -> candidate.option() == null ? -1 : candidate.option().index())
        .toArray();
  }

  /** The postings that are taken. */
  public List<PossiblePosting> postings() {
    return candidates.stream()
        .filter(candidate -> candidate.option() != null)
        .map(candidate -> candidate.option().posting())
        .filter(Objects::nonNull)
        .toList();
  }
}
