package org.lungang.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how to search.
 *
 * @param time when to stop at the latest, from when the search is made; null for no such limit. A
 *     search that is stopped by time is not reproducible
 * @param steps how many steps each component's local search takes; null to stop each component by
 *     itself when progress no longer pays. Reproducible either way
 * @param seed the random seed
 * @param threads how many components are solved at once, 1 or more
 */
public record SearchOptions(@Nullable Duration time, @Nullable Long steps, long seed, int threads) {

  /** The same when some of the time is spent already. */
  public SearchOptions after(Duration spent) {
    if (time == null) {
      return this;
    }
    Duration left = time.minus(spent);
    return new SearchOptions(left.isNegative() ? Duration.ZERO : left, steps, seed, threads);
  }

  public SearchOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The number of threads (" + threads + ") must be positive.");
    }
    if (steps != null && steps < 0) {
      throw new IllegalArgumentException(
          "The number of steps (" + steps + ") must not be negative.");
    }
  }
}
