package org.lungang.plan;

import java.util.Comparator;
import java.util.List;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What a score is taken over: the district, or one component. The scores of all components and of
 * the schools that are in none add up to that of the district.
 *
 * @param groups sorted by id
 * @param schools sorted by id
 * @param standings of the staff whose home they are, sorted by id
 */
record Scope(List<Group> groups, List<School> schools, List<Standing> standings) {

  static Scope of(Staffing staffing) {
    return new Scope(
        staffing.district().groups(), staffing.district().schools(), staffing.standings());
  }

  static Scope of(Staffing staffing, Component component) {
    return new Scope(
        component.groups(),
        component.schoolIds().stream().map(staffing.district()::getSchool).toList(),
        component.schoolIds().stream()
            .flatMap(id -> staffing.presence().staffOf(id).stream())
            .sorted(Comparator.comparing(Standing::id))
            .toList());
  }
}
