package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Area.RURAL;
import static org.lungang.district.Area.URBAN;
import static org.lungang.district.GroupType.TIGHT;
import static org.lungang.district.Stage.PRIMARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.explain.Advice;
import org.lungang.explain.ComponentDiagnosis;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Explanation;
import org.lungang.explain.Obstacle;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.report.ExplanationText;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Line;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

/**
 * Whoever has more points goes first: each fact that gives points, ties, pairs, and what is told.
 */
class PointOrderTest {

  /** At L five of MATH: 12, 11, 10, 10 and 8 full years there. M is in a village. */
  private static TestDistrict district() {
    return new TestDistrict()
        .school("L", PRIMARY, URBAN)
        .school("M", PRIMARY, RURAL)
        .group("G", TIGHT, "L", "M")
        .staff("A", "L", who -> who.since("2014-09-01").born("1980-09-01"))
        .staff("B", "L", who -> who.since("2015-09-01").born("1981-09-01"))
        .staff("C", "L", who -> who.since("2015-09-02").born("1982-09-01"))
        .staff("D", "L", who -> who.since("2016-09-01").born("1985-09-02"))
        .staff("E", "L", who -> who.since("2018-09-01").born("1990-01-01"))
        .staff(3, "M", "M", who -> {});
  }

  private static Policy policy(String more, String rule) {
    return OwnPolicies.read(
        "extends: standard\nquotas: {teachers: null}\n"
            + more
            + "rules:\n"
            + "  line: {words: {en: By points, zh: 按积分}, per: SCHOOL, clause: 某县 三, "
            + rule
            + "}\n");
  }

  private static TestPlan plan(TestDistrict district, String rule) {
    return TestPlan.of(district.under(policy("", rule)));
  }

  private static List<Line.Place> places(TestDistrict district, String points) {
    return district.under(policy("", "in_order: " + points)).requirements().counts().stream()
        .filter(count -> "L".equals(count.unit().schoolId()))
        .findFirst()
        .map(CountRequirement::line)
        .orElseThrow()
        .places();
  }

