package org.lungang.plan;

import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What is better, in minutes of commuting. */
final class SoftRules {

  private final Staffing staffing;
  private final Scope scope;
  private final Plan plan;
  private final PlanIndex index;
  private final VisitRules visits;
  private final ScoreSheet sheet;
  private final Weights weights;

  SoftRules(
      Staffing staffing,
      Scope scope,
      Plan plan,
      PlanIndex index,
      VisitRules visits,
      ScoreSheet sheet) {
    this.staffing = staffing;
    this.scope = scope;
    this.plan = plan;
    this.index = index;
    this.visits = visits;
    this.sheet = sheet;
    this.weights = staffing.policy().weights();
  }

  void score() {
    PostingWorth worth = new PostingWorth(staffing);
    for (PossiblePosting posting : plan.postings()) {
      worth.of(posting).forEach(sheet::add);
    }
    scope.schools().forEach(this::s3Coverage);
    for (Group group : scope.groups()) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        if (flow.mirror() != null && flow.mirror().softKey() != Mirror.Key.NONE) {
          s4Balance(group, flow, flow.mirror());
        }
      }
    }
    visits.scoreSoft();
    OwnRules.score(Level.SOFT, staffing, scope, plan, sheet);
  }

  /** S3: each missing teacher, over needs.csv. */
  private void s3Coverage(School school) {
    for (Map.Entry<Subject, Integer> need : staffing.presence().required(school.id()).entrySet()) {
      int missing = need.getValue() - index.present(school.id(), need.getKey());
      sheet.fail(
          Rule.S3,
          weights.missingTeacher() * missing,
          null,
          school.id(),
          List.of(),
          "s3",
          school.idAndName(),
          need.getKey(),
          missing,
          need.getValue());
    }
  }

  /** S4: each difference that a soft key counts. */
  private void s4Balance(Group group, Flow flow, Mirror mirror) {
    Reciprocity.pairDifferences(
            index.of(group, flow.id()),
            index.of(group, mirror.flow()),
            flow.id().equals(mirror.flow()),
            mirror.softKey())
        .forEach(
            (pair, difference) ->
                sheet.fail(
                    Rule.S4,
                    weights.imbalance() * Math.abs(difference),
                    group,
                    null,
                    List.of(),
                    "s4",
                    group.idAndName(),
                    staffing.policy().flowLabel(group.type(), flow.id()),
                    staffing.district().getSchool(pair.fromSchoolId()).idAndName(),
                    staffing.district().getSchool(pair.toSchoolId()).idAndName(),
                    pair.value(),
                    Reciprocity.words(difference)));
  }
}
