package org.lungang.search.chains;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.StopSignal;
import org.lungang.search.model.ComponentModel;

/** A local search that goes on from a plan which is not proven optimal. */
@FunctionalInterface
public interface Improver {

  /** Leaves every plan as it is. */
  Improver NONE = (model, guide, chosen, time, stop) -> chosen;

  /**
   * Tries to find a better plan.
   *
   * @param guide from the duals of a linear relaxation; null where there is none
   * @param chosen the option that each candidate takes now, or {@link SearchState#NONE}
   * @param time how long at most; null to end by steps
   * @return the option that each candidate takes in the best plan found
   */
  int[] improve(
      ComponentModel model,
      @Nullable Guide guide,
      int[] chosen,
      @Nullable Duration time,
      StopSignal stop);
}
