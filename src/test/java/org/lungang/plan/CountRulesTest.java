package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Area.RURAL;
import static org.lungang.district.Area.URBAN;
import static org.lungang.district.GroupType.TIGHT;
import static org.lungang.district.Stage.JUNIOR;
import static org.lungang.district.Stage.PRIMARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Title;
import org.lungang.language.Language;
import org.lungang.policy.Easing;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** Rules of a policy's own (H11, M6, S12), each on both sides of its bound. */
class CountRulesTest {

  /** Two groups: L and M, in the town and in a village; P and Q, both in the town. */
  private static TestDistrict district() {
    return new TestDistrict()
        .school("L", PRIMARY, URBAN)
        .school("M", PRIMARY, RURAL)
        .school("P", PRIMARY, URBAN)
        .school("Q", PRIMARY, URBAN)
        .group("G", TIGHT, "L", "M")
        .group("H", TIGHT, "P", "Q")
        .staff(5, "L", "L", who -> {})
        .staff(5, "M", "M", who -> {})
        .staff(5, "P", "P", who -> {})
        .staff(5, "Q", "Q", who -> {});
  }

  private static Staffing staffing(TestDistrict district, String rule) {
    return Staffing.of(
        district.build(),
        OwnPolicies.read(
            "extends: standard\nquotas: {teachers: null}\nrules:\n"
                + "  own: {words: {en: Own rule, zh: 自定一条}, clause: 某县 三, "
                + rule
                + "}\n"),
        2026);
  }

  private static TestPlan plan(TestDistrict district, String rule) {
    return TestPlan.of(staffing(district, rule));
  }

