package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What one posting or one visitor brings or costs by one soft rule. All parts of a plan and its
 * violations add up to its score.
 *
 * @param minutes more or less than 0
 */
public record ScorePart(
    Rule rule,
    long minutes,
    Standing standing,
    Group group,
    Flow flow,
    String homeSchoolId,
    String hostSchoolId) {

  /** All parts of a plan: its postings in the order of plan.csv, then its visitors and visits. */
  public static List<ScorePart> of(Staffing staffing, Plan plan) {
    List<ScorePart> parts = new ArrayList<>();
    PostingWorth worth = new PostingWorth(staffing);
    for (PossiblePosting posting : plan.postings()) {
      worth
          .of(posting)
          .forEach(
              (rule, minutes) ->
                  parts.add(
                      new ScorePart(
                          rule,
                          minutes,
                          posting.standing(),
                          posting.group(),
                          posting.flow(),
                          posting.homeSchoolId(),
                          posting.hostSchoolId())));
    }
    Weights weights = staffing.policy().weights();
    for (Standing visitor : plan.visitors()) {
      Visit first = plan.visitsOf(visitor.id()).get(0);
      add(Rule.S7, PostingWorth.willingness(weights, visitor), first, parts);
    }
    Curriculum curriculum = Curriculum.of(staffing, plan);
    for (Visit visit : plan.visits()) {
      add(Rule.S10, visit.travelWorth(weights), visit, parts);
      Subject subject = visit.subject();
      if (curriculum.isInOneHand(visit.hostSchoolId(), subject)) {
        add(Rule.S11, weights.wholeSubject(), visit, parts);
      }
    }
    return List.copyOf(parts);
  }

  private static void add(Rule rule, long minutes, Visit visit, List<ScorePart> parts) {
    if (minutes != 0) {
      parts.add(
          new ScorePart(
              rule,
              minutes,
              visit.standing(),
              visit.group(),
              visit.possible().flow(),
              visit.homeSchoolId(),
              visit.hostSchoolId()));
    }
  }
}
