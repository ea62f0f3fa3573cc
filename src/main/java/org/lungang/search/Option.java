package org.lungang.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/**
 * A possible posting as the search sees it: a value that a {@link Candidate} may take.
 *
 * @param index its place in {@link ComponentModel#options()}
 * @param worth what it pays (more than 0) or costs by itself, by rule, in units of the rule's level
 * @param contributions to the tallies
 * @param contributionsByRule the same, by the rule of the tally
 */
record Option(
    int index,
    PossiblePosting posting,
    Map<Rule, Long> worth,
    List<Contribution> contributions,
    Map<Rule, List<Contribution>> contributionsByRule) {

  Option(
      int index, PossiblePosting posting, Map<Rule, Long> worth, List<Contribution> contributions) {
    this(
        index,
        posting,
        worth,
        List.copyOf(contributions),
        contributions.stream()
            .collect(
                Collectors.groupingBy(
                    contribution -> contribution.tally().rule(),
                    () -> new EnumMap<>(Rule.class),
                    Collectors.toUnmodifiableList())));
  }

  /** The contributions to the tallies of one rule. */
  List<Contribution> contributionsTo(Rule rule) {
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
    return posting.toString();
  }
}
