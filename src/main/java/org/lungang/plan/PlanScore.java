package org.lungang.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/**
 * What a plan is worth (docs/reference/model.md).
 *
 * @param figures the score of each rule, 0 included: hard and medium 0 or less, in people; soft in
 *     minutes
 * @param violations where it falls short, in the order of the rules
 */
public record PlanScore(Map<Rule, Long> figures, List<Violation> violations) {

  public PlanScore {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    violations = List.copyOf(violations);
  }

  /** Minus the number of people missing or too many; 0 for a plan that obeys the policy. */
  public long hard() {
    return sum(Level.HARD);
  }

  /** Minus the number of cases that do not hold as they should in principle. */
  public long medium() {
    return sum(Level.MEDIUM);
  }

  /** How good it is, in minutes of commuting. */
  public long soft() {
    return sum(Level.SOFT);
  }

  /** Whether every rule that must hold does. */
  public boolean isFeasible() {
    return hard() == 0;
  }

  /** The score of one rule. */
  public long of(Rule rule) {
    return figures.getOrDefault(rule, 0L);
  }

  private long sum(Level level) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getKey().level() == level)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public String toString() {
    return hard() + "hard/" + medium() + "medium/" + soft() + "soft";
  }
}
