package org.lungang.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Lessons;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.TravelTime;
import org.lungang.policy.Easing;
import org.lungang.policy.Policy;
import org.lungang.staffing.Component;

/**
 * Where two sets of facts differ, school by school: a component none of whose schools is touched
 * has the same facts in both, so that its part of a plan need not be found again.
 */
public final class TouchedSchools {

  private final District before;
  private final District after;
  private final Set<String> touched = new TreeSet<>();

  private TouchedSchools(District before, District after) {
    this.before = before;
    this.after = after;
  }

  /** The ids of the schools that a difference of the lists concerns, sorted. */
  public static Set<String> between(District before, District after) {
    TouchedSchools schools = new TouchedSchools(before, after);
    schools.compare();
    return schools.touched;
  }

  /** Whether two policies mean the same for a component. */
  public static boolean samePolicy(Policy before, Policy after, Component component) {
    return rest(before).equals(rest(after))
        && easings(before, component).equals(easings(after, component))
        && component.groups().stream()
            .map(Group::type)
            .distinct()
            .allMatch(type -> flows(before, type).equals(flows(after, type)));
  }

  private static Object flows(Policy policy, GroupType type) {
    return policy.flowsOf(type);
  }

  /** The easings that name a group or school of a component, or none at all. */
  private static List<Easing> easings(Policy policy, Component component) {
    Set<String> groupIds = component.groups().stream().map(Group::id).collect(Collectors.toSet());
    return policy.easings().stream()
        .filter(
            easing ->
                easing.group() == null && easing.school() == null
                    || easing.group() != null && groupIds.contains(easing.group())
                    || easing.school() != null && component.schoolIds().contains(easing.school()))
        .sorted(Comparator.comparing(Easing::id))
        .toList();
  }

  /**
   * All of a policy but its flows and easings, which not every component has, and what no plan
   * depends on: id, name, school days and clauses.
   */
  private static List<Object> rest(Policy policy) {
    return List.of(
        policy.backboneFrom(),
        policy.exemptions(),
        policy.volunteersWaive(),
        policy.eligibleYears(),
        policy.dueYears(),
        policy.yearsRules(),
        policy.termYears(),
        policy.maxMinutes(),
        policy.quotas(),
        policy.limits(),
        policy.rules(),
        policy.consents(),
        policy.drain(),
        policy.itinerant(),
        policy.principles(),
        policy.weights(),
        policy.structure());
  }

  private void compare() {
    for (School school : union(before.schools(), after.schools())) {
      if (!before.findSchool(school.id()).equals(after.findSchool(school.id()))) {
        touched.add(school.id());
      }
    }
    for (Group group : union(before.groups(), after.groups())) {
      if (!before.findGroup(group.id()).equals(after.findGroup(group.id()))) {
        before.findGroup(group.id()).ifPresent(old -> touched.addAll(old.schoolIds()));
        after.findGroup(group.id()).ifPresent(now -> touched.addAll(now.schoolIds()));
      }
    }
    compareNeeds();
    compareWays();
    compareStaff();
  }

  private void compareNeeds() {
    for (Need need : difference(before.needs(), after.needs())) {
      touched.add(need.schoolId());
    }
    for (Lessons row : difference(before.lessons(), after.lessons())) {
      touched.add(row.schoolId());
    }
  }

  private void compareWays() {
    for (TravelTime way : difference(before.travelTimes().listed(), after.travelTimes().listed())) {
      touched.add(way.fromSchoolId());
      touched.add(way.toSchoolId());
    }
  }

  /** Whoever is known otherwise touches every school that they are or were at. */
  private void compareStaff() {
    Set<String> staffIds = new HashSet<>();
    add(before.staff(), after.staff(), StaffMember::id, staffIds);
    add(before.servicePeriods(), after.servicePeriods(), period -> period.staffId(), staffIds);
    add(before.rotations(), after.rotations(), Rotation::staffId, staffIds);
    add(before.pins(), after.pins(), pin -> pin.staffId(), staffIds);
    add(before.consents(), after.consents(), Consent::staffId, staffIds);
    for (District district : List.of(before, after)) {
      for (String staffId : staffIds) {
        district.findStaffMember(staffId).ifPresent(member -> touched.add(member.schoolId()));
        for (Rotation rotation : district.rotationsOf(staffId)) {
          touched.add(rotation.homeSchoolId());
          touched.add(rotation.hostSchoolId());
        }
      }
    }
  }

  private static <T> void add(
      List<T> before, List<T> after, Function<T, String> staffId, Set<String> staffIds) {
    difference(before, after).forEach(row -> staffIds.add(staffId.apply(row)));
  }

  /** The rows that only one of two lists has. */
  private static <T> List<T> difference(List<T> before, List<T> after) {
    if (before.equals(after)) {
      return List.of();
    }
    Map<T, Long> old = counted(before);
    Map<T, Long> now = counted(after);
    return union(before, after).stream()
        .filter(row -> !Objects.equals(old.get(row), now.get(row)))
        .toList();
  }

  private static <T> Map<T, Long> counted(List<T> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
  }

  private static <T> List<T> union(List<T> before, List<T> after) {
    return Stream.concat(before.stream(), after.stream()).distinct().toList();
  }
}
