package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.lungang.district.GradeBand;
import org.lungang.policy.Rule;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** S4: the differences that a soft key counts, five minutes each. */
class BalanceRuleTest {

  @Test
  void aFlowThatMirrorsItselfCountsEachTwoSchoolsOnce() {
    TestDistrict district =
        schools()
            .staff(2, "X", "L", who -> {})
            .staff("Y", "M")
            .staff("Z", "M", who -> who.subject("MUSIC"));
    TestPlan plan = plan(district, "standard").post("X1", "teachers", "M");
    assertThat(s4(plan)).isEqualTo(-5);
    assertThat(s4(plan.post("Y", "teachers", "L"))).isZero();
    assertThat(s4(plan.post("X2", "teachers", "M"))).isEqualTo(-5);
    assertThat(s4(plan.post("Z", "teachers", "L"))).isEqualTo(-10);
  }

  @Test
  void equalNumbersOfDifferentSubjectsCountForBoth() {
    TestDistrict district = schools().staff("X", "L").staff("Z", "M", who -> who.subject("MUSIC"));
    TestPlan plan =
        plan(district, "standard").post("X", "teachers", "M").post("Z", "teachers", "L");
    assertThat(plan.figure(Rule.H1)).isZero();
    assertThat(s4(plan)).isEqualTo(-10);
  }

  @Test
  void pairsOfSchoolsAreCountedApart() {
    TestDistrict district = schools().staff("X", "L").staff("Y", "M").staff("Z", "N");
    TestPlan plan =
        plan(district, "standard")
            .post("X", "teachers", "M")
            .post("Y", "teachers", "N")
            .post("Z", "teachers", "L");
    assertThat(s4(plan)).isEqualTo(-15);
  }

  @Test
  void aFlowAndItsMirrorAreComparedBySubject() {
    TestDistrict district =
        schools()
            .staff("X", "L", TestStaff::backbone)
            .staff("Y", "M")
            .staff("Z", "M", who -> who.subject("MUSIC"))
            .staff("W", "N");
    TestPlan plan = plan(district, "huadu-2025").post("X", "backbone-out", "M");
    assertThat(s4(plan)).isEqualTo(-5);
    assertThat(s4(plan.post("Y", "shadow-in", "L"))).isZero();
    assertThat(s4(plan.post("Z", "shadow-in", "L"))).isEqualTo(-5);
    assertThat(s4(plan.post("W", "shadow-in", "L"))).isEqualTo(-10);
  }

  @Test
  void theSoftKeyOfWolongIsTheGradeBandAndNoneIsABandToo() {
    TestDistrict district =
        schools()
            .staff("X", "L", who -> who.backbone().band(GradeBand.LOWER))
            .staff("W", "L", TestStaff::backbone)
            .staff("Y", "M", who -> who.band(GradeBand.UPPER))
            .staff("Z", "M");
    TestPlan plan =
        plan(district, "wolong-2023").post("X", "backbone-out", "M").post("Y", "backbone-in", "L");
    assertThat(plan.figure(Rule.H1)).isZero();
    assertThat(s4(plan)).isEqualTo(-10);
    assertThat(s4(plan.post("Z", "backbone-in", "L"))).isEqualTo(-15);
    assertThat(s4(plan.post("W", "backbone-out", "M"))).isEqualTo(-10);
  }

  @Test
  void flowsWithoutASoftKeyCountNothing() {
    TestDistrict district =
        schools()
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("P", "L", TestStaff::principal)
            .staff("B", "L", TestStaff::backbone);
    assertThat(
            s4(plan(district, "standard").post("V", "managers", "M").post("P", "principals", "M")))
        .isZero();
    assertThat(s4(plan(district, "wolong-2023").post("B", "management-out", "M"))).isZero();
  }

  @Test
  void groupsAreCountedApart() {
    TestDistrict district = schools().group("H", TIGHT, "M", "L").staff("X", "L").staff("Y", "M");
    TestPlan plan =
        plan(district, "standard").post("X", "G", "teachers", "M").post("Y", "H", "teachers", "L");
    assertThat(s4(plan)).isEqualTo(-10);
  }

  private static long s4(TestPlan plan) {
    return plan.figure(Rule.S4);
  }

  private static TestPlan plan(TestDistrict district, String policy) {
    return TestPlan.of(district.under(policy));
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", TIGHT, "L", "M", "N");
  }
}
