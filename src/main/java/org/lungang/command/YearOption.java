package org.lungang.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.language.Message;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Option;

/** {@code --year}: for which school year. */
final class YearOption {

  private static final int EARLIEST = 1950;
  private static final int LATEST = 2200;

  @Option(names = "--year", paramLabel = "YEAR", order = 11)
  private @Nullable Integer year;

  /** The year that the user names; else the one that follows from the data, and says so. */
  int of(District district, Session session) {
    if (year != null) {
      if (year < EARLIEST || year > LATEST) {
        throw new CommandFailure(
            ExitCode.USAGE, message("year.range", year.toString(), EARLIEST, LATEST));
      }
      return year;
    }
    LocalDate newest =
        newestDate(district)
            .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, message("year.missing")));
    int found = firstYearAfter(newest);
    session.say(message("year.default", found, Staffing.firstDay(found), newest));
    return found;
  }

  /** The smallest year whose September 1 lies after a date. */
  static int firstYearAfter(LocalDate date) {
    LocalDate sameYear = Staffing.firstDay(date.getYear());
    return sameYear.isAfter(date) ? date.getYear() : date.getYear() + 1;
  }

  /** The newest date that tells of something past: nobody is at a school since next year. */
  static Optional<LocalDate> newestDate(District district) {
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

  private static Message message(String key, Object... arguments) {
    return Message.of(YearOption.class, key, arguments);
  }
}
