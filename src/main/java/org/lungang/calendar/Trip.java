package org.lungang.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.staffing.Standing;

/**
 * One person spends one day at another school of a group.
 *
 * @param fromSchoolId where the person works this year
 * @param subject what it is about: the person's subject
 */
public record Trip(
    LocalDate day,
    Group group,
    Purpose purpose,
    Standing who,
    Subject subject,
    String fromSchoolId,
    String toSchoolId) {

  /** By day, group, purpose, the schools and the person: the order of calendar.csv. */
  static final Comparator<Trip> ORDER =
      Comparator.comparing(Trip::day)
          .thenComparing(trip -> trip.group().id())
          .thenComparing(Trip::purpose)
          .thenComparing(Trip::fromSchoolId)
          .thenComparing(Trip::toSchoolId)
          .thenComparing(trip -> trip.who().id());
}
