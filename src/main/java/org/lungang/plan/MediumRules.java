package org.lungang.plan;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Policy;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.staffing.GroupExperience;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What holds in principle (原则上): minus one for each case that does not. */
final class MediumRules {

  private final Staffing staffing;
  private final Scope scope;
  private final Plan plan;
  private final PlanIndex index;
  private final VisitRules visits;
  private final ScoreSheet sheet;

  MediumRules(
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
    Principles principles = staffing.policy().principles();
    if (principles.dueLeaders() != null) {
      m1DueLeaders(principles.dueLeaders());
    }
    if (principles.groupExperience() != null) {
      m2GroupExperience(principles.groupExperience());
    }
    if (principles.firstYears() != null) {
      m3FirstYears(principles.firstYears());
    }
    if (principles.targetSchools() != null) {
      m4TargetSchools(principles.targetSchools());
    }
    visits.scoreMedium();
    OwnRules.score(Level.MEDIUM, staffing, scope, plan, sheet);
  }

  /** M1: a due leader who has some possible posting gets one (002 四(一)). */
  private void m1DueLeaders(Principles.DueLeaders principle) {
    for (Standing standing : scope.standings()) {
      boolean missed =
          principle.positions().contains(standing.position())
              && standing.isDue()
              && staffing.isCandidate(standing.id())
              && !plan.isPosted(standing.id());
      sheet.fail(
          Rule.M1,
          missed ? 1 : 0,
          null,
          standing.homeSchoolId(),
          List.of(standing.id()),
          "m1",
          standing.position(),
          standing.member().name(),
          standing.id(),
          standing.years());
    }
  }

  /** M2: everybody posted by the named flows has group experience (000, 7). */
  private void m2GroupExperience(Principles.GroupExperience principle) {
    for (Group group : scope.groups()) {
      for (String flowId : principle.flows()) {
        for (PossiblePosting posting : index.of(group, flowId, scope)) {
          Standing standing = posting.standing();
          sheet.fail(
              Rule.M2,
              GroupExperience.has(staffing, principle, standing, group) ? 0 : 1,
              group,
              null,
              List.of(standing.id()),
              "m2",
              standing.member().name(),
              standing.id(),
              principle.schools(),
              group.idAndName(),
              principle.months());
        }
      }
    }
  }

  /** M3: every TEACHER who has a possible posting by the flow gets it (004 二(二)). */
  private void m3FirstYears(Principles.FirstYears principle) {
    for (Standing standing : scope.standings()) {
      boolean missed =
          staffing.postingsOf(standing.id()).stream()
                  .anyMatch(posting -> posting.flow().id().equals(principle.flow()))
              && plan.findPosting(standing.id())
                  .filter(posting -> posting.flow().id().equals(principle.flow()))
                  .isEmpty();
      sheet.fail(
          Rule.M3,
          missed ? 1 : 0,
          null,
          standing.homeSchoolId(),
          List.of(standing.id()),
          "m3",
          standing.member().name(),
          standing.id(),
          flowLabel(standing, principle.flow()));
    }
  }

  private Policy.Name flowLabel(Standing standing, String flowId) {
    return staffing.postingsOf(standing.id()).stream()
        .map(PossiblePosting::flow)
        .filter(flow -> flow.id().equals(flowId))
        .map(Flow::label)
        .findFirst()
        .orElseGet(() -> new Policy.Name(flowId, flowId));
  }

  /** M4: every such target school that can receive a backbone does (004 二(二)). */
  private void m4TargetSchools(Principles.TargetSchools principle) {
    District district = staffing.district();
    for (Group group : scope.groups()) {
      for (Membership member : group.members()) {
        boolean missed =
            scope.isNear(member.schoolId())
                && district.getSchool(member.schoolId()).isTarget()
                && principle.relations().contains(member.relation())
                && staffing.canReceiveBackbone(group, member.schoolId())
                && index.of(group).stream()
                    .noneMatch(
                        posting ->
                            posting.standing().backbone()
                                && posting.hostSchoolId().equals(member.schoolId()));
        sheet.fail(
            Rule.M4,
            missed ? 1 : 0,
            group,
            member.schoolId(),
            List.of(),
            "m4",
            group.idAndName(),
            district.getSchool(member.schoolId()).idAndName());
      }
    }
  }
}
