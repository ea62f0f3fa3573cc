package org.lungang.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lungang.calendar.Timetable;
import org.lungang.calendar.VisitDay;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.report.PaperTitle;
import org.lungang.report.Weekday;
import org.lungang.staffing.Staffing;

/**
 * Writes {@code timetable.html}: a page that each school puts up. A school visited reads who comes
 * to teach what on which weekday; a school that lends teachers, who is where.
 */
public final class TimetablePage {

  /** The name of the file. */
  public static final String NAME = "timetable.html";

  private static final List<DayOfWeek> WEEK =
      Stream.of(DayOfWeek.values()).limit(Itinerant.SCHOOL_DAYS).toList();

  private final Staffing staffing;
  private final Timetable timetable;

  private TimetablePage(Staffing staffing, Timetable timetable) {
    this.staffing = staffing;
    this.timetable = timetable;
  }

  /** The page in a language. */
  public static OutputFile of(Staffing staffing, Timetable timetable, Language language) {
    return new TimetablePage(staffing, timetable).write(language);
  }

  private OutputFile write(Language language) {
    TreeSet<String> schoolIds = new TreeSet<>();
    for (VisitDay day : timetable.days()) {
      schoolIds.add(day.visit().hostSchoolId());
      schoolIds.add(day.visit().homeSchoolId());
    }
    List<School> schools = schoolIds.stream().map(staffing.district()::getSchool).toList();
    Named title =
        PaperTitle.of(staffing.district(), say("title", staffing.year(), staffing.year() + 1));
    return SchoolPages.write(NAME, title, language, schools, this::school);
  }

  private void school(School school, Html html) {
    Map<String, List<VisitDay>> coming = new TreeMap<>();
    Map<String, List<VisitDay>> leaving = new TreeMap<>();
    for (VisitDay day : timetable.days()) {
      String key = day.visit().subject().code() + "\n" + day.visit().staffId();
      if (day.visit().hostSchoolId().equals(school.id())) {
        coming.computeIfAbsent(key, any -> new ArrayList<>()).add(day);
      }
      if (day.visit().homeSchoolId().equals(school.id())) {
        leaving.computeIfAbsent(key, any -> new ArrayList<>()).add(day);
      }
    }
    if (!coming.isEmpty()) {
      week(school, coming, true, html);
    }
    if (!leaving.isEmpty()) {
      week(school, leaving, false, html);
    }
  }

  private void week(
      School school, Map<String, List<VisitDay>> byTeacher, boolean isComing, Html html) {
    Message caption = say(isComing ? "coming" : "leaving");
    // It scrolls by itself on a narrow screen, so the keyboard must reach it.
    html.open(
        "div",
        "class",
        "table",
        "role",
        "region",
        "tabindex",
        "0",
        "aria-label",
        html.said(say("of-school", school.name(), caption)));
    List<Named> headings = new ArrayList<>(List.of(say("subject"), say("teacher")));
    WEEK.forEach(weekday -> headings.add(new Weekday(weekday)));
    headings.add(say("periods"));
    html.open("table", HtmlTable.stack("week", html, headings))
        .line()
        .element("caption", caption)
        .open("thead")
        .open("tr");
    for (Named heading : headings) {
      html.open("th", "scope", "col").text(heading).close("th");
    }
    html.close("tr").close("thead").line().open("tbody").line();
    for (List<VisitDay> days : byTeacher.values()) {
      Visit visit = days.get(0).visit();
      html.open("tr").open("td").text(Wording.word(visit.subject())).close("td").open("td");
      html.open("p").text(visit.standing().member().name()).close("p");
      if (isComing) {
        html.open("p", "class", "small").text(nameOf(visit.homeSchoolId())).close("p");
      }
      html.close("td");
      WEEK.forEach(weekday -> cell(days, weekday, isComing, html));
      int periods = days.stream().mapToInt(VisitDay::periods).sum();
      html.open("td", "class", "number").text(periods).close("td").close("tr").line();
    }
    html.close("tbody").close("table").close("div").line();
  }

  private void cell(List<VisitDay> days, DayOfWeek weekday, boolean isComing, Html html) {
    html.open("td");
    for (VisitDay day : days) {
      if (day.weekday() == weekday) {
        html.open("p")
            .text(say(day.periods() == 1 ? "one-period" : "periods-of", day.periods()))
            .close("p");
        if (!isComing) {
          html.open("p", "class", "small").text(nameOf(day.visit().hostSchoolId())).close("p");
        }
      }
    }
    html.close("td");
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).name();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(TimetablePage.class, "timetable." + key, arguments);
  }
}
