package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What the rules ask of itinerant teaching: of visits, and of those who make them. */
final class VisitRules {

  private final Staffing staffing;
  private final Scope scope;
  private final Plan plan;
  private final Curriculum curriculum;
  private final ScoreSheet sheet;
  private final Weights weights;

  VisitRules(Staffing staffing, Scope scope, Plan plan, Curriculum curriculum, ScoreSheet sheet) {
    this.staffing = staffing;
    this.scope = scope;
    this.plan = plan;
    this.curriculum = curriculum;
    this.sheet = sheet;
    this.weights = staffing.policy().weights();
  }

  void scoreHard() {
    plan.visitors().forEach(this::h10Itinerant);
    for (Group group : scope.groups()) {
      staffing.visiting().hostsOf(group).forEach(school -> h10Beyond(group, school));
    }
  }

  void scoreMedium() {
    for (Group group : scope.groups()) {
      staffing.visiting().hostsOf(group).forEach(school -> m5Gaps(group, school));
    }
  }

  void scoreSoft() {
    plan.visitors().forEach(this::s7Visitors);
    plan.visits().forEach(this::s10Travel);
    for (Group group : scope.groups()) {
      staffing.visiting().hostsOf(group).forEach(this::s11OneHand);
    }
  }

  /**
   * H10: nobody who travels teaches more than the spare periods, at too many schools, too few
   * periods at one, or is posted elsewhere (002 三(一)3).
   */
  private void h10Itinerant(Standing standing) {
    List<Visit> visits = plan.visitsOf(standing.id());
    Itinerant terms = staffing.policy().itinerant();
    Group group = visits.get(0).group();
    int periods = visits.stream().mapToInt(Visit::weeklyPeriods).sum();
    int spare = curriculum.spare(standing);
    h10(periods - spare, standing, group, null, "h10.periods", periods, spare);
    h10(
        visits.size() - terms.schoolsAtMost(),
        standing,
        group,
        null,
        "h10.schools",
        visits.size(),
        terms.schoolsAtMost());
    for (Visit visit : visits) {
      h10(
          terms.periodsAtLeast() - visit.weeklyPeriods(),
          standing,
          visit.group(),
          visit.hostSchoolId(),
          "h10.few",
          visit.weeklyPeriods(),
          nameOf(visit.hostSchoolId()),
          terms.periodsAtLeast());
    }
    plan.findPosting(standing.id())
        .ifPresent(
            posting -> h10(1, standing, group, null, "h10.posted", nameOf(posting.hostSchoolId())));
  }

  /**
   * H10: visits fill a gap; beyond it goes only what the least periods of a visit force beyond it.
   */
  private void h10Beyond(Group group, String schoolId) {
    int forced = staffing.policy().itinerant().periodsAtLeast() - 1;
    for (Subject subject : staffing.visiting().lessonsOf(schoolId).keySet()) {
      int gap = curriculum.gap(schoolId, subject);
      int taught = curriculum.taught(schoolId, subject);
      sheet.fail(
          Rule.H10,
          taught - gap - (gap > 0 ? forced : 0),
          group,
          schoolId,
          List.of(),
          "h10.beyond",
          group.idAndName(),
          nameOf(schoolId),
          subject,
          taught,
          gap);
    }
  }

  private void h10(
      int amount,
      Standing standing,
      Group group,
      @Nullable String schoolId,
      String key,
      Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(standing.member().name(), standing.id()));
    all.addAll(List.of(arguments));
    sheet.fail(Rule.H10, amount, group, schoolId, List.of(standing.id()), key, all.toArray());
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  /** M5: every period that the own teachers leave is taught by somebody who travels (002 三(一)3). */
  private void m5Gaps(Group group, String schoolId) {
    for (Subject subject : staffing.visiting().lessonsOf(schoolId).keySet()) {
      int missing = curriculum.missing(schoolId, subject);
      if (missing <= 0) {
        continue;
      }
      sheet.fail(
          Rule.M5,
          missing,
          group,
          schoolId,
          List.of(),
          "m5",
          group.idAndName(),
          nameOf(schoolId),
          subject,
          missing,
          curriculum.gap(schoolId, subject));
    }
  }

  /** S7: volunteers and the reluctant who travel, once each. */
  private void s7Visitors(Standing standing) {
    sheet.add(Rule.S7, PostingWorth.willingness(weights, standing));
  }

  /** S10: each minute on the way, there and back on each day. */
  private void s10Travel(Visit visit) {
    sheet.add(Rule.S10, visit.travelWorth(weights));
  }

  /** S11: each subject of a school whose gap one visitor covers alone. */
  private void s11OneHand(String schoolId) {
    for (Subject subject : staffing.visiting().lessonsOf(schoolId).keySet()) {
      if (curriculum.isInOneHand(schoolId, subject)) {
        sheet.add(Rule.S11, weights.wholeSubject());
      }
    }
  }
}
