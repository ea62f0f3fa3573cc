package org.lungang.benchmarks.exact;

import java.util.List;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/**
 * How many periods of the curriculum no plan can cover (M5), whatever else it gives up at medium
 * and soft: of the plans that are best at hard.
 *
 * @param periods that some plan leaves
 * @param proven whether no plan leaves fewer
 */
public record LeastMissing(long periods, boolean proven) {

  /** Works it out, component by component. */
  public static LeastMissing prove(Staffing staffing, ExactSolver.Kind kind, Limits limits) {
    Curriculum nobody = Curriculum.of(staffing, Plan.of(List.of()));
    long periods = 0;
    for (String school : staffing.visiting().hosts()) {
      periods += nobody.missing(school);
    }
    boolean proven = true;
    for (Program program : new ProgramCompiler(staffing).compileAll()) {
      Program alone = program.withMediumOf(Rule.M5);
      Solved solved = new ExactSolver(kind).solve(alone, limits, taken -> {});
      periods -= solved.points().medium() - alone.nobody().medium();
      proven &= solved.isProven(Level.HARD) && solved.isProven(Level.MEDIUM);
    }
    return new LeastMissing(periods, proven);
  }
}
