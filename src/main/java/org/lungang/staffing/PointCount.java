package org.lungang.staffing;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.ServicePeriod;
import org.lungang.policy.Points;

/** Counts what somebody is credited with, as a planner would from the lists. */
final class PointCount {

  private static final int MONTHS_A_YEAR = 12;

  private final Staffing staffing;

  PointCount(Staffing staffing) {
    this.staffing = staffing;
  }

  /** The points of somebody by each of some counts. */
  List<Long> of(Standing standing, List<Points> counts) {
    return counts.stream().map(points -> of(standing, points)).toList();
  }

  private long of(Standing standing, Points points) {
    long sum =
        times(points.yearAtSchool(), standing.years())
            + times(points.yearHired(), standing.hiredYears())
            + times(points.yearOfAge(), standing.age());
    // Looked up only where it counts.
    if (points.yearRural() != null) {
      sum += times(points.yearRural(), ruralYears(standing));
    }
    if (points.timeAway() != null) {
      sum += times(points.timeAway(), timesAway(standing));
    }
    if (points.otherSchool() != null) {
      sum += times(points.otherSchool(), otherSchools(standing));
    }
    for (Points.OfKind kind : points.kinds()) {
      sum += Kinds.matches(kind.who(), standing) ? kind.points() : 0;
    }
    return sum;
  }

  private static long times(@Nullable Integer points, long number) {
    return points == null ? 0 : points * number;
  }

  /** Whole months at town and rural schools before, and at the home school if it is one. */
  private long ruralYears(Standing standing) {
    District district = staffing.district();
    long months = 0;
    for (ServicePeriod period : district.servicePeriodsOf(standing.id())) {
      months += isRural(period.area()) ? period.months() : 0;
    }
    if (isRural(district.getSchool(standing.homeSchoolId()).area())) {
      months +=
          Math.max(
              0,
              Period.between(standing.member().atSchoolSince(), staffing.start()).toTotalMonths());
    }
    return months / MONTHS_A_YEAR;
  }

  private static boolean isRural(@Nullable Area area) {
    return area == Area.TOWN || area == Area.RURAL;
  }

  private long timesAway(Standing standing) {
    return staffing.district().rotationsOf(standing.id()).stream()
        .filter(rotation -> rotation.from().isBefore(staffing.start()))
        .count();
  }

  private long otherSchools(Standing standing) {
    Set<String> schools = new HashSet<>();
    staffing
        .district()
        .servicePeriodsOf(standing.id())
        .forEach(period -> schools.add(period.school()));
    schools.remove(standing.homeSchoolId());
    return schools.size();
  }
}