  @Test
  void overTheDistrictAllGroupsCountTogether() {
    TestPlan plan = plan(district(), "per: DISTRICT, at_least: 2");
    assertThat(plan.figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan.post("L1", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(plan.post("P1", "teachers", "Q").figure(Rule.H11)).isZero();
    assertThat(plan.score().violations()).noneMatch(each -> each.rule() == Rule.H11);
  }

  @Test
  void groupsThatCountTogetherAreOneComponent() {
    assertThat(staffing(district(), "per: GROUP, at_least: 2").components()).hasSize(2);
    assertThat(staffing(district(), "per: DISTRICT, at_least: 2").components())
        .extracting(Component::schoolIds)
        .containsExactly(List.of("L", "M", "P", "Q"));
    // Urban: L, P and Q; M alone is rural, and in the group of L.
    assertThat(staffing(district(), "per: AREA, at_least: 1").components()).hasSize(1);
  }

  @Test
  void aRuleCountsWithAComponentWhereTheFirstSchoolIsInNoGroup() {
    TestDistrict district = district().school("A", PRIMARY, URBAN).staff("A1", "A");
    Staffing staffing = staffing(district, "per: DISTRICT, at_least: 2");
    assertThat(staffing.components()).hasSize(1);
    assertThat(
            new Scorer(staffing)
                .score(Plan.of(List.of()), staffing.components().get(0))
                .of(Rule.H11))
        .isEqualTo(-2);
  }

  @Test
  void eachGroupByItself() {
    TestPlan plan = plan(district(), "per: GROUP, at_least: 1");
    assertThat(plan.figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan.post("L1", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(plan.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void eachAreaAndEachStageByItself() {
    // Away from urban schools at least 1, away from rural ones at least 1.
    TestPlan areas = plan(district(), "per: AREA, at_least: 1");
    assertThat(areas.figure(Rule.H11)).isEqualTo(-2);
    assertThat(areas.post("P1", "teachers", "Q").figure(Rule.H11)).isEqualTo(-1);
    assertThat(areas.post("M1", "teachers", "L").figure(Rule.H11)).isZero();
    TestDistrict stages = district().school("J", JUNIOR, URBAN).staff("J1", "J");
    assertThat(plan(stages, "per: STAGE, at_least: 1").figure(Rule.H11)).isEqualTo(-2);
  }

  @Test
  void ofSomeSchoolsInOneDirection() {
    TestPlan plan =
        plan(
            district(),
            "per: DISTRICT, schools: {areas: [URBAN]}, count: {to: {areas: [RURAL]}}, at_least: 2");
    assertThat(plan.post("P1", "teachers", "Q").figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan.post("M1", "teachers", "L").figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan.post("L1", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void atMostSoManyFromOneSchool() {
    TestPlan plan = plan(district(), "per: SCHOOL, at_most: 1");
    assertThat(plan.post("L1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(plan.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(plan.post("P1", "teachers", "Q").figure(Rule.H11)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "level: HARD, H11, -2",
    "'level: MEDIUM, weight: 3', M6, -6",
    "'level: SOFT, weight: 3', S12, -6"
  })
  void mustHoldInPrincipleOrWeighed(String level, Rule rule, long figure) {
    TestPlan plan = plan(district(), level + ", per: DISTRICT, at_least: 2");
    assertThat(plan.figure(rule)).isEqualTo(figure);
    assertThat(
            Rule.toldOf(OwnPolicies.read("extends: standard")).stream()
                .anyMatch(Rule::isOfPolicysOwn))
        .isFalse();
  }

  @Test
  void whoWorksThereWithThePlan() {
    TestDistrict district =
        district()
            .staff("S1", "L", who -> who.title(Title.SENIOR))
            .staff("S2", "L", who -> who.title(Title.SENIOR));
    // M, P and Q have none; L has two.
    TestPlan plan =
        plan(
            district,
            "per: SCHOOL, count: {what: PRESENT, who: {title_at_least: SENIOR}}, at_least: 1");
    assertThat(plan.figure(Rule.H11)).isEqualTo(-3);
    assertThat(plan.post("S1", "teachers", "M").figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan.post("S2", "teachers", "M").figure(Rule.H11)).isEqualTo(-3);
  }

  @Test
  void whoIsElsewhereOnARotationWorksThere() {
    TestDistrict district =
        district()
            .staff("S1", "L", who -> who.title(Title.SENIOR))
            .rotation("S1", "M", "2027-09-01");
    String rule =
        "per: SCHOOL, schools: {areas: [RURAL]}, count: {what: PRESENT,"
            + " who: {title_at_least: SENIOR}}, at_least: ";
    assertThat(plan(district, rule + 1).figure(Rule.H11)).isZero();
    assertThat(plan(district, rule + 2).figure(Rule.H11)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"40%, 0", "39%, -1"})
  void newPeopleAreAtMostAShareOfThosePresent(String share, long figure) {
    // 2 come to M, 2 leave: 2 of 5 are new.
    TestPlan plan =
        plan(
            district(),
            "per: SCHOOL, count: {what: RECEIVED}, at_most_share: "
                + share
                + ", share_of: {what: PRESENT}, schools: {areas: [RURAL]}");
    plan.post(2, "L", "teachers", "M").post(2, "M", "teachers", "L");
    assertThat(plan.figure(Rule.H11)).isEqualTo(figure);
  }

  @Test
  void theBaseOfAShareMovesWithThePlan() {
    // 3 come and nobody leaves: 3 of 8 are new, of which 37% are 2 and 38% are 3.
    String rule =
        "per: SCHOOL, count: {what: RECEIVED}, share_of: {what: PRESENT}, schools: {areas:"
            + " [RURAL]}, at_most_share: ";
    assertThat(plan(district(), rule + "37%").post(3, "L", "teachers", "M").figure(Rule.H11))
        .isEqualTo(-1);
    assertThat(plan(district(), rule + "38%").post(3, "L", "teachers", "M").figure(Rule.H11))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "5, -1"})
  void aShareOfTheStaffIsRoundedUp(int fifths, long figure) {
    // 5 at L: 4/5 are 4, all are 5.
    TestPlan plan =
        plan(
            district(),
            "per: GROUP, schools: {roles: [LEAD]}, at_least_share: "
                + fifths
                + "/5, share_of: {what: STAFF, who: {eligible: true}}");
    plan.post(4, "L", "teachers", "M").post(4, "P", "teachers", "Q").post("P5", "teachers", "Q");
    assertThat(plan.figure(Rule.H11)).isEqualTo(figure);
  }

  @Test
  void inEachSubjectNoMoreThanTheSurplus() {
    TestDistrict district =
        district()
            .need("L", "MATH", 4)
            .need("L", "CHINESE", 0)
            .need("M", "MATH", 7)
            .staff("C1", "L", who -> who.subject("CHINESE"))
            .staff("C2", "L", who -> who.subject("CHINESE"));
    // L has 5 of MATH and needs 4: one may leave. CHINESE is not needed, so nothing binds.
    TestPlan out = plan(district, "per: SCHOOL, each_needed_subject: true, at_most_of: SURPLUS");
    assertThat(out.post("L1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(out.post("C1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(out.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    // M has 5 and needs 7: two may come.
    TestPlan in =
        plan(
            district,
            "per: SCHOOL, each_needed_subject: true, count: {what: RECEIVED}, at_most_of:"
                + " SHORTAGE");
    assertThat(in.post(2, "L", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(in.post("L3", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    TestPlan needed =
        plan(
            district,
            "per: SCHOOL, each_needed_subject: true, count: {what: PRESENT}, at_least_of: NEEDED");
    assertThat(needed.figure(Rule.H11)).isEqualTo(-2);
  }

  @Test
  void aSubjectOfWhichNobodyIsNeededIsNotBound() {
    TestDistrict district =
        district()
            .need("M", "MATH", 5)
            .need("M", "CHINESE", 0)
            .need("M", "PE", 1)
            .staff("C", "L", who -> who.subject("CHINESE"))
            .staff(2, "S", "L", who -> who.subject("PE"));
    String rule =
        "per: SCHOOL, each_needed_subject: true, count: {what: RECEIVED}, at_most_of: SHORTAGE";
    TestPlan all = plan(district, rule);
    assertThat(all.post("C", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(all.post("L1", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(all.post(2, "S", "teachers", "M").figure(Rule.H11)).isEqualTo(-2);
    // Of the needed subjects those alone that the rule names.
    TestPlan named = plan(district, rule + ", each_subject: [MATH]");
    assertThat(named.post(2, "S", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(named.post("L1", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void fromOverstaffedToUnderstaffedSchoolsNeverAboveTheHeadcount() {
    // L has 5 and may have 4: one may leave. M has 5 and may have 6: one may come.
    TestDistrict district = district().headcount("L", 4).headcount("M", 6);
    TestPlan out = plan(district, "per: SCHOOL, at_most_of: OVERSTAFF");
    assertThat(out.post("L1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(out.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    assertThat(out.post("M1", "teachers", "L").figure(Rule.H11)).isEqualTo(-2);
    // P and Q have no headcount, so nothing holds for them.
    assertThat(out.post("P1", "teachers", "Q").figure(Rule.H11)).isEqualTo(-2);
    TestPlan in = plan(district, "per: SCHOOL, count: {what: RECEIVED}, at_most_of: VACANCIES");
    assertThat(in.post("L1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(in.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
    TestPlan full = plan(district, "per: SCHOOL, count: {what: PRESENT}, at_most_of: HEADCOUNT");
    assertThat(full.figure(Rule.H11)).isEqualTo(-1);
    assertThat(full.post("L1", "teachers", "M").figure(Rule.H11)).isZero();
    assertThat(full.post("L2", "teachers", "M").figure(Rule.H11)).isEqualTo(-1);
  }

  @Test
  void schoolsWithoutAHeadcountAreTold() {
    Staffing staffing =
        staffing(district().headcount("L", 4), "per: SCHOOL, at_most_of: OVERSTAFF");
    assertThat(Findings.of(staffing))
        .extracting(finding -> finding.message().in(Language.EN))
        .contains(
            "own (Own rule): 3 schools have no headcount, so the rule does not hold there:"
                + " M School M, P School P, Q School Q");
  }

  @Test
  void rotationsInForceCountWhereTheRuleSaysSo() {
    TestDistrict district =
        district().staff("K", "L", TestStaff::backbone).rotation("K", "M", "2027-09-01");
    String rule = "per: GROUP, schools: {roles: [LEAD]}, at_least: 1";
    assertThat(plan(district, rule).figure(Rule.H11)).isEqualTo(-2);
    assertThat(plan(district, "count: {in_force: true}, " + rule).figure(Rule.H11)).isEqualTo(-1);
    assertThat(
            plan(district, "count: {in_force: true, to: {areas: [URBAN]}}, " + rule)
                .figure(Rule.H11))
        .isEqualTo(-2);
  }

  @ParameterizedTest
  @CsvSource({
    // K is away from L, in the town, at M, in a village, both of G, which L leads.
    "'per: DISTRICT, count: {in_force: true, from: {areas: [URBAN]}}', 0",
    "'per: DISTRICT, count: {in_force: true, from: {areas: [RURAL]}}', -1",
    "'per: DISTRICT, count: {in_force: true, to: {areas: [RURAL]}}', 0",
    "'per: DISTRICT, count: {in_force: true, to: {areas: [URBAN]}}', -1",
    "'per: DISTRICT, count: {in_force: true, from: {roles: [LEAD]}}', 0",
    "'per: DISTRICT, count: {in_force: true, from: {roles: [MEMBER]}}', -1",
    "'per: DISTRICT, count: {in_force: true, to: {roles: [MEMBER]}}', 0",
    "'per: DISTRICT, count: {in_force: true, to: {roles: [LEAD]}}', -1",
    "'per: DISTRICT, count: {in_force: true, who: {backbone: true}}', 0",
    "'per: DISTRICT, count: {in_force: true, who: {backbone: false}}', -1",
    "'per: DISTRICT, each_subject: [MATH], count: {in_force: true}', 0",
    "'per: DISTRICT, each_subject: [PE], count: {in_force: true}', -1",
    "'per: GROUP, count: {in_force: true}', -1",
  })
  void aRotationInForceCountsIfItIsWhatIsCounted(String rule, long figure) {
    TestDistrict district =
        district().staff("K", "L", TestStaff::backbone).rotation("K", "M", "2027-09-01");
    assertThat(plan(district, rule + ", at_least: 1").figure(Rule.H11)).isEqualTo(figure);
  }

  @Test
  void aShortfallSaysTheRuleByItsOwnName() {
    TestPlan plan = plan(district(), "per: GROUP, at_least: 6");
    Violation violation =
        plan.post("L1", "teachers", "M").score().violations().stream()
            .filter(each -> each.rule() == Rule.H11)
            .findFirst()
            .orElseThrow();
    assertThat(violation.own()).isEqualTo("own");
    assertThat(violation.groupId()).isEqualTo("G");
    assertThat(violation.message().in(Language.EN))
        .isEqualTo("own (Own rule): G Group G: posted away: all staff: at least 6, has 1");
    assertThat(violation.message().in(Language.ZH))
        .isEqualTo("own（自定一条）：G Group G：派出人员：全体教职工：不少于6人，实际1人");
  }

  @ParameterizedTest
  @CsvSource({
    // Of G and H with one posting each; G alone is eased by 1.
    "at_least: 3, -3, 2, 3",
    "at_most: 0, -1, 1, 0",
    "at_least: 1, 0, 0, 1",
  })
  void aRuleThatIsEasedMayBeOffByTheNumberThere(String bound, long figure, long g, long h) {
    Easing easing =
        new Easing(
            "x", Rule.H11, null, null, null, null, "own", "G", null, null, null, null, 1, "");
    Staffing strict = staffing(district(), "per: GROUP, " + bound);
    TestPlan plan =
        TestPlan.of(Staffing.of(strict.district(), strict.policy().easedBy(List.of(easing)), 2026));
    plan.post("L1", "teachers", "M").post("P1", "teachers", "Q");
    assertThat(plan.figure(Rule.H11)).isEqualTo(figure);
    List<Attainment> own =
        Attainment.of(plan.staffing(), plan.plan()).stream()
            .filter(each -> each.rule() == Rule.H11)
            .toList();
    assertThat(own).extracting(Attainment::required).containsExactly(g, h);
    assertThat(own).extracting(Attainment::reached).containsExactly(1L, 1L);
    assertThat(own.stream().mapToLong(Attainment::missing).sum()).isEqualTo(-figure);
  }
}
