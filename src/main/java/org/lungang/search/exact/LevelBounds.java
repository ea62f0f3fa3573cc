package org.lungang.search.exact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;

/** The lower bounds of what a component loses at each level, the levels above at their optimum. */
final class LevelBounds {

  private final long[] bounds = new long[Level.values().length];

  /** Nothing is known yet, except that no plan loses less than 0 at hard. */
  LevelBounds() {
    Arrays.fill(bounds, BranchAndBound.UNKNOWN);
    bounds[Level.HARD.ordinal()] = 0;
  }

  /** The bound of a level; {@link BranchAndBound#UNKNOWN} if there is none. */
  long of(Level level) {
    return bounds[level.ordinal()];
  }

  /** Takes a bound if it is higher than what is known; whether it is. */
  boolean raise(Level level, long bound) {
    long before = bounds[level.ordinal()];
    bounds[level.ordinal()] = Math.max(before, bound);
    return bounds[level.ordinal()] > before;
  }

  /**
   * Forgets that of soft where a plan loses less at hard than before: it may lose more at medium
   * than that bound allowed.
   *
   * @param hard what was lost there before
   */
  void forgetSoftBelow(long hard, IncumbentPlan plan) {
    if (plan.loss(Level.HARD) < hard) {
      bounds[Level.SOFT.ordinal()] = BranchAndBound.UNKNOWN;
    }
  }

  /**
   * The absolute gap of a plan at a level; null where that is not known, as where it is not proven
   * optimal at the levels above.
   */
  @Nullable Long gap(Level level, IncumbentPlan plan) {
    for (Level above : Level.values()) {
      long bound = bounds[above.ordinal()];
      if (bound == BranchAndBound.UNKNOWN) {
        return null;
      } else if (above == level) {
        return requireNotNegative(level, plan.loss(level) - bound);
      } else if (plan.loss(above) > bound) {
        return null;
      }
    }
    return null;
  }

  /**
   * A plan that is better than a bound shows that the bound is false: then nothing is certified.
   */
  private static long requireNotNegative(Level level, long gap) {
    if (gap < 0) {
      throw new IllegalStateException(
          "The best plan is better at "
              + level
              + " by "
              + -gap
              + " than what was proven.\n"
              + "This is a defect of the program; the plan is not written.");
    }
    return gap;
  }
}
