package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.language.Language;
import org.lungang.policy.Rule;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

/** Couples of whom no more than one is posted, wherever the two work. */
class HouseholdRulesTest {

  private static final String COUPLES = "per: HOUSEHOLD, at_most: 1";

  /** A and B live together and work in two groups; C lives with nobody of the staff, D alone. */
  private static TestDistrict district() {
    return new TestDistrict()
        .schools("L", "M", "P", "Q")
        .group("G", TIGHT, "L", "M")
        .group("H", TIGHT, "P", "Q")
        .staff("A", "L", who -> who.livesAt("H1"))
        .staff("B", "P", who -> who.livesAt("H1"))
        .staff("C", "L", who -> who.livesAt("H2"))
        .staff("D", "L", who -> {})
        .staff("E", "M", who -> {})
        .staff("F", "Q", who -> {});
  }

  private static Staffing staffing(TestDistrict district, String more, String rule) {
    return district.under(
        OwnPolicies.read(
            "extends: standard\nquotas: {teachers: null}\n"
                + more
                + "rules: {couples: {words: {en: One of a couple, zh: 夫妻一方}, clause: 某县 三, "
                + rule
                + "}}\n"));
  }

  private static TestPlan plan(TestDistrict district, String rule) {
    return TestPlan.of(staffing(district, "", rule));
  }

  @Test
  void oneOfACoupleMayGoButNotBoth() {
    TestPlan plan = plan(district(), COUPLES);
    assertThat(plan.post("A", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(plan.post("C", "teachers", "M").post("D", "teachers", "M").figure(Rule.H11))
        .isZero();
    assertThat(plan.post("B", "teachers", "Q").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void theGroupsOfACoupleArePlannedTogetherAndNoOthers() {
    assertThat(staffing(district(), "", COUPLES).components())
        .extracting(Component::schoolIds)
        .containsExactly(List.of("L", "M", "P", "Q"));
    TestDistrict apart =
        new TestDistrict()
            .schools("L", "M", "P", "Q")
            .group("G", TIGHT, "L", "M")
            .group("H", TIGHT, "P", "Q")
            .staff("A", "L", who -> who.livesAt("H1"))
            .staff("B", "P", who -> who.livesAt("H2"));
    assertThat(staffing(apart, "", COUPLES).components()).hasSize(2);
    assertThat(staffing(apart, "", COUPLES).requirements().counts()).isEmpty();
  }

  @Test
  void whoeverIsAwayAlreadyCountsWhereTheRuleSaysSo() {
    TestDistrict district = district().rotation("B", "Q", "2027-09-01");
    String inForce = COUPLES + ", count: {in_force: true}";
    assertThat(plan(district, COUPLES).post("A", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(plan(district, inForce).figure(Rule.H11)).isZero();
    assertThat(plan(district, inForce).post("A", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void onlyTheKindsAndWaysThatTheRuleCounts() {
    String far = "per: HOUSEHOLD, count: {minutes_over: 30}, at_most: 0";
    TestDistrict district = district().travel("L", "M", 31).travel("P", "Q", 30);
    assertThat(plan(district, far).post("B", "teachers", "Q").figure(Rule.H11)).isZero();
    assertThat(plan(district, far).post("A", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    // C lives with nobody else of the lists: no household to the rule.
    assertThat(plan(district, far).post("C", "teachers", "M").figure(Rule.H11)).isZero();
  }

  @Test
  void whoStaysAtTheFormerHostIsOfItsGroupsComponent() {
    TestDistrict stays =
        new TestDistrict()
            .schools("L", "M", "P", "Q")
            .group("G", TIGHT, "L", "M")
            .group("H", TIGHT, "P", "Q")
            .staff("A", "L", who -> who.livesAt("H1"))
            .staff("B", "L", who -> who.livesAt("H1"))
            .rotation("B", "P", "2026-09-01", org.lungang.district.Assessment.EXCELLENT, true);
    assertThat(staffing(stays, "", COUPLES).components()).hasSize(1);
  }

  @Test
  void theSearchSendsOneOfACouple() {
    Staffing staffing =
        staffing(
            district(),
            "limits: [{at_least: 1, per: FROM_EACH_SCHOOL, who: {positions: TEACHER}}]\n",
            COUPLES);
    List<String> posted =
        ComponentSearch.solve(staffing, staffing.components().get(0), Demands.NONE)
            .postings()
            .stream()
            .map(posting -> posting.staffId())
            .toList();
    assertThat(posted).contains("B", "E", "F").doesNotContain("A");
  }

  @Test
  void theReportCountsHouseholdsWithoutListingThem() {
    TestPlan plan = plan(district(), COUPLES).post("A", "teachers", "M").post("B", "teachers", "Q");
    List<Attainment> own =
        Attainment.of(plan.staffing(), plan.plan()).stream()
            .filter(attainment -> attainment.rule() == Rule.H11)
            .toList();
    assertThat(own).hasSize(1);
    assertThat(own.get(0).what().in(Language.EN))
        .isEqualTo("couples (One of a couple): people too few or too many in 1 household");
    assertThat(own.get(0).reached()).isOne();
    assertThat(own.get(0).isMet()).isFalse();
    assertThat(
            plan.score().violations().stream()
                .filter(violation -> violation.rule() == Rule.H11)
                .map(violation -> violation.message().in(Language.EN)))
        .containsExactly(
            "couples (One of a couple): A/B: posted away: all staff: at most 1, has 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schools: {areas: [RURAL]}, at_most: 1",
        "count: {what: PRESENT}, at_most: 1",
        "at_most_of: VACANCIES",
        "each_needed_subject: true, at_most: 1"
      })
  void whatAHouseholdDoesNotHaveIsAnError(String rule) {
    assertThat(
            org.lungang.policy.PolicyReader.read(
                    "own.yaml",
                    ("id: own\nname: {en: Own, zh: 自定}\nextends: standard\n"
                            + "rules: {a: {words: {en: a, zh: a}, per: HOUSEHOLD, "
                            + rule
                            + "}}\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .problems())
        .hasSize(1);
  }
}
