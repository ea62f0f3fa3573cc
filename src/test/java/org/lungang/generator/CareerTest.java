package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class CareerTest {

  /** Full years change on September 1 and agree with Period on every day of six years. */
  @Test
  void countsFullYears() {
    assertThat(Career.fullYears(LocalDate.of(2020, 9, 1))).isEqualTo(6);
    assertThat(Career.fullYears(LocalDate.of(2020, 9, 2))).isEqualTo(5);
    LocalDate start = LocalDate.of(2026, 9, 1);
    for (LocalDate day = LocalDate.of(2019, 12, 1); day.isBefore(start); day = day.plusDays(1)) {
      assertThat(Career.fullYears(day))
          .as(day.toString())
          .isEqualTo(Period.between(day, start).getYears());
    }
  }
}
