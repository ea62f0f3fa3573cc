package org.lungang.report;

import java.util.List;
import org.lungang.calendar.Timetable;
import org.lungang.calendar.VisitDay;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Visit;

/** Writes {@code timetable.csv}: a row for each teacher, weekday and school visited. */
public final class TimetableCsv {

  /** The name of the file. */
  public static final String NAME = "timetable.csv";

  private static final List<ColumnTitle> HEADINGS =
      List.of(
          new ColumnTitle("staff_id", "教职工编号"),
          new ColumnTitle("name", "姓名"),
          new ColumnTitle("subject", "任教学科"),
          new ColumnTitle("home_school_id", "派出学校编号"),
          new ColumnTitle("home_school", "派出学校"),
          new ColumnTitle("weekday", "星期"),
          new ColumnTitle("host_school_id", "走教学校编号"),
          new ColumnTitle("host_school", "走教学校"),
          new ColumnTitle("group_id", "集团编号"),
          new ColumnTitle("periods", "节数"),
          new ColumnTitle("minutes", "单程分钟"));

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
