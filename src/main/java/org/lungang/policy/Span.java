package org.lungang.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days of every school year, from the first to the last of them, in the same school year: a month
 * and a day like {@code 09-01}, never February 29.
 */
@PolicyKey(en = "Days of every school year", zh = "每学年的起止日期")
public record Span(
    @PolicyKey(
            en = "The first day: month and day like 09-01",
            zh = "首日：月-日，如 09-01",
            labelEn = "The first day",
            labelZh = "首日",
            needed = true,
            pattern = Span.MONTH_DAY)
        String first,
    @PolicyKey(en = "The last day", zh = "末日：月-日", needed = true, pattern = Span.MONTH_DAY)
        String last) {

  /** What a month and a day look like. */
  static final String MONTH_DAY =
      "^(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\\d|30)$"
          + "|^02-(0[1-9]|1\\d|2[0-8])$";

  private static final MonthDay BEGIN = MonthDay.of(Month.SEPTEMBER, 1);

  /** The first day in the school year that begins in a calendar year. */
  public LocalDate firstIn(int year) {
    return in(year, first);
  }

  /** The last day in the school year that begins in a calendar year. */
  public LocalDate lastIn(int year) {
    return in(year, last);
  }

  /** All days in the school year that begins in a calendar year, in order. */
  public List<LocalDate> daysIn(int year) {
    return Stream.iterate(firstIn(year), day -> !day.isAfter(lastIn(year)), day -> day.plusDays(1))
        .toList();
  }

  /** Whether the first day comes no later in a school year than the last. */
  static boolean isOrdered(String first, String last) {
    return !in(0, first).isAfter(in(0, last));
  }

  private static LocalDate in(int year, String day) {
    MonthDay monthDay = MonthDay.parse("--" + day);
    return monthDay.atYear(monthDay.isBefore(BEGIN) ? year + 1 : year);
  }
}
