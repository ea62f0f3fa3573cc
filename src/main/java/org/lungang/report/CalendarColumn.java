package org.lungang.report;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.lungang.calendar.Trip;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** The columns of {@code calendar.csv}, in their order: a row a trip. */
enum CalendarColumn implements Named {
  DAY("day", "日期", (district, trip) -> trip.day()),
  WEEKDAY("weekday", "星期", (district, trip) -> Weekday.of(trip.day())),
  GROUP_ID("group_id", "集团编号", (district, trip) -> trip.group().id()),
  PURPOSE("purpose", "事项", (district, trip) -> trip.purpose()),
  STAFF_ID("staff_id", "教职工编号", (district, trip) -> trip.who().id()),
  NAME("name", "姓名", (district, trip) -> trip.who().member().name()),
  SUBJECT("subject", "任教学科", (district, trip) -> trip.subject()),
  FROM_SCHOOL_ID("from_school_id", "任教学校编号", (district, trip) -> trip.fromSchoolId()),
  FROM_SCHOOL(
      "from_school", "任教学校", (district, trip) -> district.getSchool(trip.fromSchoolId()).name()),
  TO_SCHOOL_ID("to_school_id", "前往学校编号", (district, trip) -> trip.toSchoolId()),
  TO_SCHOOL("to_school", "前往学校", (district, trip) -> district.getSchool(trip.toSchoolId()).name()),
  MINUTES("minutes", "单程分钟", CalendarColumn::minutes);

  private final String english;
  private final String chinese;
  private final BiFunction<District, Trip, Object> cell;

  CalendarColumn(String english, String chinese, BiFunction<District, Trip, Object> cell) {
    this.english = english;
    this.chinese = chinese;
    this.cell = cell;
  }

  /** What the column says of a trip. */
  Object of(District district, Trip trip) {
    return Objects.requireNonNull(cell.apply(district, trip));
  }

  /** One way between the schools; empty where nothing tells. */
  private static Object minutes(District district, Trip trip) {
    OptionalInt minutes =
        district.travelTimes().findMinutes(trip.fromSchoolId(), trip.toSchoolId());
    return minutes.isPresent() ? minutes.getAsInt() : "";
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
