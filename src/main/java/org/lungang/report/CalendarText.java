package org.lungang.report;

import java.util.List;
import org.lungang.calendar.CalendarFigures;
import org.lungang.calendar.Purpose;
import org.lungang.calendar.SchoolDays;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.Group;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.staffing.Staffing;

/** Tables of a calendar for a terminal: what it asks of each group, and month by month. */
public final class CalendarText {

  private CalendarText() {}

  /** The tables, an empty line between them, at most so many columns wide. */
  public static String render(
      Staffing staffing, YearCalendar calendar, Language language, int width) {
    TextTable groups =
        new TextTable(language)
            .text(say("group"))
            .text(say("purpose"))
            .number(say("people"))
            .number(say("trips"))
            .number(say("most-for-one"))
            .number(say("most-from-school"))
            .number(say("most-of-subject"))
            .number(say("most-at-school"));
    for (Group group : staffing.district().groups()) {
      for (Purpose purpose : Purpose.values()) {
        CalendarFigures figures = CalendarFigures.of(calendar, group, purpose);
        if (figures.trips() > 0) {
          groups.row(
              group.id(),
              say("purpose." + purpose),
              figures.people(),
              figures.trips(),
              figures.mostForOne(),
              figures.mostFromSchool(),
              figures.mostOfSubject(),
              figures.mostAtSchool());
        }
      }
    }
    TextTable months =
        new TextTable(language)
            .text(say("month-of"))
            .number(say("school-days"))
            .number(say("purpose.LISTENING"))
            .number(say("purpose.GUIDANCE"));
    for (SchoolDays.Month month : calendar.schoolDays().months()) {
      List<Trip> trips =
          calendar.trips().stream().filter(trip -> month.days().contains(trip.day())).toList();
      months.row(
          month.month(),
          month.days().size(),
          count(trips, Purpose.LISTENING),
          count(trips, Purpose.GUIDANCE));
    }
    return groups.render(width) + "\n" + months.render(width);
  }

  private static long count(List<Trip> trips, Purpose purpose) {
    return trips.stream().filter(trip -> trip.purpose() == purpose).count();
  }

  private static Message say(String key) {
    return CalendarFiles.say("calendar." + key);
  }
}
