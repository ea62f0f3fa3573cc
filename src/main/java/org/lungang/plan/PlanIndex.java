package org.lungang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Presence;

/** The postings of a plan by group, by flow, by school. */
final class PlanIndex {

  private final Map<String, Map<String, List<PossiblePosting>>> byGroupAndFlow = new HashMap<>();
  private final Map<String, List<PossiblePosting>> byGroup = new HashMap<>();
  private final Map<String, List<PossiblePosting>> byHome = new HashMap<>();
  private final Map<String, Map<Subject, Integer>> changeBySchool = new HashMap<>();
  private final Presence presence;

  PlanIndex(Plan plan, Presence presence) {
    this.presence = presence;
    for (PossiblePosting posting : plan.postings()) {
      byGroupAndFlow
          .computeIfAbsent(posting.group().id(), id -> new HashMap<>())
          .computeIfAbsent(posting.flow().id(), id -> new ArrayList<>())
          .add(posting);
      byGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
      byHome.computeIfAbsent(posting.homeSchoolId(), id -> new ArrayList<>()).add(posting);
      Subject subject = posting.standing().member().subject();
      if (posting.standing().position().isTeachingStaff() && subject != null) {
        change(posting.homeSchoolId(), subject, -1);
        change(posting.hostSchoolId(), subject, +1);
      }
    }
  }

  private void change(String schoolId, Subject subject, int by) {
    changeBySchool
        .computeIfAbsent(schoolId, id -> new TreeMap<>())
        .merge(subject, by, Integer::sum);
  }

  /** The postings of a flow in a group. */
  List<PossiblePosting> of(Group group, String flowId) {
    return byGroupAndFlow.getOrDefault(group.id(), Map.of()).getOrDefault(flowId, List.of());
  }

  /** The postings of a group. */
  List<PossiblePosting> of(Group group) {
    return byGroup.getOrDefault(group.id(), List.of());
  }

  /** The postings away from a school, in whatever group. */
  List<PossiblePosting> awayFrom(String schoolId) {
    return byHome.getOrDefault(schoolId, List.of());
  }

  /** Teaching staff present at a school in a subject, with the plan (docs/reference/model.md). */
  int present(String schoolId, Subject subject) {
    return presence.withoutPlan(schoolId, subject)
        + changeBySchool.getOrDefault(schoolId, Map.of()).getOrDefault(subject, 0);
  }
}
