package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lungang.compare.Amendment;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.years.Enrolment;
import org.lungang.years.Hiring;
import org.lungang.years.Horizon;

/** Scenarios come true in their years, not before, and for good. */
class ScenarioYearsTest {

  private static final Policy POLICY = ShippedPolicies.get("standard");

  private static District district() {
    return new TestDistrict()
        .schools("A", "B", "C")
        .group("G", GroupType.TIGHT, "A", "B", "C")
        .need("A", "MATH", 10)
        .need("B", "MATH", 10)
        .need("C", "MATH", 10)
        .staff(4, "P", "A", who -> who.born("1990-01-01").since("2018-09-01"))
        .staff(4, "Q", "B", who -> who.born("1990-01-01").since("2018-09-01"))
        .staff(4, "R", "C", who -> who.born("1990-01-01").since("2018-09-01"))
        .build();
  }

  private static ScenarioYears.Planned in(int year, String yaml) {
    return new ScenarioYears.Planned(
        year, Amendment.of(Amendment.Kind.SCENARIO, "s" + year + ".yaml", "name: x\n" + yaml));
  }

  private static Horizon.Assumptions assumptions(int percent, Enrolment enrolment) {
    return new Horizon.Assumptions(4, BigDecimal.valueOf(percent), Hiring.NOBODY, enrolment);
  }

  private static ScenarioYears years(
      Horizon.Assumptions assumptions, ScenarioYears.Planned... scenarios) {
    return ScenarioYears.of(district(), POLICY, 2026, assumptions, List.of(scenarios));
  }

  private static Horizon.Outlook outlook(ScenarioYears future) {
    return Horizon.of(
        future.district(),
        future.policy(),
        2026,
        4,
        future,
        staffing ->
            new Search(staffing, new SearchOptions(null, null, 0, 1), SearchListener.SILENT)
                .run()
                .plan());
  }

  /**
   * C closes in 2028: 12 people go on being there, and 20 × 0.81 + 20 × 0.9 … are needed at two.
   */
  @Test
  void aSchoolClosesInItsYear() {
    ScenarioYears future =
        years(
            assumptions(-10, Enrolment.UNKNOWN),
            in(2028, "schools: {merge: [{schools: [C], into: B}]}"));
    List<Horizon.Year> years = outlook(future).years();
    assertThat(years).extracting(Horizon.Year::staff).containsExactly(12, 12, 12, 12);
    assertThat(years.get(1).figures().uncovered().orElseThrow()).isEqualTo(3 * (9 - 4));
    // 8 at A, 8 + 8 at B; 4 and 8 are there. A year later 8 × 0.9 = 7 and 16 × 0.9 = 14.
    assertThat(years.get(2).figures().uncovered().orElseThrow()).isEqualTo(4 + 8);
    assertThat(years.get(3).figures().uncovered().orElseThrow()).isEqualTo(3 + 6);
    assertThat(years.get(1).groups()).hasSize(1);
    assertThat(future.district().schools()).hasSize(3);
  }

  @Test
  void theFirstYearsScenarioChangesListsAndPolicy() {
    ScenarioYears future =
        years(
            assumptions(0, Enrolment.UNKNOWN),
            in(2026, "policy: {max_minutes: 33}\nstaff: {remove: [P1]}"));
    assertThat(future.policy().maxMinutes()).isEqualTo(33);
    assertThat(future.district().staff()).hasSize(11);
    assertThat(outlook(future).years()).extracting(Horizon.Year::staff).containsOnly(11);
  }

  /**
   * B has 100 pupils, 50 in 2027 and 25 in 2028; from 2027 on it needs 7, which halves with them.
   */
  @Test
  void enrolmentGoesOnFromTheYearOfTheScenario() {
    Enrolment enrolment =
        new Enrolment(Map.of("B", new TreeMap<>(Map.of(2026, 100, 2027, 50, 2028, 25))));
    ScenarioYears future =
        years(
            assumptions(0, enrolment),
            in(2027, "needs: {change: [{school_id: B, subject: MATH, required: 7}]}"));
    List<Horizon.Year> years = outlook(future).years();
    // A and C lack 6 each all along; B 10 − 4, 7 − 4, then 4 − 4 (7 × 25 / 50 = 3.5).
    assertThat(years)
        .extracting(year -> year.figures().uncovered().orElseThrow())
        .containsExactly(18L, 15L, 12L, 12L);
    assertThat(enrolment.from(2027).factor("B", 2028)).isEqualTo(0.5);
    assertThat(enrolment.from(2025).factor("B", 2026)).isEqualTo(1);
    assertThat(
            new Enrolment(Map.of("B", new TreeMap<>(Map.of(2026, 100, 2027, 0))))
                .from(2027)
                .isOf("B"))
        .isFalse();
  }

  @Test
  void whatIsWrongIsToldBeforeAnythingIsPlanned() {
    assertThatThrownBy(
            () ->
                years(
                    assumptions(0, Enrolment.UNKNOWN),
                    in(2028, "schools: {merge: [{schools: [X], into: B}]}")))
        .isInstanceOf(ProjectFailure.class)
        .satisfies(thrown -> assertThat(said(thrown)).contains("s2028.yaml", "has no X"));
    assertThatThrownBy(
            () -> years(assumptions(0, Enrolment.UNKNOWN), in(2027, "policy: {max_minutes: 33}")))
        .satisfies(
            thrown ->
                assertThat(said(thrown))
                    .isEqualTo(
                        "The scenario s2027.yaml of 2027 changes the policy. All years have one"
                            + " policy: change it in a scenario of 2026, or plan from 2027 on with"
                            + " another one."));
    assertThatThrownBy(
            () -> years(assumptions(0, Enrolment.UNKNOWN), in(2026, "policy: {no_such: 33}")))
        .satisfies(thrown -> assertThat(said(thrown)).contains("no_such"));
  }

  private static String said(Throwable thrown) {
    StringBuilder said = new StringBuilder();
    ((ProjectFailure) thrown)
        .sentences()
        .forEach(sentence -> said.append(sentence.in(Language.EN)));
    return said.toString();
  }
}
