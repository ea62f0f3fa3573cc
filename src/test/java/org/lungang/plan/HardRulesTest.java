package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.HIGH_SCHOOL_PAIR;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Decision;
import org.lungang.district.GradeBand;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** H2 to H4 and H6 to H9: each kept and broken, to the person. */
class HardRulesTest {

  @ParameterizedTest
  @CsvSource({"0, -3", "1, -2", "2, -1", "3, 0", "4, 0"})
  void h2CountsTheTeachersMissingFromTheQuota(int posted, int figure) {
    // 6 + 5 eligible teachers: a fifth is 2.2, so 3.
    TestPlan plan = plan(teachers(6, 5), "standard").post(posted, "L", "teachers", "M");
    assertThat(plan.figure(Rule.H2)).isEqualTo(figure);
  }

  @Test
  void h2CountsNeitherManagersNorRotationsInForce() {
    TestDistrict district =
        teachers(6, 5)
            .staff("D", "L", TestStaff::middleManager)
            .staff("K", "L")
            .rotation("K", "M", "2027-09-01");
    assertThat(plan(district, "standard").post("D", "managers", "M").figure(Rule.H2)).isEqualTo(-3);
  }

  @Test
  void h2CountsAPostingInItsOwnGroupAlone() {
    TestDistrict district = teachers(1, 1).group("H", TIGHT, "M", "L");
    assertThat(plan(district, "standard").figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan(district, "standard").post("L1", "G", "teachers", "M").figure(Rule.H2))
        .isEqualTo(-1);
  }

  @Test
  void h2IsCountedForEveryGroupAndTeachersOfEveryFlow() {
    TestDistrict district =
        teachers(1, 0)
            .schools("N")
            .school("J", Stage.JUNIOR)
            .group("H", TIGHT, "N", "J")
            .staff("X", "N", TestStaff::volunteer);
    // H is no same-stage group: no quota.
    assertThat(plan(district, "suzhou-2024").figure(Rule.H2)).isEqualTo(-1);
    assertThat(plan(district, "suzhou-2024").post("X", "cross-stage", "J").figure(Rule.H2))
        .isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 0, -1", "1, 1, 0", "5, 1, 0", "6, 1, -1", "6, 2, 0", "10, 0, -2"})
  void h3CountsTheBackboneMissingAmongThosePosted(int posted, int backbone, int figure) {
    TestDistrict district =
        schools()
            .staff(backbone, "B", "L", TestStaff::backbone)
            .staff(posted - backbone, "T", "L", who -> {})
            .staff("V", "L", who -> who.vicePrincipal().backbone());
    TestPlan plan =
        plan(district, "standard")
            .post("V", "managers", "M")
            .post(backbone, "B", "teachers", "M")
            .post(posted - backbone, "T", "teachers", "M");
    assertThat(plan.figure(Rule.H3)).isEqualTo(figure);
  }

  @Test
  void withoutAQuotaThereIsNoShareOfBackbone() {
    TestPlan plan = plan(teachers(6, 0), "guangdong-2020").post(6, "L", "teachers", "M");
    assertThat(plan.figure(Rule.H2)).isZero();
    assertThat(plan.figure(Rule.H3)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, -3", "2, -1", "3, 0", "5, 0", "6, -1", "8, -3"})
  void h4CountsThoseBelowTheMinimumAndAboveTheMaximum(int posted, int figure) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", HAND_IN_HAND, "L", "M", "N")
            .staff(8, "B", "L", TestStaff::backbone);
    TestPlan plan = plan(district, "wolong-2023");
    for (int i = 1; i <= posted; i++) {
      plan.post("B" + i, "support-out", i % 2 == 0 ? "M" : "N");
    }
    assertThat(plan.figure(Rule.H4)).isEqualTo(figure);
  }

  @Test
  void h4CountsEverySubjectToEveryMember() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.SENIOR)
            .school("M", Stage.SENIOR)
            .school("N", Stage.SENIOR)
            .group("G", HIGH_SCHOOL_PAIR, "L", "M", "N")
            .staff(3, "T", "L", who -> who.graduatingYears(1))
            .staff("C", "L", who -> who.subject("CHEMISTRY").graduatingYears(1));
    TestPlan plan = plan(district, "wolong-2023");
    assertThat(plan.figure(Rule.H4)).isEqualTo(-18);
    assertThat(plan.post("T1", "subjects-out", "M").figure(Rule.H4)).isEqualTo(-17);
    assertThat(plan.post("T2", "subjects-out", "M").figure(Rule.H4)).isEqualTo(-17);
    assertThat(plan.post("T3", "subjects-out", "N").figure(Rule.H4)).isEqualTo(-16);
    assertThat(plan.post("C", "subjects-out", "N").figure(Rule.H4)).isEqualTo(-15);
  }

