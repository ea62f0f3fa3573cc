package org.lungang.search.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param contributionsByRule the same, by the rule of the tally
 */
public record Option(
    int index,
    String staffId,
    @Nullable PossiblePosting posting,
    List<Visit> visits,
    Map<Rule, Long> worth,
    List<Contribution> contributions,
    Map<Rule, List<Contribution>> contributionsByRule) {

  /** A posting. */
  Option(
      int index, PossiblePosting posting, Map<Rule, Long> worth, List<Contribution> contributions) {
    this(
        index,
        posting.staffId(),
        posting,
        List.of(),
        worth,
        List.copyOf(contributions),
        byRule(contributions));
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
        List.copyOf(contributions),
        byRule(contributions));
  }

  /** The same with another index, worth and contributions. */
  public Option with(int newIndex, Map<Rule, Long> newWorth, List<Contribution> newContributions) {
    return new Option(
        newIndex,
        staffId,
        posting,
        visits,
        newWorth,
        List.copyOf(newContributions),
        byRule(newContributions));
  }

  private static Map<Rule, List<Contribution>> byRule(List<Contribution> contributions) {
    return contributions.stream()
        .collect(
            Collectors.groupingBy(
                contribution -> contribution.tally().rule(),
                () -> new EnumMap<>(Rule.class),
                Collectors.toUnmodifiableList()));
  }

  /** The contributions to the tallies of one rule. */
  public List<Contribution> contributionsTo(Rule rule) {
    return contributionsByRule.getOrDefault(rule, List.of());
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
