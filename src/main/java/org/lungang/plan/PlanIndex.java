package org.lungang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Presence;
import org.lungang.staffing.QuotaRequirement;

/** The postings of a plan by group, by flow, by school. */
final class PlanIndex {

  private final Map<String, Map<String, List<PossiblePosting>>> byGroupAndFlow = new HashMap<>();
  private final Map<String, List<PossiblePosting>> byGroup = new HashMap<>();
  private final Map<String, List<PossiblePosting>> byHome = new HashMap<>();
  private final Map<String, List<PossiblePosting>> byHost = new HashMap<>();
  private final Map<String, Map<Subject, Integer>> changeBySchool = new HashMap<>();
  private final Map<Object, Long> reached = new IdentityHashMap<>();
  private final Presence presence;
  private final @Nullable PlanIndex base;
  private final List<PossiblePosting> dropped;
  private final List<PossiblePosting> taken;

  PlanIndex(Plan plan, Presence presence) {
    this.presence = presence;
    this.base = null;
    this.dropped = List.of();
    this.taken = List.of();
    for (PossiblePosting posting : plan.postings()) {
      byGroupAndFlow
          .computeIfAbsent(posting.group().id(), id -> new HashMap<>())
          .computeIfAbsent(posting.flow().id(), id -> new ArrayList<>())
          .add(posting);
      byGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
      byHome.computeIfAbsent(posting.homeSchoolId(), id -> new ArrayList<>()).add(posting);
      byHost.computeIfAbsent(posting.hostSchoolId(), id -> new ArrayList<>()).add(posting);
      Subject subject = posting.standing().member().subject();
      if (posting.standing().position().isTeachingStaff() && subject != null) {
        change(posting.homeSchoolId(), subject, -1);
        change(posting.hostSchoolId(), subject, +1);
      }
    }
  }

  /** Shares the lists of another index, and replaces those that change. */
  private PlanIndex(PlanIndex base, List<PossiblePosting> dropped, List<PossiblePosting> taken) {
    this.presence = base.presence;
    this.base = base;
    this.dropped = dropped;
    this.taken = taken;
    base.byGroupAndFlow.forEach(
        (groupId, byFlow) -> byGroupAndFlow.put(groupId, new HashMap<>(byFlow)));
    byGroup.putAll(base.byGroup);
    byHome.putAll(base.byHome);
    byHost.putAll(base.byHost);
    changeBySchool.putAll(base.changeBySchool);
    dropped.forEach(posting -> replace(posting, false));
    taken.forEach(posting -> replace(posting, true));
  }

  /**
   * The index of a plan that differs by a few postings; in each list the new ones are the last.
   *
   * @param dropped postings of this plan that the other one does not have
   * @param taken postings that the other one has in their place
   */
  PlanIndex with(List<PossiblePosting> dropped, List<PossiblePosting> taken) {
    return new PlanIndex(this, dropped, taken);
  }

  private void replace(PossiblePosting posting, boolean taken) {
    replace(
        byGroupAndFlow.computeIfAbsent(posting.group().id(), id -> new HashMap<>()),
        posting.flow().id(),
        posting,
        taken);
    replace(byGroup, posting.group().id(), posting, taken);
    replace(byHome, posting.homeSchoolId(), posting, taken);
    replace(byHost, posting.hostSchoolId(), posting, taken);
    Subject subject = posting.standing().member().subject();
    if (posting.standing().position().isTeachingStaff() && subject != null) {
      for (String schoolId : List.of(posting.homeSchoolId(), posting.hostSchoolId())) {
        changeBySchool.compute(
            schoolId, (id, known) -> known == null ? new TreeMap<>() : new TreeMap<>(known));
      }
      change(posting.homeSchoolId(), subject, taken ? -1 : +1);
      change(posting.hostSchoolId(), subject, taken ? +1 : -1);
    }
  }

  private static void replace(
      Map<String, List<PossiblePosting>> lists,
      String key,
      PossiblePosting posting,
      boolean taken) {
    List<PossiblePosting> list = new ArrayList<>(lists.getOrDefault(key, List.of()));
    if (taken) {
      list.add(posting);
    } else {
      list.remove(posting);
    }
    lists.put(key, list);
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

  /** The postings of a flow in a group, of which only those from or to a near school are scored. */
  List<PossiblePosting> of(Group group, String flowId, Scope scope) {
    Set<String> schoolIds = scope.near();
    if (schoolIds == null) {
      return of(group, flowId);
    }
    List<PossiblePosting> near = new ArrayList<>();
    for (String schoolId : schoolIds) {
      near.addAll(byHome.getOrDefault(schoolId, List.of()));
      for (PossiblePosting posting : byHost.getOrDefault(schoolId, List.of())) {
        if (!schoolIds.contains(posting.homeSchoolId())) {
          near.add(posting);
        }
      }
    }
    near.removeIf(
        posting -> !posting.flow().id().equals(flowId) || !posting.group().id().equals(group.id()));
    return near;
  }

  /** The postings of a group. */
  List<PossiblePosting> of(Group group) {
    return byGroup.getOrDefault(group.id(), List.of());
  }

  /** How many of the postings count in a quota, and rotations in force that do. */
  long reached(QuotaRequirement quota) {
    return reached(quota, quota.group(), quota::reached);
  }

  /** How many of those who count in a quota are what a floor of it asks for. */
  long reached(QuotaRequirement quota, QuotaRequirement.FloorRequirement floor) {
    return reached(floor, quota.group(), postings -> quota.reached(floor, postings));
  }

  /** Counts once; where few postings differ from another plan's, only these. */
  private long reached(Object what, Group group, ToLongFunction<List<PossiblePosting>> count) {
    Long known = reached.get(what);
    if (known == null) {
      known =
          base == null
              ? count.applyAsLong(of(group))
              : base.reached(what, group, count)
                  + count.applyAsLong(taken)
                  - count.applyAsLong(dropped);
      reached.put(what, known);
    }
    return known;
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
