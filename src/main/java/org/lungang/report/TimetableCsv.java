package org.lungang.report;

import java.util.List;
import org.lungang.calendar.Timetable;
import org.lungang.calendar.VisitDay;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.plan.Visit;

/** Writes {@code timetable.csv}: a row for each teacher, weekday and school visited. */
public final class TimetableCsv {

  /** The name of the file. */
  public static final String NAME = "timetable.csv";

  private static final List<Title> HEADINGS =
      List.of(
          new Title("staff_id", "教职工编号"),
          new Title("name", "姓名"),
          new Title("subject", "任教学科"),
          new Title("home_school_id", "派出学校编号"),
          new Title("home_school", "派出学校"),
          new Title("weekday", "星期"),
          new Title("host_school_id", "走教学校编号"),
          new Title("host_school", "走教学校"),
          new Title("group_id", "集团编号"),
          new Title("periods", "节数"),
          new Title("minutes", "单程分钟"));

  private TimetableCsv() {}

  /** The file in a language. */
  public static OutputFile of(District district, Timetable timetable, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    for (VisitDay day : timetable.days()) {
      Visit visit = day.visit();
      sheet.addRow(
          List.of(
              visit.staffId(),
              visit.standing().member().name(),
              visit.subject(),
              visit.homeSchoolId(),
              district.getSchool(visit.homeSchoolId()).name(),
              new Weekday(day.weekday()),
              visit.hostSchoolId(),
              district.getSchool(visit.hostSchoolId()).name(),
              visit.group().id(),
              day.periods(),
              visit.possible().minutes()));
    }
    return sheet.toFile(NAME);
  }
}
