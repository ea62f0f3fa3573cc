package org.lungang.benchmarks.exact;

import java.util.List;

/**
 * A binary that may be 1 only where certain sums over what is taken are 0 or more; what is worth
 * having lets it be 1 wherever it may. Immutable.
 *
 * @param conditions the sums, over postings, visits and indicators before this one
 */
record Indicator(List<Charge.Sum> conditions) {

  Indicator {
    conditions = List.copyOf(conditions);
  }

  /** Whether it may be 1 where these are taken. */
  boolean holds(boolean[] taken) {
    return conditions.stream().allMatch(condition -> condition.of(taken) >= 0);
  }
}
