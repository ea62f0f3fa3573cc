package org.lungang.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Change;
import org.lungang.plan.Plan;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/**
 * Another way for one person, and what it costs.
 *
 * @param way what would be different
 * @param posting the posting that is taken instead, by this person or another; null for staying
 * @param alone the plan with nothing changed but this
 * @param broken by how much the rules that must hold, or hold in principle, are worse in that plan
 * @param repaired the plan after the rest was repaired around it: with the fewest changes that hold
 *     what must hold, and of these the best
 * @param stillBroken by how much those rules are worse in the repaired plan
 * @param hard how much the score of the repaired plan differs, more than 0 if it is better
 * @param medium the same, in cases
 * @param soft the same, in minutes
 * @param changes what differs in the repaired plan
 */
public record Alternative(
    Way way,
    @Nullable PossiblePosting posting,
    Plan alone,
    Map<Rule, Long> broken,
    Plan repaired,
    Map<Rule, Long> stillBroken,
    long hard,
    long medium,
    long soft,
    List<Change> changes) {

  /** What would be different. */
  public enum Way {
    /** The person stays. */
    STAY,
    /** The person goes, or goes elsewhere. */
    GO,
    /** Another person takes this posting, and this one stays. */
    ANOTHER
  }

  public Alternative {
    broken = ordered(broken);
    stillBroken = ordered(stillBroken);
    changes = List.copyOf(changes);
  }

  private static Map<Rule, Long> ordered(Map<Rule, Long> figures) {
    Map<Rule, Long> ordered = new EnumMap<>(Rule.class);
    ordered.putAll(figures);
    return Collections.unmodifiableMap(ordered);
  }
}
