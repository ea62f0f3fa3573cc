package org.lungang.staffing;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.district.ServicePeriod;
import org.lungang.policy.Principles;

/** Who has worked at enough schools of a group (000, 7). */
public final class GroupExperience {

  private GroupExperience() {}

  /**
   * Whether somebody has enough whole months at each of enough schools of a group: the rows of
   * service.csv of a school added up; at the home school since at_school_since.
   */
  public static boolean has(
      Staffing staffing, Principles.GroupExperience principle, Standing standing, Group group) {
    Map<String, Long> monthsBySchool = new HashMap<>();
    for (ServicePeriod period : staffing.district().servicePeriodsOf(standing.id())) {
      monthsBySchool.merge(period.school(), period.months(), Long::sum);
    }
    // The time at the home school counts without a break, so earlier times there do not.
    monthsBySchool.put(
        standing.homeSchoolId(),
        Period.between(standing.member().atSchoolSince(), staffing.start()).toTotalMonths());
    long schools =
        group.schoolIds().stream()
            .filter(id -> monthsBySchool.getOrDefault(id, 0L) >= principle.months())
            .count();
    return schools >= principle.schools();
  }
}