  @Test
  void h4CountsGradeBandsAndSubjectsOfThePrimaryPartAndSixOfTheJuniorPart() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.NINE_YEAR)
            .school("M", Stage.NINE_YEAR)
            .group("G", TIGHT, "L", "M")
            .staff("A", "L", who -> who.backbone().band(GradeBand.LOWER))
            .staff("B", "L", who -> who.backbone().band(GradeBand.LOWER).subject("MUSIC"))
            .staff("C", "L", who -> who.backbone().band(GradeBand.LOWER).subject("CHINESE"))
            .staff("D", "L", TestStaff::backbone);
    // 3 managers, 6 of the junior part, 3 × 2 of the bands, 3 subjects.
    TestPlan plan = plan(district, "wolong-2023");
    assertThat(plan.figure(Rule.H4)).isEqualTo(-18);
    assertThat(plan.post("A", "backbone-out", "M").figure(Rule.H4)).isEqualTo(-16);
    assertThat(plan.post("B", "backbone-out", "M").figure(Rule.H4)).isEqualTo(-15);
    assertThat(plan.post("C", "backbone-out", "M").figure(Rule.H4)).isEqualTo(-14);
    assertThat(plan.post("D", "backbone-out", "M").figure(Rule.H4)).isEqualTo(-13);
  }

  @Test
  void h4CountsEachFlowByItself() {
    TestDistrict district = schools().staff(7, "B", "L", TestStaff::backbone);
    assertThat(plan(district, "wolong-2023").post(7, "B", "management-out", "M").figure(Rule.H4))
        .isEqualTo(-9);
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, -1"})
  void h4HoldsAMaximumForEachMember(int toOne, int figure) {
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.PRIMARY, Area.RURAL)
            .school("N", Stage.PRIMARY, Area.RURAL)
            .group("G", TIGHT, "L", "M", "N")
            .staff(3, "A", "L", TestStaff::backbone)
            .staff(2, "B", "L", TestStaff::backbone)
            .staff("D", "L", TestStaff::middleManager)
            .staff("E", "L", TestStaff::middleManager);
    TestPlan plan =
        plan(district, "guangdong-2020")
            .post(toOne, "A", "support-out", "M")
            .post(2, "B", "support-out", "N")
            .post("D", "new-leaders", "M")
            .post("E", "new-leaders", "N");
    assertThat(plan.figure(Rule.H4)).isEqualTo(figure);
  }

  @Test
  void h6OneOfTwoLeadersStays() {
    TestDistrict district =
        schools()
            .staff("P", "L", TestStaff::principal)
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("W", "M", TestStaff::vicePrincipal);
    TestPlan plan = plan(district, "standard").post("V", "managers", "M");
    assertThat(plan.figure(Rule.H6)).isZero();
    assertThat(plan.post("P", "principals", "M").figure(Rule.H6)).isEqualTo(-1);
    // Whoever comes does not make up for those who leave.
    assertThat(plan.post("W", "managers", "L").figure(Rule.H6)).isEqualTo(-1);
  }

  @Test
  void h6ASingleLeaderMayGo() {
    TestDistrict district =
        schools().staff("P", "L", TestStaff::principal).staff("D", "L", TestStaff::middleManager);
    TestPlan plan =
        plan(district, "standard").post("P", "principals", "M").post("D", "managers", "M");
    assertThat(plan.figure(Rule.H6)).isZero();
  }

  @Test
  void h6ALeaderLockedInFromElsewhereStays() {
    TestDistrict district =
        schools()
            .staff("P", "L", TestStaff::principal)
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("K", "M", TestStaff::vicePrincipal)
            .rotation("K", "L", "2027-09-01");
    TestPlan plan =
        plan(district, "standard").post("P", "principals", "M").post("V", "managers", "M");
    assertThat(plan.figure(Rule.H6)).isZero();
  }

  @Test
  void h6ALeaderLockedAwayDoesNotWorkThere() {
    TestDistrict district =
        schools()
            .staff("P", "L", TestStaff::principal)
            .staff("K", "L", TestStaff::vicePrincipal)
            .rotation("K", "M", "2027-09-01");
    assertThat(plan(district, "standard").post("P", "principals", "M").figure(Rule.H6)).isZero();
  }

  @Test
  void h6AnExemptLeaderStays() {
    TestDistrict district =
        schools()
            .staff("P", "L", who -> who.principal().born("1970-01-01"))
            .staff("V", "L", TestStaff::vicePrincipal);
    assertThat(plan(district, "standard").post("V", "managers", "M").figure(Rule.H6)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"9, 2, 0", "9, 3, -1", "10, 3, 0", "10, 4, -1", "3, 3, -1"})
  void h7CountsTheTeachersTooManyAway(int teachers, int away, int figure) {
    TestPlan plan = plan(teachers(teachers, 0), "standard");
    for (int i = 1; i <= away; i++) {
      plan.post("L" + i, "teachers", i % 2 == 0 ? "M" : "N");
    }
    assertThat(plan.figure(Rule.H7)).isEqualTo(figure);
  }

  @Test
  void h7AddsUpTheGroupsOfASchoolAndLeavesOutManagersAndThoseLockedAway() {
    TestDistrict district =
        schools()
            .schools("O")
            .group("H", TIGHT, "O", "L")
            .staff(3, "T", "L", who -> {})
            .staff("D", "L", TestStaff::middleManager)
            .staff("K", "L")
            .rotation("K", "M", "2027-09-01");
    TestPlan plan =
        plan(district, "standard")
            .post("D", "G", "managers", "M")
            .post("T1", "G", "teachers", "M")
            .post("T2", "H", "teachers", "O");
    assertThat(plan.figure(Rule.H7)).isZero();
    assertThat(plan.post("T3", "H", "teachers", "O").figure(Rule.H7)).isEqualTo(-1);
  }

  @Test
  void h7LeavesOutTheFirstPost() {
    TestDistrict district =
        schools().staff(3, "F", "M", who -> who.since("2026-03-01")).staff(3, "T", "M", who -> {});
    TestPlan plan =
        plan(district, "huadu-2025").post(3, "F", "first-post", "L").post(2, "T", "shadow-in", "L");
    assertThat(plan.figure(Rule.H7)).isZero();
    assertThat(plan.post("T3", "shadow-in", "L").figure(Rule.H7)).isEqualTo(-1);
  }

  @Test
  void h8EveryPinnedGoHasItsPostingAtTheSchoolThatThePinNames() {
    TestDistrict free = teachers(1, 0).pin("L1", Decision.GO, null);
    assertThat(plan(free, "standard").figure(Rule.H8)).isEqualTo(-1);
    assertThat(plan(free, "standard").post("L1", "teachers", "N").figure(Rule.H8)).isZero();
    TestDistrict named = teachers(1, 0).pin("L1", Decision.GO, "M");
    assertThat(said(free)).isEqualTo("Name L1 (L1) is pinned to go and does not");
    assertThat(said(named)).isEqualTo("Name L1 (L1) is pinned to go to M School M and does not");
    assertThat(plan(named, "standard").figure(Rule.H8)).isEqualTo(-1);
    assertThat(plan(named, "standard").post("L1", "teachers", "N").figure(Rule.H8)).isEqualTo(-1);
    assertThat(plan(named, "standard").post("L1", "teachers", "M").figure(Rule.H8)).isZero();
  }

  private static String said(TestDistrict district) {
    Staffing staffing = district.under("standard");
    return new Scorer(staffing)
        .score(Plan.of(List.of())).violations().stream()
            .filter(violation -> violation.rule() == Rule.H8)
            .map(violation -> violation.message().in(Language.EN))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void h8ASchoolNamedInOneOfTwoPinsHolds() {
    TestDistrict both = teachers(1, 0).pin("L1", Decision.GO, "M").pin("L1", Decision.GO, null);
    assertThat(plan(both, "standard").post("L1", "teachers", "N").figure(Rule.H8)).isEqualTo(-1);
  }

  private static TestPlan plan(TestDistrict district, String policy) {
    return TestPlan.of(district.under(policy));
  }

  private static TestDistrict teachers(int atLead, int atMember) {
    return schools().staff(atLead, "L", "L", who -> {}).staff(atMember, "M", "M", who -> {});
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", TIGHT, "L", "M", "N");
  }
}
