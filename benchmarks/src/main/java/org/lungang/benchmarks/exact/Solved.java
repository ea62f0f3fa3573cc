package org.lungang.benchmarks.exact;

import java.util.EnumMap;
import java.util.Map;
import org.lungang.policy.Level;

/**
 * What a solver found for a program.
 *
 * @param taken the postings of the best plan it found
 * @param points of that plan, without what no plan can change
 * @param bounds what no plan is better than, by level: for medium given that hard is as in {@code
 *     points}, for soft given both. {@link Long#MAX_VALUE} where nothing is proven
 */
public record Solved(boolean[] taken, Points points, Map<Level, Long> bounds) {

  public Solved {
    bounds = Map.copyOf(new EnumMap<>(bounds));
  }

  /** Whether no plan is better at a level, given the levels above. */
  public boolean isProven(Level level) {
    return bounds.getOrDefault(level, Long.MAX_VALUE) <= points.at(level);
  }

  /** Whether no plan is better. */
  public boolean isOptimal() {
    for (Level level : Level.values()) {
      if (!isProven(level)) {
        return false;
      }
    }
    return true;
  }
}
