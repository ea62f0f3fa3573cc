package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.policy.CountRule.Count;
import org.lungang.policy.CountRule.Figure;
import org.lungang.policy.CountRule.Per;
import org.lungang.policy.CountRule.What;

/**
 * What a flow from a surplus to a shortage asks for besides the single person: in each subject no
 * more leave a school by it than are too many there, and no more come than are missing.
 */
final class SurplusRules {

  private SurplusRules() {}

  /** Two rules for each such flow. */
  static List<CountRule> of(Policy policy) {
    List<CountRule> rules = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    List<List<Flow>> lists = new ArrayList<>(policy.flows().values());
    lists.add(policy.otherFlows());
    for (List<Flow> flows : lists) {
      for (Flow flow : flows) {
        if (flow.surplusToShortage() && flow.kind() != Kind.ITINERANT && known.add(flow.id())) {
          rules.add(
              rule(
                  surplusId(flow.id()),
                  new Policy.Name("no more leave than are too many", "调出不超过富余人数"),
                  flow,
                  What.SENT,
                  Figure.SURPLUS));
          rules.add(
              rule(
                  shortageId(flow.id()),
                  new Policy.Name("no more come than are missing", "调入不超过缺员人数"),
                  flow,
                  What.RECEIVED,
                  Figure.SHORTAGE));
        }
      }
    }
    return rules;
  }

  /** The id of the rule on those who leave. */
  static String surplusId(String flowId) {
    return flowId + "-surplus";
  }

  /** The id of the rule on those who come. */
  static String shortageId(String flowId) {
    return flowId + "-shortage";
  }

  private static CountRule rule(String id, Policy.Name words, Flow flow, What what, Figure figure) {
    return new CountRule(
        id,
        words,
        Level.HARD,
        1,
        Per.SCHOOL,
        Set.of(),
        null,
        Set.of(),
        true,
        new Count(what, List.of(), null, null, Set.of(flow.id()), null, false),
        null,
        null,
        null,
        null,
        null,
        null,
        figure,
        List.of(),
        null,
        flow.clause());
  }
}
