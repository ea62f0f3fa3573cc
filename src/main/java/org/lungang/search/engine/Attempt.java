package org.lungang.search.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an engine has made of a task; by default there is nothing to go on with. */
@FunctionalInterface
public interface Attempt {

  /** The best plan so far. */
  EnginePlan plan();

  /** Whether {@link #goOn} could make the plan better. */
  default boolean canGoOn() {
    return false;
  }

  /**
   * By how much going on could make the soft score better, those above staying as they are; null
   * where that is not known.
   */
  default @Nullable Long softGap() {
    OptimalityGap gap = plan().gap();
    return gap == null ? null : gap.soft();
  }

  /**
   * Searches on from the plan there is, longer than the time before.
   *
   * @param time how long at most, but where the engine counts its work in steps; null for no limit
   */
  default void goOn(@Nullable Duration time) {}
}
