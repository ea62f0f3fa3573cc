package org.lungang.staffing;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lungang.district.Coordinates;
import org.lungang.district.District;

/**
 * Minutes of the commute of each staff member (docs/reference/model.md, Minutes): 0 where nothing
 * tells, which is remembered for one warning. May be asked by several threads.
 */
final class Travel {

  private final District district;
  private final Map<String, Integer> minutesBetweenSchools = new ConcurrentHashMap<>();
  private final AtomicInteger unknownWays = new AtomicInteger();

  Travel(District district) {
    this.district = district;
  }

  /** Minutes from somebody's home address or home school to a school; 0 where nothing tells. */
  int minutes(Standing standing, String schoolId) {
    Coordinates home = standing.member().home();
    Coordinates school = district.getSchool(schoolId).coordinates();
    if (home != null && school != null) {
      return home.minutesTo(school);
    }
    return minutesBetweenSchools.computeIfAbsent(
        standing.homeSchoolId() + "\n" + schoolId,
        way -> orUnknown(district.travelTimes().findMinutes(standing.homeSchoolId(), schoolId)));
  }

  /** Whether anything tells the minutes from somebody's home address or home school to a school. */
  boolean isKnown(Standing standing, String schoolId) {
    return (standing.member().home() != null && district.getSchool(schoolId).coordinates() != null)
        || district.travelTimes().findMinutes(standing.homeSchoolId(), schoolId).isPresent();
  }

  /** How many ways had no listed minutes and no coordinates. */
  int unknownWays() {
    return unknownWays.get();
  }

  private int orUnknown(OptionalInt minutes) {
    if (minutes.isEmpty()) {
      unknownWays.incrementAndGet();
    }
    return minutes.orElse(0);
  }
}
