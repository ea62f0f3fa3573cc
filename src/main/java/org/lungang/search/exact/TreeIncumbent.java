package org.lungang.search.exact;

import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/** The incumbent plan, as branch and bound over one of its programs sees it. */
final class TreeIncumbent implements BranchAndBound.Incumbent {

  private final LevelProblem problem;
  private final ComponentProgram program;
  private final OptionScope scope;

  /**
   * @param scope of the program
   */
  TreeIncumbent(LevelProblem problem, ComponentProgram program, OptionScope scope) {
    this.problem = problem;
    this.program = program;
    this.scope = scope;
  }

  @Override
  public long objective() {
    return problem.incumbentLoss();
  }

  @Override
  public void offer(double[] values) {
    ComponentModel model = problem.model();
    SearchState state = new SearchState(model);
    scope.takeFixed(state);
    program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
    problem.best().offer(state.chosen());
    if (problem.goal() != Level.SOFT) {
      problem.improver().accept(state);
    }
  }

  @Override
  public boolean isStopped() {
    return problem.isStopped();
  }
}
