package org.lungang.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** A day of the week by its name: Monday, 星期一. */
public record Weekday(DayOfWeek day) implements Named {

  private static final String CHINESE = "一二三四五六日";

  /** That of a date. */
  public static Weekday of(LocalDate date) {
    return new Weekday(date.getDayOfWeek());
  }

  /** Written out here for Chinese: what Java's own tables say has changed between versions. */
  @Override
  public String in(Language language) {
    return language == Language.ZH
        ? "星期" + CHINESE.charAt(day.getValue() - 1)
        : day.getDisplayName(TextStyle.FULL, language.locale());
  }
}
