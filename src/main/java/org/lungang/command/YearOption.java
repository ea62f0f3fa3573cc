package org.lungang.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.project.SchoolYears;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Option;

/** {@code --year}: for which school year. */
final class YearOption {

  @Option(names = "--year", paramLabel = "YEAR", order = 11)
  private @Nullable Integer year;

  /** The year that the user names; else the one that follows from the data, and says so. */
  int of(District district, Session session) {
    if (year != null) {
      if (!SchoolYears.isPossible(year)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            message("year.range", year.toString(), SchoolYears.EARLIEST, SchoolYears.LATEST));
      }
      if (!SchoolYears.isNear(year, district)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            message(
                "year.far",
                year.toString(),
                SchoolYears.newestDate(district).map(Object::toString).orElse("")));
      }
      return year;
    }
    LocalDate newest =
        SchoolYears.newestDate(district)
            .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, message("year.missing")));
    int found = SchoolYears.firstAfter(newest);
    session.say(message("year.default", found, Staffing.firstDay(found), newest));
    return found;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(YearOption.class, key, arguments);
  }
}
