package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/**
 * How many cases each rule in principle leaves, in the unit that the rule counts, so that leaders
 * and periods are not added up without a word.
 */
final class PrincipleCounts {

  private PrincipleCounts() {}

  /** "12 due leaders", "174 periods", in the order of the rules; empty where all rules hold. */
  static List<Message> of(PlanScore score) {
    List<Message> counts = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule.level() == Level.MEDIUM && score.of(rule) < 0) {
        counts.add(say("unit." + rule.name(), -score.of(rule)));
      }
    }
    return counts;
  }
}
