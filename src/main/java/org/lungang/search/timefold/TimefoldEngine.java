package org.lungang.search.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.Attempt;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.Engine;
import org.lungang.search.engine.EnginePlan;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.engine.StopSignal;
import org.lungang.search.engine.Task;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.DemandedModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.VisitTie;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;

/**
 * Plans postings by Timefold alone, from a plan in which nobody is posted, as a {@link
 * SolverConfiguration} says. Visits follow once the postings are known. Proves nothing.
 */
public final class TimefoldEngine implements Engine {

  // Solvers side by side register the same gauges, of which a library of Timefold's would warn.
  private static final Logger GAUGES = Logger.getLogger("io.micrometer");

  static {
    GAUGES.setLevel(Level.SEVERE);
  }

  private final SolverConfiguration configuration;
  private final SolverFactory<RotationSolution> factory;

  /** An engine that solves every component as a configuration says. */
  public TimefoldEngine(SolverConfiguration configuration) {
    this.configuration = configuration;
    this.factory = SolverFactory.create(configuration.config());
  }

  @Override
  public Attempt start(Task task) {
    ModelCompiler compiler = new ModelCompiler(task.staffing(), task.component());
    VisitPlanner planner = new VisitPlanner(task.staffing(), task.component());
    List<PossiblePosting> possible = compiler.postingsOf(task.component());
    VisitTie tie = VisitTie.of(task.staffing(), planner.possibleVisits(), possible);
    ComponentModel plain =
        tie == VisitTie.JOINT
            ? compiler.compileTogether(task.component(), planner.possibleVisits())
            : compiler.compile(task.component());
    ComponentModel model =
        task.demands().equals(Demands.NONE)
            ? plain
            : DemandedModel.of(plain, withTravellersAtHome(task.demands(), possible));
    List<PossiblePosting> postings =
        model.candidateCount() == 0 ? List.of() : model.postings(solve(model, task));
    EnginePlan plan =
        EnginePlan.of(
            postings,
            planner
                .plan(
                    postings,
                    task.demands().visits(),
                    task.demands().changeCostMinutes(),
                    task.stop()::isOverdue)
                .visits());
    return () -> plan;
  }

  /** Who has to travel is not posted. */
  private static Demands withTravellersAtHome(Demands demands, List<PossiblePosting> possible) {
    Set<String> travellers = new HashSet<>();
    for (PossibleVisit visit : demands.visits().required()) {
      travellers.add(visit.staffId());
    }
    Set<PossiblePosting> theirs = new HashSet<>(possible);
    theirs.removeIf(posting -> !travellers.contains(posting.staffId()));
    return demands.alsoForbidding(theirs);
  }

  private int[] solve(ComponentModel model, Task task) {
    RotationSolution nobody = new RotationSolution(model);
    if (task.stop().isLate()) {
      return nobody.chosen();
    }
    Solver<RotationSolution> solver = solver(task.time());
    solver.addEventListener(
        event -> task.progress().better(gain(model, event.getNewBestSolution().score())));
    try (StopSignal.Registration cancelled = task.stop().whenCancelled(solver::terminateEarly)) {
      return solver.solve(nobody).chosen();
    }
  }

  private Solver<RotationSolution> solver(@Nullable Duration time) {
    SolverConfigOverride<RotationSolution> override = new SolverConfigOverride<>();
    return factory.buildSolver(
        time == null ? override : override.withTerminationConfig(configuration.within(time)));
  }

  private static SearchScore gain(ComponentModel model, HardMediumSoftLongScore score) {
    return new SearchScore(score.hardScore(), score.mediumScore(), score.softScore())
        .minus(model.scoreOfNobody());
  }
}
