package org.lungang.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.calendar.SchoolDays;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.OutputFile;
import org.lungang.report.PaperTitle;
import org.lungang.report.Weekday;
import org.lungang.staffing.Staffing;

/** Writes {@code calendar.html}: for each school, month by month, who goes where and who comes. */
public final class CalendarPage {

  /** The name of the file. */
  public static final String NAME = "calendar.html";

  private final Staffing staffing;
  private final YearCalendar calendar;
  private final Map<String, Map<LocalDate, List<Trip>>> leaving = new TreeMap<>();
  private final Map<String, Map<LocalDate, List<Trip>>> coming = new TreeMap<>();

  private CalendarPage(Staffing staffing, YearCalendar calendar) {
    this.staffing = staffing;
    this.calendar = calendar;
    for (Trip trip : calendar.trips()) {
      add(leaving, trip.fromSchoolId(), trip);
      add(coming, trip.toSchoolId(), trip);
    }
  }

  private static void add(
      Map<String, Map<LocalDate, List<Trip>>> bySchool, String schoolId, Trip trip) {
    bySchool
        .computeIfAbsent(schoolId, id -> new TreeMap<>())
        .computeIfAbsent(trip.day(), day -> new ArrayList<>())
        .add(trip);
  }

  /** The page in a language. */
  public static OutputFile of(Staffing staffing, YearCalendar calendar, Language language) {
    return new CalendarPage(staffing, calendar).write(language);
  }

  private OutputFile write(Language language) {
    List<School> schools =
        staffing.district().schools().stream()
            .filter(school -> leaving.containsKey(school.id()) || coming.containsKey(school.id()))
            .toList();
    Named title =
        PaperTitle.of(staffing.district(), say("title", staffing.year(), staffing.year() + 1));
    return SchoolPages.write(NAME, title, language, schools, this::school);
  }

  private void school(School school, Html html) {
    Map<LocalDate, List<Trip>> goes = leaving.getOrDefault(school.id(), Map.of());
    Map<LocalDate, List<Trip>> comes = coming.getOrDefault(school.id(), Map.of());
    for (SchoolDays.Month month : calendar.schoolDays().months()) {
      List<LocalDate> days =
          month.days().stream()
              .filter(day -> goes.containsKey(day) || comes.containsKey(day))
              .toList();
      html.element("h3", nameOf(month.month()));
      if (days.isEmpty()) {
        html.element("p", say("nothing"));
        continue;
      }
      html.open("table").line().open("thead").open("tr");
      for (String heading : List.of("day", "leaving", "coming")) {
        html.open("th", "scope", "col").text(say(heading)).close("th");
      }
      html.close("tr").close("thead").line().open("tbody").line();
      for (LocalDate day : days) {
        html.open("tr")
            .open("td", "class", "day")
            .text(say("weekday-of", day.getDayOfMonth(), Weekday.of(day)))
            .close("td");
        cell(goes.getOrDefault(day, List.of()), true, html);
        cell(comes.getOrDefault(day, List.of()), false, html);
        html.close("tr").line();
      }
      html.close("tbody").close("table").line();
    }
  }

  /** A line for each purpose and other school. */
  private void cell(List<Trip> trips, boolean isLeaving, Html html) {
    Map<String, List<Trip>> byOther = new TreeMap<>();
    for (Trip trip : trips) {
      String other = isLeaving ? trip.toSchoolId() : trip.fromSchoolId();
      byOther.computeIfAbsent(trip.purpose().ordinal() + other, key -> new ArrayList<>()).add(trip);
    }
    html.open("td");
    for (List<Trip> some : byOther.values()) {
      Trip first = some.get(0);
      List<Message> people = new ArrayList<>();
      for (Trip trip : some) {
        people.add(say("person", trip.who().member().name(), trip.subject()));
      }
      html.open("p")
          .text(
              say(
                  (isLeaving ? "goes." : "comes.") + first.purpose(),
                  staffing
                      .district()
                      .getSchool(isLeaving ? first.toSchoolId() : first.fromSchoolId())
                      .name(),
                  Message.list(people)))
          .close("p");
    }
    html.close("td");
  }

  private static Message nameOf(YearMonth month) {
    return say("month." + month.getMonthValue(), month.getYear());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(CalendarPage.class, "calendar." + key, arguments);
  }
}
