package org.lungang.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What a score is taken over: the district, or one component. The scores of all components and of
 * the schools that are in none add up to that of the district.
 *
 * @param groups sorted by id
 * @param schools sorted by id
 * @param standings of the staff whose home they are, sorted by id
 * @param near the schools that a change concerns, where only what lies around one is scored: of the
 *     groups, what concerns others counts as much before as after it; null for everything
 */
record Scope(
    List<Group> groups,
    List<School> schools,
    List<Standing> standings,
    @Nullable Set<String> near) {

  static Scope of(Staffing staffing) {
    return new Scope(
        staffing.district().groups(), staffing.district().schools(), staffing.standings(), null);
  }

  static Scope of(Staffing staffing, Component component) {
    return new Scope(
        component.groups(),
        component.schoolIds().stream().map(staffing.district()::getSchool).toList(),
        component.schoolIds().stream()
            .flatMap(id -> staffing.presence().staffOf(id).stream())
            .sorted(Comparator.comparing(Standing::id))
            .toList(),
        null);
  }

  /**
   * Where all lies that a change of a few postings and visits can make better or worse: the score
   * of the component changes by as much as that of this part of it.
   *
   * @param postings that are taken or dropped
   * @param visits that are made or no longer made
   */
  static Scope around(
      Staffing staffing, Component component, List<PossiblePosting> postings, List<Visit> visits) {
    Map<String, Standing> people = new TreeMap<>();
    Set<String> schoolIds = new TreeSet<>();
    for (PossiblePosting posting : postings) {
      people.put(posting.staffId(), posting.standing());
      schoolIds.addAll(List.of(posting.homeSchoolId(), posting.hostSchoolId()));
      staffing
          .requirements()
          .countsAround(posting)
          .forEach(count -> schoolIds.add(count.unit().anchorId()));
    }
    for (Visit visit : visits) {
      people.put(visit.staffId(), visit.standing());
      schoolIds.addAll(List.of(visit.homeSchoolId(), visit.hostSchoolId()));
    }
    people.values().forEach(standing -> schoolIds.add(standing.workSchoolId()));
    return new Scope(
        component.groups().stream()
            .filter(group -> !Collections.disjoint(group.schoolIds(), schoolIds))
            .toList(),
        component.schoolIds().stream()
            .filter(schoolIds::contains)
            .map(staffing.district()::getSchool)
            .toList(),
        List.copyOf(people.values()),
        Set.copyOf(schoolIds));
  }

  /** Whether what concerns a school is scored. */
  boolean isNear(String schoolId) {
    return near == null || near.contains(schoolId);
  }
}
