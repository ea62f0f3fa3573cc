package org.lungang.search.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;

/**
 * All visits of somebody who travels, and what they pay by themselves.
 *
 * @param visits at least one
 * @param alone ids of the schools whose whole gap one visit covers; where postings decide whether
 *     it does, a tally holds them to it
 * @param worth by rule, in minutes
 */
record TravelPattern(List<Visit> visits, Set<String> alone, Map<Rule, Long> worth) {

  /** The periods of all visits. */
  int periods() {
    return visits.stream().mapToInt(Visit::weeklyPeriods).sum();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return visits.hashCode();
  }
}
