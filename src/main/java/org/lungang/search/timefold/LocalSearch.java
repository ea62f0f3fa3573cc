package org.lungang.search.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/** Timefold's local search over chains, from a plan that is there already. */
public final class LocalSearch {

  private final @Nullable Long steps;
  private final boolean withinTime;
  private final long seed;
  private final Set<Solver<RotationSolution>> running = ConcurrentHashMap.newKeySet();
  private @Nullable SolverFactory<RotationSolution> factory;
  private volatile boolean cancelled;

  /**
   * A local search that has not begun.
   *
   * @param steps how many steps it takes; null to end when progress no longer pays
   * @param withinTime whether there is a limit of time: then it gives up much later
   * @param seed of all random numbers
   */
  public LocalSearch(@Nullable Long steps, boolean withinTime, long seed) {
    this.steps = steps;
    this.withinTime = withinTime;
    this.seed = seed;
  }

  /**
   * Tries to find a better plan.
   *
   * @param guide what the duals of a linear program tell the moves; null where there is none
   * @param chosen the option that each candidate takes now, or {@link SearchState#NONE}
   * @param time how long at most; null to end by steps
   * @return the option that each candidate takes in the best plan found
   */
  public int[] improve(
      ComponentModel model, @Nullable Guide guide, int[] chosen, @Nullable Duration time) {
    SolverConfigOverride<RotationSolution> override = new SolverConfigOverride<>();
    if (time != null) {
      override.withTerminationSpentLimit(time);
    }
    Solver<RotationSolution> solver = factory().buildSolver(override);
    running.add(solver);
    try {
      return cancelled ? chosen : solver.solve(new RotationSolution(model, guide, chosen)).chosen();
    } finally {
      running.remove(solver);
    }
  }

  /** Ends what is running. */
  public void cancel() {
    cancelled = true;
    running.forEach(Solver::terminateEarly);
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
