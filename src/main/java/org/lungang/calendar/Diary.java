package org.lungang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.lungang.district.Subject;

/** The trips so far, and on which days people are taken. */
final class Diary {

  private final BiPredicate<String, LocalDate> elsewhere;
  private final List<Trip> trips = new ArrayList<>();
  private final Map<String, Set<LocalDate>> takenDays = new HashMap<>();
  private final Map<String, Integer> awayCounts = new HashMap<>();

  /**
   * @param elsewhere whether somebody, by staff id, is at another school on a day anyway
   */
  Diary(BiPredicate<String, LocalDate> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Whether nothing takes somebody away on a day. */
  boolean isFree(String staffId, LocalDate day) {
    return !takenDays.getOrDefault(staffId, Set.of()).contains(day)
        && !elsewhere.test(staffId, day);
  }

  void add(Trip trip) {
    trips.add(trip);
    takenDays.computeIfAbsent(trip.who().id(), id -> new HashSet<>()).add(trip.day());
    awayCounts.merge(key(trip.fromSchoolId(), trip.subject(), trip.day()), 1, Integer::sum);
  }

  /** How many of a subject of a school are on trips on a day. */
  int away(String schoolId, Subject subject, LocalDate day) {
    return awayCounts.getOrDefault(key(schoolId, subject, day), 0);
  }

  List<Trip> trips() {
    return trips;
  }

  private static String key(String schoolId, Subject subject, LocalDate day) {
    return schoolId + "\n" + subject.code() + "\n" + day;
  }
}
