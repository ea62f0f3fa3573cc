package org.lungang.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.staffing.Staffing;

/** Which school years can be planned, and which one follows from the lists. */
public final class SchoolYears {

  /** The first that can be asked for. */
  public static final int EARLIEST = 1950;

  /** The last that can be asked for. */
  public static final int LATEST = 2200;

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

  /** The newest date that tells of something past: nobody is at a school since next year. */
  public static Optional<LocalDate> newestDate(District district) {
    Stream<LocalDate> ofStaff =
        district.staff().stream()
            .flatMap(
                member -> Stream.of(member.atSchoolSince(), member.inPostSince(), member.hired()));
    Stream<LocalDate> ofService =
        district.servicePeriods().stream()
            .flatMap(period -> Stream.of(period.from(), period.until()));
    Stream<LocalDate> ofRotations = district.rotations().stream().map(Rotation::from);
    return Stream.of(ofStaff, ofService, ofRotations)
        .flatMap(dates -> dates)
        .max(Comparator.naturalOrder());
  }
}
