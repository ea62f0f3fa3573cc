package org.lungang.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.calendar.SchoolDays;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.report.CalendarFiles;
import org.lungang.report.PaperTitle;
import org.lungang.report.SchoolFiles;
import org.lungang.report.Weekday;
import org.lungang.staffing.Staffing;

/**
 * Writes a page for each school, month by month as a grid of school days: who goes where and who
 * comes; and {@code calendar.html}, which leads to them.
 */
public final class CalendarPage {

  /** The name of the page that leads to those of the schools. */
  public static final String NAME = "calendar.html";

  private static final String STYLE = "calendar.css";
  private static final String ENDING = ".html";

  private final Staffing staffing;
  private final YearCalendar calendar;
  private final Named title;
  private final Map<String, Map<LocalDate, List<Trip>>> leaving = new TreeMap<>();
  private final Map<String, Map<LocalDate, List<Trip>>> coming = new TreeMap<>();

  private CalendarPage(Staffing staffing, YearCalendar calendar) {
    this.staffing = staffing;
    this.calendar = calendar;
    this.title =
        PaperTitle.of(staffing.district(), say("title", staffing.year(), staffing.year() + 1));
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

  /** The pages in a language: those of the schools in the folder {@link CalendarFiles#SCHOOLS}. */
  public static List<OutputFile> of(Staffing staffing, YearCalendar calendar, Language language) {
    return new CalendarPage(staffing, calendar).write(language);
  }

  private List<OutputFile> write(Language language) {
    List<School> schools =
        CalendarFiles.schoolIds(calendar).stream().map(staffing.district()::getSchool).toList();
    Map<String, String> names = SchoolFiles.names(schools.stream().map(School::id).toList());
    List<OutputFile> files = new ArrayList<>();
    HtmlPage index = new HtmlPage(title, language).style(STYLE).dated();
    Html html = index.body();
    html.open("main").line().element("h1", title);
    HtmlPage.addDay(html);
    html.element("p", say("lead"));
    html.open("ul", "class", "schools").line();
    for (School school : schools) {
      String path = CalendarFiles.SCHOOLS + "/" + names.get(school.id());
      html.open("li").open("a", "href", path + ENDING).text(school.name()).close("a").text(" · ");
      html.open("a", "href", path + CalendarFiles.ICS_ENDING)
          .text(say("ics", school.name()))
          .close("a")
          .close("li")
          .line();
      files.add(
          page(school, language)
              .toFile(names.get(school.id()) + ENDING)
              .within(CalendarFiles.SCHOOLS));
    }
    html.close("ul").line().close("main").line();
    files.add(0, index.running(title).toFile(NAME));
    return files;
  }

  private HtmlPage page(School school, Language language) {
    Named heading = say("of-school", school.name(), title);
    HtmlPage page = new HtmlPage(heading, language).style(STYLE).dated();
    Html html = page.body();
    html.open("main").line().element("p", title, "class", "over").element("h1", school.name());
    HtmlPage.addDay(html);
    Map<LocalDate, List<Trip>> goes = leaving.getOrDefault(school.id(), Map.of());
    Map<LocalDate, List<Trip>> comes = coming.getOrDefault(school.id(), Map.of());
    for (SchoolDays.Month month : calendar.schoolDays().months()) {
      if (month.days().stream().anyMatch(day -> goes.containsKey(day) || comes.containsKey(day))) {
        month(month, goes, comes, html);
      } else {
        html.element("h2", nameOf(month)).element("p", say("nothing"));
      }
    }
    html.close("main").line();
    return page.running(heading);
  }

  /** A week a row; days of the week on which this month never has school have no column. */
  private void month(
      SchoolDays.Month month,
      Map<LocalDate, List<Trip>> goes,
      Map<LocalDate, List<Trip>> comes,
      Html html) {
    TreeSet<DayOfWeek> columns = new TreeSet<>();
    Map<LocalDate, Map<DayOfWeek, LocalDate>> weeks = new TreeMap<>();
    for (LocalDate day : month.days()) {
      columns.add(day.getDayOfWeek());
      weeks
          .computeIfAbsent(day.with(DayOfWeek.MONDAY), any -> new TreeMap<>())
          .put(day.getDayOfWeek(), day);
    }
    html.open("table", "class", "month").line().element("caption", nameOf(month));
    html.open("thead").open("tr");
    columns.forEach(
        weekday -> html.open("th", "scope", "col").text(new Weekday(weekday)).close("th"));
    html.close("tr").close("thead").line().open("tbody").line();
    for (Map<DayOfWeek, LocalDate> week : weeks.values()) {
      html.open("tr");
      for (DayOfWeek weekday : columns) {
        LocalDate day = week.get(weekday);
        List<Trip> going = day == null ? List.of() : goes.getOrDefault(day, List.of());
        List<Trip> visitors = day == null ? List.of() : comes.getOrDefault(day, List.of());
        html.open("td", "class", going.isEmpty() && visitors.isEmpty() ? "free" : "busy");
        if (day != null) {
          html.element(
              "p", say("weekday-of", day.getDayOfMonth(), Weekday.of(day)), "class", "day");
          lines(going, true, html);
          lines(visitors, false, html);
        }
        html.close("td");
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table").line();
  }

  /** A line for each purpose and other school. */
  private void lines(List<Trip> trips, boolean isLeaving, Html html) {
    Map<String, List<Trip>> byOther = new TreeMap<>();
    for (Trip trip : trips) {
      String other = isLeaving ? trip.toSchoolId() : trip.fromSchoolId();
      byOther.computeIfAbsent(trip.purpose().ordinal() + other, key -> new ArrayList<>()).add(trip);
    }
    for (List<Trip> some : byOther.values()) {
      Trip first = some.get(0);
      List<Message> people = new ArrayList<>();
      for (Trip trip : some) {
        people.add(say("person", trip.who().member().name(), Wording.word(trip.subject())));
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
  }

  private static Message nameOf(SchoolDays.Month month) {
    return say("month." + month.month().getMonthValue(), month.month().getYear());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(CalendarPage.class, "calendar." + key, arguments);
  }
}
