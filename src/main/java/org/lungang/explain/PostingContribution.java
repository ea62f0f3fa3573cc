package org.lungang.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What one posting of a plan contributes to each rule, all else as it is. */
final class PostingContribution {

  private PostingContribution() {}

  /**
   * How much lower each rule would score without the posting: in people, cases or minutes, by the
   * rule's level; less than 0 where it would score higher. Rules that would score the same are left
   * out.
   */
  static Map<Rule, Long> of(Staffing staffing, Plan plan, PossiblePosting posting) {
    Component component =
        staffing.components().stream()
            .filter(each -> each.groups().contains(posting.group()))
            .findFirst()
            .orElseThrow();
    List<PossiblePosting> inside = new ArrayList<>();
    for (PossiblePosting each : plan.postings()) {
      if (component.groups().contains(each.group())) {
        inside.add(each);
      }
    }
    List<Visit> visits =
        plan.visits().stream().filter(visit -> component.groups().contains(visit.group())).toList();
    Scorer scorer = new Scorer(staffing);
    PlanScore with = scorer.score(Plan.of(inside, visits), component);
    inside.remove(posting);
    PlanScore without = scorer.score(Plan.of(inside, visits), component);
    Map<Rule, Long> contribution = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      long difference = with.of(rule) - without.of(rule);
      if (difference != 0) {
        contribution.put(rule, difference);
      }
    }
    return contribution;
  }
}
