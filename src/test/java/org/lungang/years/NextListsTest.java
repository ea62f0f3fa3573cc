package org.lungang.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.policy.Term;
import org.lungang.staffing.Renewals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/** One year's plan becomes next year's lists, and nobody is lost, doubled or due too early. */
class NextListsTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  private static Staffing staffing() {
    return new TestDistrict()
        .schools("A", "B")
        .group("G", GroupType.TIGHT, "A", "B")
        .staff("T1", "A", who -> who.backbone().since("2015-09-01"))
        .staff("T2", "B", who -> who.since("2015-09-01"))
        .staff("BACK", "A", who -> who.since("2015-09-01"))
        .rotation("BACK", "B", "2026-09-01")
        .staff("ON", "A", who -> who.since("2015-09-01"))
        .rotation("ON", "B", "2027-09-01")
        .staff("ILL", "A", who -> who.with(Circumstance.ILL).approved())
        .under("wolong-2023");
  }

  private static NextLists next() {
    Staffing staffing = staffing();
    Plan plan =
        TestPlan.of(staffing).post("T1", "backbone-out", "B").post("T2", "backbone-in", "A").plan();
    return NextLists.of(staffing, plan, NextLists.Approvals.LAPSE);
  }

  @Test
  void aPostingBecomesARotationWithItsTerm() {
    Rotation rotation = next().district().rotationsOf("T1").get(0);
    assertThat(rotation.homeSchoolId()).isEqualTo("A");
    assertThat(rotation.hostSchoolId()).isEqualTo("B");
    assertThat(rotation.from()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(rotation.until()).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(rotation.assessment()).isNull();
    assertThat(next().district().getStaffMember("T1").schoolId()).isEqualTo("A");
  }

  /** Of terms up to the first day of the next year nobody is away then, beyond it everybody. */
  @ParameterizedTest
  @CsvSource({
    "1 semester, 2027-01-21, false",
    "6 months, 2027-03-01, false",
    "until 07-31, 2027-08-01, false",
    "12 months, 2027-09-01, false",
    "13 months, 2027-10-01, true",
    "3 semesters, 2028-01-21, true",
  })
  void aTermOfLessThanAYearIsNotInForceTheNextAndOneOfMoreIs(
      String term, LocalDate until, boolean isInForce) {
    Policy policy =
        TestPolicy.like("wolong-2023")
            .term(Position.TEACHER, Term.read(term).orElseThrow())
            .build();
    Staffing first = Staffing.of(staffing().district(), policy, 2026);
    Plan plan =
        TestPlan.of(first).post("T1", "backbone-out", "B").post("T2", "backbone-in", "A").plan();
    District lists = NextLists.of(first, plan, NextLists.Approvals.LAPSE).district();
    assertThat(lists.rotationsOf("T1").get(0).until()).isEqualTo(until);
    Staffing second = Staffing.of(lists, policy, 2027);
    assertThat(second.getStanding("T1").exemptions()).containsExactly(isInForce ? "E7" : "E8");
    assertThat(second.getStanding("T1").workSchoolId()).isEqualTo(isInForce ? "B" : "A");
    NextLists after = NextLists.of(second, Plan.of(List.of()), NextLists.Approvals.LAPSE);
    if (!isInForce) {
      assertThat(after.district().getStaffMember("T1").atSchoolSince()).isEqualTo(until);
    }
  }

  @Test
  void whoReturnedCountsAnewAndHasServedAtTheHost() {
    District district = next().district();
    assertThat(district.rotationsOf("BACK")).isEmpty();
    assertThat(district.getStaffMember("BACK").schoolId()).isEqualTo("A");
    assertThat(district.getStaffMember("BACK").atSchoolSince()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(district.servicePeriodsOf("BACK"))
        .extracting(row -> row.school() + " " + row.until())
        .containsExactly("B 2026-09-01");
  }

  @Test
  void aRotationThatGoesOnStaysAndOneWhoseTermEndsIsAskedAbout() {
    assertThat(next().district().rotationsOf("ON")).hasSize(1);
    assertThat(next().changes())
        .filteredOn(change -> change.kind() == YearChange.Kind.TERM_ENDS)
        .extracting(change -> change.member().id())
        .containsExactly("ON", "T1", "T2");
  }

  @Test
  void approvalsLapseUnlessTheyAreKept() {
    assertThat(next().district().getStaffMember("ILL").circumstancesApproved()).isFalse();
    assertThat(next().district().getStaffMember("ILL").circumstances())
        .containsExactly(Circumstance.ILL);
    NextLists kept = NextLists.of(staffing(), Plan.of(List.of()), NextLists.Approvals.KEEP);
    assertThat(kept.district().getStaffMember("ILL").circumstancesApproved()).isTrue();
  }

  @Test
  void everyChangeIsToldInBothLanguages() {
    for (YearChange change : next().changes()) {
      assertThat(change.detail().in(Language.EN)).isNotBlank().doesNotContain("{");
      assertThat(change.detail().in(Language.ZH)).isNotBlank().doesNotContain("{");
    }
  }

  /** Ten years in a row, with plans at random. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void tenYearsInARowKeepEverybody(String policyId) {
    for (long seed = 1; seed <= 30; seed++) {
      District district = RandomDistricts.make(seed);
      Map<String, LocalDate> returned = new HashMap<>();
      Set<String> ids = ids(district);
      for (int year = 2026; year < 2036; year++) {
        Staffing staffing = Staffing.of(district, ShippedPolicies.get(policyId), year);
        requireNotDueEarly(staffing, returned);
        Plan plan = RandomPlans.make(staffing, seed * 100 + year);
        NextLists next = NextLists.of(staffing, plan, NextLists.Approvals.KEEP);
        assertThat(ids(next.district())).isEqualTo(ids);
        requirePostingsGoOn(staffing, plan, next.district());
        LocalDate start = staffing.start();
        next.changes().stream()
            .filter(change -> change.kind() == YearChange.Kind.RETURNED)
            .forEach(change -> returned.put(change.member().id(), start));
        district = next.district();
      }
    }
  }

  /** Terms of all kinds, and renewals as people wish and are assessed, at random. */
  @Test
  void tenYearsOfShortTermsAndRenewalsKeepEverybody() {
    Policy policy =
        OwnPolicies.read(
            """
            extends: standard
            eligible_years: 1
            term_years: {PRINCIPAL: 13 months, MIDDLE_MANAGER: 3 semesters, TEACHER: 1 semester}
            exemptions: {E8: {renewals_at_most: 2, renewed_if_assessed: PASS}}
            """);
    int renewals = 0;
    for (long seed = 1; seed <= 15; seed++) {
      Random random = new Random(seed);
      District district = RandomDistricts.make(seed);
      Set<String> ids = ids(district);
      for (int year = 2026; year < 2036; year++) {
        Staffing staffing = Staffing.of(withAnswers(district, random), policy, year);
        Plan plan = RandomPlans.make(staffing, seed * 100 + year);
        NextLists next = NextLists.of(staffing, plan, NextLists.Approvals.KEEP);
        district = next.district();
        assertThat(ids(district)).isEqualTo(ids);
        requirePostingsGoOn(staffing, plan, district);
        for (YearChange change : next.changes()) {
          if (change.kind() == YearChange.Kind.RENEWED) {
            renewals++;
            List<Rotation> rows = district.rotationsOf(change.member().id());
            Rotation latest = rows.get(rows.size() - 1);
            assertThat(latest.from()).isEqualTo(staffing.start());
            assertThat(Renewals.chain(rows, latest)).hasSizeBetween(2, 3);
          }
        }
      }
    }
    assertThat(renewals).isGreaterThan(50);
  }

  private static District withAnswers(District district, Random random) {
    return district.toBuilder()
        .rotations(
            district.rotations().stream()
                .map(
                    row ->
                        new Rotation(
                            row.staffId(),
                            row.homeSchoolId(),
                            row.hostSchoolId(),
                            row.groupId(),
                            row.from(),
                            row.until(),
                            Assessment.values()[random.nextInt(3)],
                            random.nextInt(3) > 0))
                .toList())
        .build();
  }

  private static Set<String> ids(District district) {
    Set<String> ids = new HashSet<>();
    district.staff().forEach(member -> assertThat(ids.add(member.id())).isTrue());
    return ids;
  }

  private static void requireNotDueEarly(Staffing staffing, Map<String, LocalDate> returned) {
    for (Standing standing : staffing.standings()) {
      LocalDate back = returned.get(standing.id());
      if (back != null && standing.isDue()) {
        assertThat(Period.between(back, staffing.start()).getYears() + 1)
            .as("years of %s since the return", standing.id())
            .isGreaterThanOrEqualTo(standing.dueYears());
      }
    }
  }

  /** Every posting is a rotation of the next lists, and nobody has two that are not over. */
  private static void requirePostingsGoOn(Staffing staffing, Plan plan, District next) {
    for (StaffMember member : next.staff()) {
      List<Rotation> open =
          next.rotationsOf(member.id()).stream()
              .filter(rotation -> rotation.until().isAfter(staffing.start()))
              .toList();
      assertThat(open).hasSizeLessThanOrEqualTo(1);
      plan.findPosting(member.id())
          .ifPresent(
              posting -> {
                assertThat(open).hasSize(1);
                assertThat(open.get(0).hostSchoolId()).isEqualTo(posting.hostSchoolId());
                assertThat(open.get(0).until()).isEqualTo(posting.until());
              });
    }
  }
}
