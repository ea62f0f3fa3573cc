package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.District;
import org.lungang.district.DistrictFixture;
import org.lungang.district.Stage;

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

  @Test
  void aSlipWithOnePersonDoesNotDecideTheYear() {
    assertThat(SchoolYears.newestDate(twelve("2108-09-01"))).contains(LocalDate.of(2024, 9, 1));
    assertThat(SchoolYears.newestDate(twelve("2025-09-01"))).contains(LocalDate.of(2025, 9, 1));
  }

  @Test
  void aYearFarFromTheNewestDateIsNotMeant() {
    District district = twelve("2024-09-01");
    assertThat(SchoolYears.isNear(2025, district)).isTrue();
    assertThat(SchoolYears.isNear(2022, district)).isTrue();
    assertThat(SchoolYears.isNear(2021, district)).isFalse();
    assertThat(SchoolYears.isNear(2035, district)).isTrue();
    assertThat(SchoolYears.isNear(2036, district)).isFalse();
  }

  /** Eleven people at their school since 2024, and one since another day. */
  private static District twelve(String lastSince) {
    DistrictFixture district = new DistrictFixture().school("S1", Stage.PRIMARY, 100);
    for (int i = 0; i < 12; i++) {
      String since = i == 11 ? lastSince : "2024-09-01";
      district.teacher("T" + i, "S1", person -> person.since(since));
    }
    return district.build();
  }
}
