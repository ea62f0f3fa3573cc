package org.lungang.district;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The statutory retirement age by month of birth: Decision of the Standing Committee of the
 * National People's Congress on gradually raising the statutory retirement age (2024-09-13, in
 * force 2025-01-01). Men: from 60 to 63, a month for every four months of birth from January 1965.
 * Women in professional posts, as teachers are: from 55 to 58, a month for every four from January
 * 1970. The three years earlier or later that the Decision lets people choose are not in the lists
 * and not assumed.
 */
public final class StatutoryRetirement {

  private static final int MONTHS_PER_STEP = 4;
  private static final int MOST_MONTHS = 36;

  private StatutoryRetirement() {}

  /** The month in which somebody reaches the statutory age. */
  public static YearMonth monthOf(StaffMember member) {
    return monthOf(member.gender(), YearMonth.from(member.birthDate()));
  }

  /** The month in which somebody born in a month reaches the statutory age. */
  static YearMonth monthOf(Gender gender, YearMonth birth) {
    return switch (gender) {
      case M -> raised(birth, 60, YearMonth.of(1965, 1));
      case F -> raised(birth, 55, YearMonth.of(1970, 1));
    };
  }

  private static YearMonth raised(YearMonth birth, int years, YearMonth firstRaised) {
    long since = ChronoUnit.MONTHS.between(firstRaised, birth);
    long months = since < 0 ? 0 : Math.min(MOST_MONTHS, since / MONTHS_PER_STEP + 1);
    return birth.plusYears(years).plusMonths(months);
  }

  /**
   * Whether somebody has less than so many years left on a day until the first day of the month in
   * which the statutory age is reached.
   */
  public static boolean isWithin(StaffMember member, LocalDate day, int years) {
    return monthOf(member).atDay(1).minusYears(years).isBefore(day);
  }

  /**
   * Whether somebody has reached the statutory age before the month in which a school year begins.
   */
  public static boolean isReachedBy(StaffMember member, LocalDate start) {
    return monthOf(member).isBefore(YearMonth.from(start));
  }
}
