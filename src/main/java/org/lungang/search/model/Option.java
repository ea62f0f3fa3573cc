package org.lungang.search.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/**
 * A possible posting, or all visits of somebody who travels, as the search sees it: a value that a
 * {@link Candidate} may take.
 *
 * @param index its place in {@link ComponentModel#options()}
 * @param staffId who
 * @param posting null where there are visits
 * @param visits empty where there is a posting
 * @param worth what it pays (more than 0) or costs by itself, by rule, in units of the rule's level
 * @param contributions to the tallies
 */
public record Option(
    int index,
    String staffId,
    @Nullable PossiblePosting posting,
    List<Visit> visits,
    Map<Rule, Long> worth,
    List<Contribution> contributions) {

  /** A posting. */
  Option(
      int index, PossiblePosting posting, Map<Rule, Long> worth, List<Contribution> contributions) {
    this(index, posting.staffId(), posting, List.of(), worth, List.copyOf(contributions));
  }

  /**
   * Visits.
   *
   * @param visits of one person, at least one
   */
  Option(int index, List<Visit> visits, Map<Rule, Long> worth, List<Contribution> contributions) {
    this(
        index,
        visits.get(0).staffId(),
        null,
        List.copyOf(visits),
        worth,
        List.copyOf(contributions));
  }

  /** The same with another index, worth and contributions. */
  public Option with(int newIndex, Map<Rule, Long> newWorth, List<Contribution> newContributions) {
    return new Option(newIndex, staffId, posting, visits, newWorth, List.copyOf(newContributions));
  }

  /** The contributions to the tallies of one rule. */
  public List<Contribution> contributionsTo(Rule rule) {
    List<Contribution> found = new ArrayList<>(2);
    for (Contribution contribution : contributions) {
      if (contribution.tally().rule() == rule) {
        found.add(contribution);
      }
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return posting == null ? visits.toString() : posting.toString();
  }
}
