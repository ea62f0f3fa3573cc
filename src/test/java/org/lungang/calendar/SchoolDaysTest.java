package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.policy.CalendarRules;
import org.lungang.policy.Span;
import org.lungang.testing.ShippedPolicies;

/** Days with school are weekdays of the terms, as policy and user change them. */
class SchoolDaysTest {

  private static final CalendarRules RULES =
      new CalendarRules(
          Map.of("b", new Span("09-07", "09-18"), "a", new Span("02-26", "03-02")),
          Map.of("feast", new Span("09-09", "09-10")),
          null,
          null);

  private static SchoolDays days(Set<LocalDate> off, Set<LocalDate> school) {
    return SchoolDays.of(RULES, 2026, off, school);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void termsComeInTheOrderOfTheYearWithoutWeekendsAndDaysOff() {
    SchoolDays days = days(Set.of(day("2027-03-01")), Set.of());
    assertThat(days.terms()).extracting(SchoolDays.Term::id).containsExactly("b", "a");
    assertThat(days.terms().get(0).days())
        .extracting(LocalDate::getDayOfMonth)
        .containsExactly(7, 8, 11, 14, 15, 16, 17, 18);
    assertThat(days.terms().get(1).days()).containsExactly(day("2027-02-26"), day("2027-03-02"));
    assertThat(days.months()).hasSize(3);
    assertThat(days.size()).isEqualTo(10);
  }

  @Test
  void aDayThatTheUserNamesHasSchoolOnWeekendsOnHolidaysAndBesideTheNearestTerm() {
    SchoolDays days =
        days(
            Set.of(day("2026-09-12")),
            Set.of(day("2026-09-10"), day("2026-09-12"), day("2027-02-20"), day("2026-09-19")));
    assertThat(days.terms().get(0).days())
        .contains(day("2026-09-10"), day("2026-09-12"), day("2026-09-19"))
        .doesNotContain(day("2026-09-09"));
    assertThat(days.terms().get(1).days()).startsWith(day("2027-02-20"), day("2027-02-26"));
  }

  @Test
  void theSharedPolicyHasTwoTermsAndTheHolidaysOfTheSolarCalendar() {
    SchoolDays days =
        SchoolDays.of(ShippedPolicies.get("xx-county-2023").calendar(), 2026, Set.of(), Set.of());
    assertThat(days.terms()).extracting(SchoolDays.Term::id).containsExactly("autumn", "spring");
    assertThat(days.terms().get(0).days())
        .startsWith(day("2026-09-01"))
        .endsWith(day("2027-01-20"))
        .contains(day("2026-09-30"), day("2026-10-08"))
        .doesNotContain(day("2026-10-01"), day("2026-10-07"), day("2027-01-01"));
    assertThat(days.terms().get(1).days())
        .startsWith(day("2027-02-24"))
        .endsWith(day("2027-07-05"))
        .doesNotContain(day("2027-05-03"));
  }
}
