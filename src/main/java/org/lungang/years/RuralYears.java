package org.lungang.years;

import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;

/** Who has served at a TOWN or RURAL school, as the senior title asks for. */
final class RuralYears {

  private RuralYears() {}

  /** How many first-grade teachers have no day there, with the plan's postings. */
  static int without(Staffing staffing, Plan plan) {
    District district = staffing.district();
    int without = 0;
    for (StaffMember member : district.staff()) {
      boolean has =
          isAway(district.getSchool(member.schoolId()).area())
              || district.servicePeriodsOf(member.id()).stream()
                  .map(ServicePeriod::area)
                  .anyMatch(area -> area != null && isAway(area))
              || district.rotationsOf(member.id()).stream()
                  .anyMatch(row -> isAway(district.getSchool(row.hostSchoolId()).area()))
              || plan.findPosting(member.id())
                  .filter(row -> isAway(district.getSchool(row.hostSchoolId()).area()))
                  .isPresent();
      without += member.isTeacher() && member.title() == Title.FIRST && !has ? 1 : 0;
    }
    return without;
  }

  private static boolean isAway(Area area) {
    return switch (area) {
      case URBAN -> false;
      case TOWN, RURAL -> true;
    };
  }
}
