package org.lungang.benchmarks.exact;

import java.util.Set;
import org.lungang.policy.Level;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * In how few people's postings a plan of a component that is best at what must hold can differ from
 * another plan.
 *
 * @param hard what no plan of the component exceeds at hard, without what no plan can change
 * @param changes how many people's postings differ at least
 * @param proven whether it is proven that fewer are not possible
 */
public record FewestChanges(long hard, long changes, boolean proven) {

  /**
   * Asks an exact solver.
   *
   * @param kept the postings of the other plan that are still possible
   * @param changed those whose posting there is not possible any more, and who are not counted
   */
  public static FewestChanges prove(
      Staffing staffing,
      Component component,
      Set<PossiblePosting> kept,
      Set<String> changed,
      ExactSolver.Kind kind,
      Limits limits) {
    Program program =
        new ProgramCompiler(staffing).compile(component).withMediumOfKept(kept, changed);
    Solved solved = new ExactSolver(kind).solve(program, limits, taken -> {});
    return new FewestChanges(
        solved.points().hard(),
        kept.size() - solved.points().medium(),
        solved.isProven(Level.HARD) && solved.isProven(Level.MEDIUM));
  }

  /** What a plan of the component is worth at hard, in the measure of {@link #hard}. */
  public static long hardOf(Staffing staffing, Component component, Set<PossiblePosting> taken) {
    Program program =
        new ProgramCompiler(staffing).compile(component).withMediumOfKept(Set.of(), Set.of());
    boolean[] chosen = new boolean[program.size()];
    for (int i = 0; i < program.postings().size(); i++) {
      chosen[i] = taken.contains(program.postings().get(i));
    }
    return program.points(chosen).hard();
  }
}
