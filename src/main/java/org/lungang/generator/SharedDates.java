package org.lungang.generator;

import java.time.LocalDate;

/** One object for each day, so that a million careers need no more dates than there are days. */
final class SharedDates {

  private static final long FIRST_DAY = LocalDate.of(1955, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2039, 12, 31).toEpochDay();

  private final LocalDate[] days = new LocalDate[(int) (LAST_DAY - FIRST_DAY) + 1];

  /** The shared object equal to a date between 1955 and 2039. */
  LocalDate shared(LocalDate date) {
    int index = (int) (date.toEpochDay() - FIRST_DAY);
    LocalDate known = days[index];
    if (known == null) {
      known = date;
      days[index] = date;
    }
    return known;
  }

  /** September 1 of a year. */
  LocalDate september(int year) {
    return shared(LocalDate.of(year, 9, 1));
  }
}
