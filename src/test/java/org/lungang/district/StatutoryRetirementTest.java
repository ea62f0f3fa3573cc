package org.lungang.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months of the Decision's own tables, on both sides of each step. */
class StatutoryRetirementTest {

  @ParameterizedTest
  @CsvSource({
    "M, 1964-12, 2024-12",
    "M, 1965-01, 2025-02",
    "M, 1965-04, 2025-05",
    "M, 1965-05, 2025-07",
    "M, 1976-08, 2039-07",
    "M, 1976-09, 2039-09",
    "M, 1990-03, 2053-03",
    "F, 1969-12, 2024-12",
    "F, 1970-01, 2025-02",
    "F, 1970-05, 2025-07",
    "F, 1975-09, 2032-03",
    "F, 1976-01, 2032-08",
    "F, 1981-09, 2039-09"
  })
  void theMonthFollowsFromTheMonthOfBirth(Gender gender, YearMonth birth, YearMonth retirement) {
    assertThat(StatutoryRetirement.monthOf(gender, birth)).isEqualTo(retirement);
  }
}