  @Test
  void whoeverHasMoreGoesFirstAndEveryPairTheWrongWayRoundCounts() {
    String rule = "in_order: {year_at_school: 1}";
    assertThat(plan(district(), rule).figure(Rule.H11)).isZero();
    assertThat(plan(district(), rule).post("A", "teachers", "M").figure(Rule.H11)).isZero();
    // B before A alone.
    assertThat(plan(district(), rule).post("B", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    // C before A and B; C and D have 10 years both, so that D goes as well as C.
    assertThat(plan(district(), rule).post("C", "teachers", "M").figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan(district(), rule).post("D", "teachers", "M").figure(Rule.H11)).isEqualTo(-2);
    assertThat(
            plan(district(), rule)
                .post("A", "teachers", "M")
                .post("B", "teachers", "M")
                .post("D", "teachers", "M")
                .figure(Rule.H11))
        .isZero();
    // E before A, B, C and D.
    assertThat(plan(district(), rule).post("E", "teachers", "M").figure(Rule.H11)).isEqualTo(-4);
    // E before B, C and D, A before nobody: the pairs of E alone.
    assertThat(
            plan(district(), rule)
                .post("A", "teachers", "M")
                .post("E", "teachers", "M")
                .figure(Rule.H11))
        .isEqualTo(-3);
  }

  @Test
  void theNextCountDecidesBetweenEqualsAndNothingElse() {
    // Older first among equals: C (44) before D (40); A, B, E as before.
    String rule = "in_order: [{year_at_school: 1}, {year_of_age: 1}]";
    TestPlan two = plan(district(), rule).post("A", "teachers", "M").post("B", "teachers", "M");
    assertThat(two.figure(Rule.H11)).isZero();
    assertThat(two.post("D", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(places(district(), "[{year_at_school: 1}, {year_of_age: 1}]"))
        .containsExactly(
            new Line.Place("A", List.of(12L, 46L), 1),
            new Line.Place("B", List.of(11L, 45L), 2),
            new Line.Place("C", List.of(10L, 44L), 3),
            new Line.Place("D", List.of(10L, 40L), 4),
            new Line.Place("E", List.of(8L, 36L), 5));
    assertThat(places(district(), "{year_at_school: 1}"))
        .extracting(Line.Place::rank)
        .containsExactly(1, 2, 3, 3, 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{year_at_school: 2} | A 24, B 22, C 20, D 20, E 16",
        "{year_at_school: -1} | E -8, C -10, D -10, B -11, A -12",
        "{year_hired: 1} | B 20, A 12, C 10, D 10, E 8",
        "{year_rural: 3} | B 6, A 0, C 0, D 0, E 0",
        "{time_away: -5} | B 0, C 0, D 0, E 0, A -10",
        "{other_school: 4} | B 8, A 0, C 0, D 0, E 0",
        "{kinds: [{who: {backbone: true}, points: 7}, {who: {hired_years_at_least: 20}, points:"
            + " 2}]} | C 7, B 2, A 0, D 0, E 0",
        "{year_at_school: 1, kinds: [{who: [{backbone: true}, {hired_years_at_least: 20}],"
            + " points: 2}]} | B 13, A 12, C 12, D 10, E 8"
      })
  void pointsAreCountedFromTheLists(String points, String expected) {
    TestDistrict district =
        new TestDistrict()
            .school("L", PRIMARY, URBAN)
            .school("M", PRIMARY, RURAL)
            .group("G", TIGHT, "L", "M")
            .staff("A", "L", who -> who.since("2014-09-01").born("1980-09-01"))
            .staff("B", "L", who -> who.since("2015-09-01").hired("2006-09-01"))
            .staff("C", "L", who -> who.since("2015-09-02").backbone())
            .staff("D", "L", who -> who.since("2016-09-01"))
            .staff("E", "L", who -> who.since("2018-09-01"))
            .staff(3, "M", "M", who -> {})
            // A month short of 3 rural years; two schools, one of them in the town.
            .service("B", "M", "2008-10-01", "2011-09-01")
            .service("B", "Old school", URBAN, "2006-09-01", "2008-09-01")
            .rotation("A", "M", "2018-09-01")
            .rotation("A", "M", "2021-09-01");
    assertThat(
            places(district, points).stream()
                .map(place -> place.staffId() + " " + place.points().get(0)))
        .containsExactly(expected.split(", "));
  }

  @Test
  void yearsAtARuralHomeSchoolCountWithThoseBefore() {
    TestDistrict district = district().service("M1", "X", RURAL, "2015-10-01", "2016-09-01");
    // 11 months before, 10 years and no month at M.
    assertThat(
            district
                .staff("N", "M", who -> who.since("2015-10-01"))
                .under(policy("", "in_order: {year_rural: 1}"))
                .requirements()
                .counts())
        .filteredOn(count -> "M".equals(count.unit().schoolId()))
        .isEmpty();
    TestDistrict more = district().service("M1", "X", RURAL, "2015-09-01", "2016-09-01");
    assertThat(
            more.under(policy("", "in_order: {year_rural: 1}")).requirements().counts().stream()
                .filter(count -> "M".equals(count.unit().schoolId()))
                .map(count -> count.line().places().get(0)))
        .containsExactly(new Line.Place("M1", List.of(11L), 1));
  }

  @Test
  void nobodyGoesTwiceBeforeAllOthersWentOnce() {
    TestDistrict district =
        district().rotation("A", "M", "2020-09-01").rotation("B", "M", "2021-09-01");
    String rule = "in_order: {time_away: -1}";
    assertThat(plan(district, rule).post("E", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(plan(district, rule).post("A", "teachers", "M").figure(Rule.H11)).isEqualTo(-3);
    assertThat(
            plan(district, rule)
                .post("C", "teachers", "M")
                .post("D", "teachers", "M")
                .post("E", "teachers", "M")
                .post("B", "teachers", "M")
                .figure(Rule.H11))
        .isZero();
  }

  @Test
  void onlyThoseWhoCanGoStandInLine() {
    TestDistrict district =
        district()
            .staff("Z", "L", who -> who.since("2000-09-01").born("1966-01-01"))
            .staff("Y", "L", who -> who.since("2000-09-01").principal());
    assertThat(places(district, "{year_at_school: 1}"))
        .extracting(Line.Place::staffId)
        .doesNotContain("Z");
    String teachers = "count: {who: {positions: TEACHER}}, in_order: {year_at_school: 1}";
    assertThat(
            district.under(policy("", teachers)).requirements().counts().stream()
                .flatMap(count -> count.line().places().stream())
                .map(Line.Place::staffId))
        .doesNotContain("Y");
  }

  @Test
  void eachSubjectHasALineOfItsOwnWhereTheRuleSaysSo() {
    TestDistrict district =
        district().staff("X", "L", who -> who.subject("ART").since("2012-09-01"));
    String all = "in_order: {year_at_school: 1}";
    assertThat(plan(district, all).post("A", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    String each = all + ", same_subject: true";
    assertThat(plan(district, each).post("A", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(plan(district, each).post("B", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(plan(district, each).staffing().requirements().counts())
        .allMatch(count -> count.subject() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "level: HARD, H11, -2",
    "'level: MEDIUM, weight: 3', M6, -6",
    "'level: SOFT, weight: 3', S12, -6"
  })
  void mustHoldInPrincipleOrWeighed(String level, Rule rule, long figure) {
    TestPlan plan = plan(district(), level + ", in_order: {year_at_school: 1}");
    assertThat(plan.post("C", "teachers", "M").figure(rule)).isEqualTo(figure);
  }

  @Test
  void aPlanThatMustSendTwoSendsTheFirstTwo() {
    Staffing staffing =
        district()
            .under(
                policy(
                    "limits: [{at_least: 2, per: FROM_EACH_SCHOOL, who: {positions: TEACHER}}]\n",
                    "in_order: {year_at_school: 1}"));
    assertThat(
            ComponentSearch.solve(staffing, staffing.components().get(0), Demands.NONE)
                .postings()
                .stream()
                .map(posting -> posting.staffId())
                .filter(id -> !id.startsWith("M")))
        .containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void violationsNameWhoHadMorePoints() {
    TestPlan plan = plan(district(), "in_order: {year_at_school: 1}").post("E", "teachers", "M");
    assertThat(
            plan.score().violations().stream()
                .filter(violation -> violation.rule() == Rule.H11)
                .map(violation -> violation.message().in(Language.EN)))
        .containsExactly(
            "line (By points): L School L: 4 pairs in the wrong order: E (8) goes, A (12) stays; E"
                + " (8) goes, B (11) stays; E (8) goes, C (10) stays");
    assertThat(
            plan.score().violations().stream()
                .filter(violation -> violation.rule() == Rule.H11)
                .map(violation -> violation.message().in(Language.ZH)))
        .containsExactly(
            "line（按积分）：L School L：先后颠倒4对：E（8分）交流，A（12分）留下；E（8分）交流，B（11分）留下；E（8分）交流，C（10分）留下");
  }

  @Test
  void whySaysHowManyPointsAndWhichPlace() {
    Staffing staffing = district().under(policy("", "in_order: {year_at_school: 1}"));
    Plan plan = TestPlan.of(staffing).post("A", "teachers", "M").plan();
    assertThat(
            ExplanationText.render(
                staffing, Explanation.of(staffing, plan, "D"), false, Language.EN, 100))
        .contains("line (By points): L School L: 10 points, place 3 of 5");
  }

  @Test
  void whatAnOrderForbidsIsDiagnosedAndLetGo() {
    // One may leave L, and E must; B, C, D and F have more points.
    Staffing staffing =
        district()
            .pin("A", org.lungang.district.Decision.STAY, null)
            .pin("E", org.lungang.district.Decision.GO, "M")
            .staff("F", "L", who -> who.since("2008-09-01"))
            .under(policy("drain: {share: 0%, at_least: 1}\n", "in_order: {year_at_school: 1}"));
    ComponentDiagnosis diagnosis = Diagnosis.of(staffing, null).blocked().get(0);
    assertThat(
            diagnosis.conflicts().get(0).obligations().stream()
                .map(it -> Obstacle.of(diagnosis.staffing(), it).in(Language.EN)))
        .contains(
            "H11 the policy's own rules: line (By points): L School L: nobody goes while somebody"
                + " with more points stays (某县 三)");
    assertThat(
            diagnosis.waysOut().get(0).stream()
                .flatMap(way -> Advice.of(diagnosis.staffing(), way.steps()).stream())
                .map(said -> said.in(Language.EN)))
        .contains("line (By points): L School L: let the order go");
    assertThat(
            TestPlan.of(
                    district()
                        .under(
                            policy(
                                "easings: {a: {rule: H11, own: line, unit: L, at_most: 1}}\n",
                                "in_order: {year_at_school: 1}")))
                .post("E", "teachers", "M")
                .figure(Rule.H11))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "per: DISTRICT, in_order: {year_at_school: 1}",
        "per: SCHOOL, at_most: 1, in_order: {year_at_school: 1}",
        "per: SCHOOL, each_subject: MATH, in_order: {year_at_school: 1}",
        "per: SCHOOL, each_needed_subject: true, in_order: {year_at_school: 1}",
        "per: SCHOOL, count: {what: PRESENT}, in_order: {year_at_school: 1}",
        "per: SCHOOL, count: {in_force: true}, in_order: {year_at_school: 1}",
        "per: SCHOOL, at_most: 1, same_subject: true"
      })
  void whatGoesWithNoOrderIsAnError(String rule) {
    assertThat(
            org.lungang.policy.PolicyReader.read(
                    "own.yaml",
                    ("id: own\nname: {en: Own, zh: 自定}\nextends: standard\n"
                            + "rules: {a: {words: {en: a, zh: a}, "
                            + rule
                            + "}}\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .problems())
        .hasSize(1);
  }
}
