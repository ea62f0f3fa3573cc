package org.lungang.benchmarks.exact;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;

/** A solver with a program loaded into it. */
interface Engine extends AutoCloseable {

  /** How a run ended. */
  enum End {
    OPTIMAL,
    /** Out of time with a plan. */
    FEASIBLE,
    INFEASIBLE,
    /** Out of time without a plan. */
    UNKNOWN
  }

  /**
   * What a run found.
   *
   * @param taken the best plan; null without one
   * @param bound of the objective; {@link Double#POSITIVE_INFINITY} where there is none
   */
  record Outcome(End end, boolean @Nullable [] taken, double bound) {}

  /**
   * Finds the plan that is worth most at a level.
   *
   * @param atLeast what a plan must be worth at other levels
   * @param seconds at most
   * @param incumbent hears of each better plan while the solver runs, if it tells
   */
  Outcome maximize(
      Level level, Map<Level, Long> atLeast, double seconds, Consumer<boolean[]> incumbent);

  @Override
  void close();
}
