package org.lungang.benchmarks.peer;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.benchmarks.exact.Points;
import org.lungang.plan.Plan;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.timefold.Candidate;
import org.lungang.search.timefold.RotationConstraints;
import org.lungang.search.timefold.RotationSolution;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Timefold out of the box: no phases configured, its default moves, the same constraints; from a
 * plan in which nobody is posted. Its community edition solves one problem on one thread, so that
 * only components side by side use more.
 */
public final class TimefoldPeer implements Peer {

  private final boolean byComponent;

  /**
   * @param byComponent whether each component is solved by itself, in its share of the time, or the
   *     whole district at once
   */
  public TimefoldPeer(boolean byComponent) {
    this.byComponent = byComponent;
  }

  @Override
  public String name() {
    return byComponent ? "Timefold, by component" : "Timefold, whole";
  }

  @Override
  public boolean usesSeed() {
    return true;
  }

  /** Timefold's configuration with nothing but what it cannot do without. */
  public static SolverConfig config(long seed, Duration time) {
    return new SolverConfig()
        .withRandomSeed(seed)
        .withSolutionClass(RotationSolution.class)
        .withEntityClasses(Candidate.class)
        .withConstraintProviderClass(RotationConstraints.class)
        .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
  }

  /** The problems of a district, in which nobody is posted: one, or one a component. */
  public static List<RotationSolution> problems(Staffing staffing, boolean byComponent) {
    ModelCompiler compiler = new ModelCompiler(staffing);
    List<Component> components = new ArrayList<>();
    if (byComponent) {
      components.addAll(staffing.components());
      components.sort(Comparator.comparingInt(component -> -compiler.size(component)));
    } else {
      components.add(
          new Component(
              staffing.components().stream().flatMap(part -> part.groups().stream()).toList(),
              staffing.components().stream().flatMap(part -> part.schoolIds().stream()).toList()));
    }
    return components.stream()
        .filter(component -> compiler.size(component) > 0)
        .map(component -> new RotationSolution(compiler.compile(component)))
        .toList();
  }

  @Override
  public Plan plan(Staffing staffing, Allowance allowance, Board board) {
    List<RotationSolution> problems = problems(staffing, byComponent);
    long all = problems.stream().mapToLong(problem -> problem.model().candidateCount()).sum();
    SolverFactory<RotationSolution> factory =
        SolverFactory.create(
            config(allowance.seed(), Duration.ofMillis((long) (allowance.seconds() * 1e3))));
    List<RotationSolution> solutions =
        Workers.map(
            allowance.threads(),
            problems,
            problem -> {
              double share = (double) problem.model().candidateCount() * allowance.threads() / all;
              return solve(factory, problem, allowance.seconds() * Math.min(1, share), board);
            });
    List<PossiblePosting> postings = new ArrayList<>();
    solutions.forEach(solution -> postings.addAll(solution.postings()));
    return Plan.of(postings);
  }

  private static RotationSolution solve(
      SolverFactory<RotationSolution> factory,
      RotationSolution problem,
      double seconds,
      Board board) {
    ComponentModel model = problem.model();
    String part = model.component().groups().get(0).id();
    Solver<RotationSolution> solver =
        factory.buildSolver(
            new SolverConfigOverride<RotationSolution>()
                .withTerminationConfig(
                    new TerminationConfig()
                        .withSpentLimit(Duration.ofMillis(Math.max(1, (long) (seconds * 1e3))))));
    solver.addEventListener(
        event ->
            board.better(part, gain(model, (HardMediumSoftLongScore) event.getNewBestScore())));
    RotationSolution solution = solver.solve(problem);
    board.better(part, gain(model, solution.score()));
    return solution;
  }

  private static Points gain(ComponentModel model, HardMediumSoftLongScore score) {
    SearchScore nobody = model.scoreOfNobody();
    return new Points(score.hardScore(), score.mediumScore(), score.softScore())
        .minus(new Points(nobody.hard(), nobody.medium(), nobody.soft()));
  }
}
