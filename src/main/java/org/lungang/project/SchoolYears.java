package org.lungang.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.staffing.Staffing;

/** Which school years can be planned, and which one follows from the lists. */
public final class SchoolYears {

  /** The first that can be asked for. */
  public static final int EARLIEST = 1950;

  /** The last that can be asked for. */
  public static final int LATEST = 2200;

  /** Whoever plans a year again does it for the last few. */
  private static final int MOST_YEARS_BEFORE = 3;

  private static final int MOST_YEARS_AFTER = 10;

  /** Somebody's date so long after everybody else's is a slip. */
  private static final int LONGEST_GAP_DAYS = 548;

  /** Of fewer people nobody can say what is usual. */
  private static final int FEWEST_PEOPLE = 10;

  private SchoolYears() {}

  /** Whether a year can be asked for. */
  public static boolean isPossible(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  /** The smallest year whose September 1 lies after a date. */
  public static int firstAfter(LocalDate date) {
    LocalDate sameYear = Staffing.firstDay(date.getYear());
    return sameYear.isAfter(date) ? date.getYear() : date.getYear() + 1;
  }

  /**
   * Whether a year is one that the lists can be meant for: neither long before their newest date,
   * when half of the people were not there yet, nor long after it.
   */
  public static boolean isNear(int year, District district) {
    return newestDate(district)
        .map(newest -> firstAfter(newest))
        .map(found -> year >= found - MOST_YEARS_BEFORE && year <= found + MOST_YEARS_AFTER)
        .orElse(true);
  }

  /**
   * The newest date that tells of something past: nobody is at a school since next year. A slip of
   * the pen with one person, far after all others, does not count.
   */
  public static Optional<LocalDate> newestDate(District district) {
    List<LocalDate> newestFirst =
        district.staff().stream()
            .flatMap(member -> newestDate(member, district).stream())
            .sorted(Comparator.reverseOrder())
            .toList();
    int place = 0;
    if (newestFirst.size() >= FEWEST_PEOPLE
        && ChronoUnit.DAYS.between(newestFirst.get(1), newestFirst.get(0)) > LONGEST_GAP_DAYS) {
      place = 1;
    }
    return newestFirst.isEmpty() ? Optional.empty() : Optional.of(newestFirst.get(place));
  }

  private static Optional<LocalDate> newestDate(StaffMember member, District district) {
    Stream<LocalDate> ofStaff =
        Stream.of(member.atSchoolSince(), member.inPostSince(), member.hired());
    Stream<LocalDate> ofService =
        district.servicePeriodsOf(member.id()).stream()
            .flatMap(period -> Stream.of(period.from(), period.until()));
    Stream<LocalDate> ofRotations = district.rotationsOf(member.id()).stream().map(Rotation::from);
    return Stream.of(ofStaff, ofService, ofRotations)
        .flatMap(dates -> dates)
        .max(Comparator.naturalOrder());
  }
}
