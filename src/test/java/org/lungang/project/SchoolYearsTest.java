package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no year is named, the first September 1 after the newest date of the data counts. */
class SchoolYearsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-08-31, 2026",
    "2026-09-01, 2027",
    "2026-09-02, 2027",
    "2025-09-01, 2026",
    "2025-12-31, 2026",
  })
  void theFirstSeptemberAfterTheDate(LocalDate newest, int year) {
    assertThat(SchoolYears.firstAfter(newest)).isEqualTo(year);
  }
}
