package org.lungang.search.exact;

import org.lungang.integer.BranchAndBound;
import org.lungang.integer.CuttingPlanes;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;

/** Looks for a better incumbent among some options, all others fixed: by cuts, then branching. */
final class ScopeSearch {

  /** Rounds of cuts: after more of them branching is quicker. */
  private static final int CUT_ROUNDS = 8;

  private final LevelProblem problem;

  ScopeSearch(LevelProblem problem) {
    this.problem = problem;
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
    ComponentProgram part = problem.program(near, Counting.COLUMNS);
    long size = (long) part.program().rowCount() + part.program().columnCount();
    DualSimplex relaxation = part.relaxation();
    relaxation.stopWhen(problem.stop());
    long loss = problem.incumbentLoss();
    DualSimplex.End end = relaxation.solve(Double.POSITIVE_INFINITY, mostIterations);
    if (end != DualSimplex.End.OPTIMAL) {
      return new Searched(size * relaxation.iterations(), end == DualSimplex.End.INFEASIBLE);
    }
    if (part.program().bound() >= loss) {
      return new Searched(size * relaxation.iterations(), true);
    }
    IntegerProgram tight =
        CuttingPlanes.tighten(
            part.program(), loss, mostIterations, CUT_ROUNDS, problem.stop(), problem.beside());
    long left = mostIterations - tight.relaxation().iterations();
    boolean complete = tight.bound() >= loss;
    if (left > 0 && !complete) {
      BranchAndBound tree =
          new BranchAndBound(
              tight,
              part.priorities(problem.core().candidates()),
              left,
              new TreeIncumbent(problem, part, near));
      tree.run(false);
      complete = tree.isComplete();
    }
    return new Searched(size * tight.relaxation().iterations(), complete);
  }
}
