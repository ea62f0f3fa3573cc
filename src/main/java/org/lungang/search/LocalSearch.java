package org.lungang.search;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Timefold's local search over chains, for what a {@link ComponentOptimizer} leaves open. */
final class LocalSearch {

  private final SearchOptions options;
  private final Set<Solver<RotationSolution>> running = ConcurrentHashMap.newKeySet();
  private @Nullable SolverFactory<RotationSolution> factory;
  private volatile boolean cancelled;

  LocalSearch(SearchOptions options) {
    this.options = options;
  }

  /**
   * Tries to find a better plan and offers it.
   *
   * @param time how long at most; null to end by steps
   */
  void improve(ComponentOptimizer optimizer, @Nullable Duration time) {
    SolverConfigOverride<RotationSolution> override = new SolverConfigOverride<>();
    if (time != null) {
      override.withTerminationSpentLimit(time);
    }
    Solver<RotationSolution> solver = factory().buildSolver(override);
    running.add(solver);
    try {
      if (!cancelled) {
        RotationSolution solved =
            solver.solve(
                new RotationSolution(optimizer.model(), optimizer.guide(), optimizer.chosen()));
        optimizer.offer(solved.chosen());
      }
    } finally {
      running.remove(solver);
    }
  }

  /** Ends what is running. */
  void cancel() {
    cancelled = true;
    running.forEach(Solver::terminateEarly);
  }

  /** Made when it is first needed: most districts are solved without. */
  private synchronized SolverFactory<RotationSolution> factory() {
    SolverFactory<RotationSolution> made = factory;
    if (made == null) {
      made = SolverFactory.create(SolverSetup.config(options));
      factory = made;
    }
    return made;
  }
}
