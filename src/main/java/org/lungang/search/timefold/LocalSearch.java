package org.lungang.search.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.Improver;
import org.lungang.search.engine.StopSignal;
import org.lungang.search.model.ComponentModel;

/** Timefold's local search over chains, from a plan that is there already. */
public final class LocalSearch implements Improver {

  private final @Nullable Long steps;
  private final boolean withinTime;
  private final long seed;
  private @Nullable SolverFactory<RotationSolution> factory;

  /**
   * A local search that has not begun.
   *
   * @param steps how many steps it takes; null to end when progress no longer pays
   * @param withinTime whether there is a limit of time: then it gives up much later
   * @param seed the random seed
   */
  public LocalSearch(@Nullable Long steps, boolean withinTime, long seed) {
    this.steps = steps;
    this.withinTime = withinTime;
    this.seed = seed;
  }

  @Override
  public int[] improve(
      ComponentModel model,
      @Nullable Guide guide,
      int[] chosen,
      @Nullable Duration time,
      StopSignal stop) {
    SolverConfigOverride<RotationSolution> override = new SolverConfigOverride<>();
    if (time != null) {
      // Timefold takes whole milliseconds only.
      override.withTerminationSpentLimit(Duration.ofMillis(Math.max(1, time.toMillis())));
    }
    Solver<RotationSolution> solver = factory().buildSolver(override);
    try (StopSignal.Registration cancelled = stop.whenCancelled(solver::terminateEarly)) {
      return stop.isLate()
          ? chosen
          : solver.solve(new RotationSolution(model, guide, chosen)).chosen();
    }
  }

  /** Made when it is first needed: most districts are solved without. */
  private synchronized SolverFactory<RotationSolution> factory() {
    SolverFactory<RotationSolution> made = factory;
    if (made == null) {
      made = SolverFactory.create(SolverSetup.config(steps, withinTime, seed));
      factory = made;
    }
    return made;
  }
}
