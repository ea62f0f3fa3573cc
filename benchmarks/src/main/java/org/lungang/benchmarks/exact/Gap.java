package org.lungang.benchmarks.exact;

import java.util.OptionalDouble;

/**
 * How far a plan is from the best there is, in minutes a posting: what it has less on soft, divided
 * by the number of postings in the optimal plan.
 */
public final class Gap {

  private Gap() {}

  /**
   * The gap of a plan; empty unless hard and medium equal the optimum's.
   *
   * @param optimum of the district; for soft a proven upper bound where the optimum is not known
   * @param postings in the optimal plan
   */
  public static OptionalDouble of(Points optimum, int postings, Points plan) {
    if (plan.hard() != optimum.hard() || plan.medium() != optimum.medium()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) (optimum.soft() - plan.soft()) / Math.max(1, postings));
  }
}
