package org.lungang.district;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A time at an earlier school (任职经历): a row of service.csv.
 *
 * @param school the id of a school of the district, or the name of another school
 * @param area that of the row, else that of the school; null where neither is known
 * @param until the first day after
 */
public record ServicePeriod(
    String staffId, String school, @Nullable Area area, LocalDate from, LocalDate until) {

  /** Whole months, as {@link Period#between} counts them. */
  public long months() {
    return Period.between(from, until).toTotalMonths();
  }
}
