package org.lungang.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how to search.
 *
 * @param time when to stop at the latest, from the start of the search; null for no such limit. A
 *     search that is stopped by time is not reproducible
 * @param steps how many steps each component's local search takes; null to stop each component by
 *     itself when progress no longer pays. Reproducible either way
 * @param seed of all random numbers
 * @param threads how many components are solved at once, 1 or more
 */
public record SearchOptions(@Nullable Duration time, @Nullable Long steps, long seed, int threads) {

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
