package org.lungang.plan;

import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.policy.Who;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Requirements;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What must hold: minus the number of people missing or too many. H9 has no method: nobody locked
 * has a possible posting, and every possible posting lasts its term. H10 is among the {@link
 * VisitRules}.
 */
final class HardRules {

  private final Staffing staffing;
  private final Scope scope;
  private final Plan plan;
  private final PlanIndex index;
  private final VisitRules visits;
  private final ScoreSheet sheet;

  HardRules(
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
  }

  void score() {
    for (Group group : scope.groups()) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        if (flow.mirror() != null) {
          h1Reciprocity(group, flow, flow.mirror());
        }
      }
      staffing.requirements().quotasOf(group).forEach(this::h2Quota);
      staffing.requirements().quotasOf(group).forEach(this::h3Shares);
      staffing.requirements().limitsOf(group).forEach(this::h4Limits);
    }
    for (School school : scope.schools()) {
      h5NoSubjectDeserted(school);
      h6Leadership(school);
      h7NoSchoolDrained(school);
    }
    scope.standings().forEach(this::h8Pins);
    visits.scoreHard();
    OwnRules.score(Level.HARD, staffing, scope, plan, sheet);
  }

  /** H1: what one school sends another, it gets back (001 五(二)1, 002 四(一)2, 004 二(二)). */
  private void h1Reciprocity(Group group, Flow flow, Mirror mirror) {
    List<PossiblePosting> there = index.of(group, flow.id(), scope);
    List<PossiblePosting> back = index.of(group, mirror.flow(), scope);
    long allowed = staffing.requirements().allowedDifference(group, flow);
    if (mirror.form() == Mirror.Form.SCHOOL) {
      Reciprocity.schoolBalances(there, back, flow.id().equals(mirror.flow()), mirror.key())
          .forEach(
              (balance, difference) -> {
                long beyond = Math.abs(difference) - allowed;
                if (beyond > 0) {
                  failBalance(group, flow, balance, difference, beyond);
                }
              });
      return;
    }
    boolean oneWay = mirror.form() == Mirror.Form.PAIR_AT_MOST;
    Reciprocity.pairDifferences(there, back, flow.id().equals(mirror.flow()), mirror.key())
        .forEach(
            (pair, difference) -> {
              long beyond = (oneWay ? difference : Math.abs(difference)) - allowed;
              if (beyond > 0) {
                failPair(group, flow, mirror, pair, difference, beyond);
              }
            });
  }

  private void failBalance(
      Group group, Flow flow, Reciprocity.Balance balance, int difference, long beyond) {
    sheet.fail(
        Rule.H1,
        beyond,
        group,
        balance.schoolId(),
        List.of(),
        balance.value().isNone() ? "h1.school.all" : "h1.school",
        group.idAndName(),
        staffing.policy().flowLabel(group.type(), flow.id()),
        nameOf(balance.schoolId()),
        balance.value(),
        Reciprocity.words(difference));
  }

  private void failPair(
      Group group, Flow flow, Mirror mirror, Reciprocity.Pair pair, int difference, long beyond) {
    sheet.fail(
        Rule.H1,
        beyond,
        group,
        null,
        List.of(),
        pair.value().isNone() ? "h1.pair.all" : "h1.pair",
        group.idAndName(),
        staffing.policy().flowLabel(group.type(), flow.id()),
        staffing.policy().flowLabel(group.type(), mirror.flow()),
        nameOf(pair.fromSchoolId()),
        nameOf(pair.toSchoolId()),
        pair.value(),
        Reciprocity.words(difference));
  }

  /** H2: enough of the group's eligible staff rotate (003 二; 教师〔2014〕4号). */
  private void h2Quota(QuotaRequirement quota) {
    long posted = index.reached(quota);
    sheet.fail(
        Rule.H2,
        quota.required() - posted,
        quota.group(),
        quota.schoolId(),
        List.of(),
        quota.quota().narrows() ? "h2.narrowed" : "h2",
        quota.group().idAndName(),
        posted,
        quota.required(),
        quota.quota().share(),
        quota.base(),
        quota.quota().narrowed(staffing.policy()));
  }

  /** H3: enough backbone among them, or whatever share the policy wants (003 二). */
  private void h3Shares(QuotaRequirement quota) {
    long posted = index.reached(quota);
    for (QuotaRequirement.FloorRequirement floor : quota.floors()) {
      long have = index.reached(quota, floor);
      sheet.fail(
          Rule.H3,
          floor.required(posted) - have,
          quota.group(),
          quota.schoolId(),
          List.of(),
          "h3",
          quota.group().idAndName(),
          have,
          floor.required(posted),
          floor.floor().share(),
          posted,
          Who.words(floor.floor().who()));
    }
  }

  /** H4: each "at least" and "at most" of each flow. */
  private void h4Limits(LimitRequirement limit) {
    long have = limit.reached(index.of(limit.group()));
    Message what = limit.description();
    if (limit.limit().atLeast() != null) {
      sheet.fail(
          Rule.H4,
          limit.limit().atLeast() - have,
          limit.group(),
          limit.schoolId(),
          List.of(),
          "h4.at-least",
          limit.group().idAndName(),
          what,
          limit.limit().atLeast(),
          have);
    }
    if (limit.limit().atMost() != null) {
      sheet.fail(
          Rule.H4,
          have - limit.limit().atMost(),
          limit.group(),
          limit.schoolId(),
          List.of(),
          "h4.at-most",
          limit.group().idAndName(),
          what,
          limit.limit().atMost(),
          have);
    }
  }

  /** H5: a required subject that has somebody without this plan has somebody with it. */
  private void h5NoSubjectDeserted(School school) {
    for (Map.Entry<Subject, Integer> need : staffing.presence().required(school.id()).entrySet()) {
      Subject subject = need.getKey();
      boolean deserted =
          need.getValue() >= 1
              && !staffing.requirements().waivesSubject(school.id(), subject)
              && staffing.presence().withoutPlan(school.id(), subject) >= 1
              && index.present(school.id(), subject) < 1;
      sheet.fail(
          Rule.H5,
          deserted ? 1 : 0,
          null,
          school.id(),
          List.of(),
          "h5",
          school.idAndName(),
          subject);
    }
  }

  /** H6: of two or more leaders who work at a school, at least one stays. */
  private void h6Leadership(School school) {
    List<Standing> leaders = staffing.presence().leadersAt(school.id());
    boolean left =
        leaders.size() >= 2
            && !staffing.requirements().waives(Rule.H6, school.id())
            && leaders.stream().allMatch(leader -> plan.isPosted(leader.id()));
    sheet.fail(
        Rule.H6,
        left ? 1 : 0,
        null,
        school.id(),
        leaders.stream().map(Standing::id).toList(),
        "h6",
        school.idAndName(),
        leaders.size());
  }

  /** H7: not too many TEACHERs of a school are away at once. */
  private void h7NoSchoolDrained(School school) {
    long away = index.awayFrom(school.id()).stream().filter(Requirements::drains).count();
    long limit = staffing.requirements().drainLimit(school.id());
    sheet.fail(
        Rule.H7, away - limit, null, school.id(), List.of(), "h7", school.idAndName(), away, limit);
  }

  /** H8: every pinned GO has its posting, at the school that the pin names. */
  private void h8Pins(Standing standing) {
    String hostId = standing.pin().goSchoolId();
    if (standing.pin().go() && !staffing.requirements().waives(Rule.H8, standing.id())) {
      boolean kept =
          plan.findPosting(standing.id())
              .filter(posting -> hostId == null || posting.hostSchoolId().equals(hostId))
              .isPresent();
      sheet.fail(
          Rule.H8,
          kept ? 0 : 1,
          null,
          null,
          List.of(standing.id()),
          hostId == null ? "h8.any" : "h8.to",
          standing.member().name(),
          standing.id(),
          hostId == null ? "" : nameOf(hostId));
    }
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }
}
