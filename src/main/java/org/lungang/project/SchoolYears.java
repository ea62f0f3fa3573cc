package org.lungang.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
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
    LocalDate newest = LocalDate.MIN;
    LocalDate second = LocalDate.MIN;
    for (StaffMember member : district.staff()) {
      LocalDate date = newestDate(member, district);
      if (date.isAfter(newest)) {
        second = newest;
        newest = date;
      } else if (date.isAfter(second)) {
        second = date;
      }
    }
    if (district.staff().isEmpty()) {
      return Optional.empty();
    }
    boolean isSlip =
        district.staff().size() >= FEWEST_PEOPLE
            && ChronoUnit.DAYS.between(second, newest) > LONGEST_GAP_DAYS;
    return Optional.of(isSlip ? second : newest);
  }

  private static LocalDate newestDate(StaffMember member, District district) {
    LocalDate newest = later(member.atSchoolSince(), member.inPostSince());
    newest = later(newest, member.hired());
    for (ServicePeriod period : district.servicePeriodsOf(member.id())) {
      newest = later(newest, later(period.from(), period.until()));
    }
    for (Rotation rotation : district.rotationsOf(member.id())) {
      newest = later(newest, rotation.from());
    }
    return newest;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isAfter(one) ? other : one;
  }
}
