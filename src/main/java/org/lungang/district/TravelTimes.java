package org.lungang.district;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of travel (docs/reference/model.md, Minutes): listed ways first, then the road distance
 * estimated from coordinates.
 */
public final class TravelTimes {

  private final RowsById<School> schools;
  private final List<TravelTime> listed;
  private final Map<String, Map<String, Integer>> minutesByFromAndTo = new HashMap<>();

  TravelTimes(RowsById<School> schools, List<TravelTime> listed) {
    this.schools = schools;
    this.listed = listed;
    for (TravelTime way : listed) {
      if (schools.place(way.fromSchoolId()) < 0 || schools.place(way.toSchoolId()) < 0) {
        throw new IllegalArgumentException("The way (" + way + ") leads nowhere.");
      }
      minutesByFromAndTo
          .computeIfAbsent(way.fromSchoolId(), from -> new HashMap<>())
          .put(way.toSchoolId(), way.minutes());
    }
  }

  /** The rows of travel.csv, sorted by school ids. */
  public List<TravelTime> listed() {
    return listed;
  }

  /** Minutes from one school to another; empty where neither a listed way nor coordinates tell. */
  public OptionalInt findMinutes(String fromSchoolId, String toSchoolId) {
    if (fromSchoolId.equals(toSchoolId)) {
      return OptionalInt.of(0);
    }
    Integer there = listed(fromSchoolId, toSchoolId);
    if (there == null) {
      there = listed(toSchoolId, fromSchoolId);
    }
    if (there != null) {
      return OptionalInt.of(there);
    }
    Coordinates from = coordinates(fromSchoolId);
    Coordinates to = coordinates(toSchoolId);
    return from == null || to == null ? OptionalInt.empty() : OptionalInt.of(from.minutesTo(to));
  }

  private @Nullable Coordinates coordinates(String schoolId) {
    return schools.get(schoolId).coordinates();
  }

  private @Nullable Integer listed(String from, String to) {
    Map<String, Integer> ways = minutesByFromAndTo.get(from);
    return ways == null ? null : ways.get(to);
  }

  /**
   * Minutes from a staff member, who has the given home school, to a school: from the home address
   * where it and the school's coordinates are known, else from the home school; empty where nothing
   * tells.
   */
  public OptionalInt findMinutes(StaffMember member, String homeSchoolId, String toSchoolId) {
    Coordinates to = coordinates(toSchoolId);
    return member.home() != null && to != null
        ? OptionalInt.of(member.home().minutesTo(to))
        : findMinutes(homeSchoolId, toSchoolId);
  }
}
