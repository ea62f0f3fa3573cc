package org.lungang.explain;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.staffing.Component;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Staffing;

/** What of a district matters to one component, so that it can be planned again and again. */
final class PartOfDistrict {

  private PartOfDistrict() {}

  /**
   * The component's groups, and those who belong to its schools or work there, or at a school of no
   * group that a rule of the policy's own counts together with them. All facts about these are the
   * same as in the whole district; every school stays.
   */
  static District of(Staffing whole, Component component) {
    District district = whole.district();
    Set<String> schoolIds = new HashSet<>(component.schoolIds());
    for (CountRequirement count : whole.requirements().counts()) {
      if (!Collections.disjoint(count.unit().schoolIds(), component.schoolIds())) {
        schoolIds.addAll(count.unit().schoolIds());
      }
    }
    Set<String> staffIds = new HashSet<>();
    for (StaffMember member : district.staff()) {
      boolean worksThere =
          district.rotationsOf(member.id()).stream()
              .anyMatch(
                  rotation ->
                      schoolIds.contains(rotation.hostSchoolId())
                          || schoolIds.contains(rotation.homeSchoolId()));
      if (schoolIds.contains(member.schoolId()) || worksThere) {
        staffIds.add(member.id());
      }
    }
    return district.toBuilder().groups(component.groups()).keepStaff(staffIds).build();
  }
}
