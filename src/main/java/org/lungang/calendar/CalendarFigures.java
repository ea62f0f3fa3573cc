package org.lungang.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lungang.district.Group;

/**
 * What one purpose asks of one group in a year.
 *
 * @param people how many different people travel
 * @param trips how many trips they make
 * @param mostForOne the most trips of one person
 * @param mostFromSchool the most from one school on one day
 * @param mostOfSubject the most of one subject from one school on one day
 * @param mostAtSchool the most at one school on one day
 */
public record CalendarFigures(
    Group group,
    Purpose purpose,
    int people,
    int trips,
    int mostForOne,
    int mostFromSchool,
    int mostOfSubject,
    int mostAtSchool) {

  /** The figures of a group. */
  public static CalendarFigures of(YearCalendar calendar, Group group, Purpose purpose) {
    List<Trip> trips =
        calendar.trips().stream()
            .filter(trip -> trip.group().id().equals(group.id()) && trip.purpose() == purpose)
            .toList();
    return new CalendarFigures(
        group,
        purpose,
        (int) trips.stream().map(trip -> trip.who().id()).distinct().count(),
        trips.size(),
        most(trips, trip -> trip.who().id()),
        most(trips, trip -> onDay(trip.day(), trip.fromSchoolId())),
        most(trips, trip -> onDay(trip.day(), trip.fromSchoolId(), trip.subject().code())),
        most(trips, trip -> onDay(trip.day(), trip.toSchoolId())));
  }

  private static List<Object> onDay(LocalDate day, String... of) {
    return List.of(day, List.of(of));
  }

  private static int most(List<Trip> trips, Function<Trip, Object> key) {
    Map<Object, Integer> counts = new HashMap<>();
    trips.forEach(trip -> counts.merge(key.apply(trip), 1, Integer::sum));
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
