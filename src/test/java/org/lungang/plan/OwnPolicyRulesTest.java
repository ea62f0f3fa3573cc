package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.policy.Limit;
import org.lungang.policy.Quota.Floor.Base;
import org.lungang.policy.Rule;
import org.lungang.policy.Who;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestKinds;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestQuota;
import org.lungang.testing.TestStaff;

/**
 * Quotas, floors and limits that no shipped policy has but a planner may ask for
 * (docs/reference/policy.md).
 */
class OwnPolicyRulesTest {

  private static final Who MANAGER = TestKinds.of(Position.MIDDLE_MANAGER, null);

  @Test
  void aQuotaFromEachSchoolIsCountedSchoolBySchool() {
    // 2 of 6 from L, 1 of 4 from M, 0 of 0 from N.
    TestDistrict district = schools().staff(6, "L", "L", who -> {}).staff(4, "M", "M", who -> {});
    TestPlan plan = plan(district, new TestQuota().fromEachSchool());
    assertThat(plan.figure(Rule.H2)).isEqualTo(-3);
    assertThat(plan.post(3, "L", "teachers", "N").figure(Rule.H2)).isEqualTo(-1);
    assertThat(plan.post("M1", "teachers", "N").figure(Rule.H2)).isZero();
  }

  @Test
  void managersCanCountInNumeratorAndDenominator() {
    TestDistrict district =
        schools().staff(3, "T", "L", who -> {}).staff(3, "D", "L", TestStaff::middleManager);
    assertThat(plan(district, new TestQuota()).post("D1", "managers", "M").figure(Rule.H2))
        .isEqualTo(-1);
    TestQuota both =
        new TestQuota().of(TestKinds.TEACHER, MANAGER).counted(TestKinds.TEACHER, MANAGER);
    assertThat(plan(district, both).figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan(district, both).post("D1", "managers", "M").figure(Rule.H2)).isEqualTo(-1);
  }

  @Test
  void rotationsInForceCountWhereThePolicySaysSo() {
    // 5 at home and K locked: a fifth of 5 is 1, of 6 is 2.
    TestDistrict district =
        schools().staff(5, "T", "L", who -> {}).staff("K", "L").rotation("K", "M", "2027-09-01");
    assertThat(plan(district, new TestQuota()).figure(Rule.H2)).isEqualTo(-1);
    assertThat(plan(district, new TestQuota().inForceOf()).figure(Rule.H2)).isEqualTo(-2);
    assertThat(plan(district, new TestQuota().inForceCounted()).figure(Rule.H2)).isZero();
    assertThat(plan(district, new TestQuota().inForceOf().inForceCounted()).figure(Rule.H2))
        .isEqualTo(-1);
  }

  @Test
  void rotationsInForceCountInSharesTooWhereThePolicySaysSo() {
    // K, backbone, and N are away already.
    TestDistrict district =
        schools()
            .staff(10, "T", "L", who -> {})
            .staff("K", "L", who -> who.backbone())
            .rotation("K", "M", "2027-09-01")
            .staff("N", "L")
            .rotation("N", "M", "2027-09-01");
    TestQuota counted = new TestQuota().inForceCounted().floor(TestKinds.BACKBONE, Base.POSTED);
    TestQuota alone = new TestQuota().floor(TestKinds.BACKBONE, Base.POSTED);
    // A fifth of 3 + 2 is 1, which K is; of 4 + 2 it is 2; of 3 alone it is 1, and nobody is.
    assertThat(plan(district, counted).post(3, "T", "teachers", "M").figure(Rule.H3)).isZero();
    assertThat(plan(district, counted).post(4, "T", "teachers", "M").figure(Rule.H3)).isEqualTo(-1);
    assertThat(plan(district, alone).post(3, "T", "teachers", "M").figure(Rule.H3)).isEqualTo(-1);
  }

  @Test
  void aRotationInForceOutsideTheGroupDoesNotCountInTheNumerator() {
    TestDistrict district =
        schools().schools("O").staff("T", "L").staff("K", "L").rotation("K", "O", "2027-09-01");
    assertThat(plan(district, new TestQuota().inForceCounted()).figure(Rule.H2)).isEqualTo(-1);
  }

  @Test
  void whoIsLockedAndExemptBesidesIsNotInTheDenominator() {
    TestDistrict district =
        schools()
            .staff(5, "T", "L", who -> {})
            .staff("K", "L", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
            .rotation("K", "M", "2027-09-01")
            .staff("Y", "L", who -> who.since("2020-09-02"))
            .rotation("Y", "M", "2027-09-01");
    assertThat(plan(district, new TestQuota().inForceOf()).figure(Rule.H2)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"POSTED, 0", "ELIGIBLE, -1", "ALL, -2"})
  void aFloorIsAShareOfThosePostedOfTheEligibleOrOfAll(Base base, int figure) {
    // 5 eligible backbone teachers and one exempt; nobody posted.
    TestDistrict district =
        schools()
            .staff(5, "B", "L", TestStaff::backbone)
            .staff("E", "L", who -> who.backbone().with(Circumstance.PREGNANT_OR_NURSING))
            .staff(3, "T", "L", who -> {});
    TestPlan plan = plan(district, new TestQuota().floor(TestKinds.BACKBONE, base));
    assertThat(plan.figure(Rule.H3)).isEqualTo(figure);
    plan.post("T1", "teachers", "M");
    assertThat(plan.figure(Rule.H3)).isEqualTo(base == Base.POSTED ? -1 : figure);
    plan.post("B1", "teachers", "M");
    assertThat(plan.figure(Rule.H3)).isEqualTo(Math.min(0, figure + 1));
  }

  @Test
  void aFloorByTitleCountsThatTitleAndThoseAboveIt() {
    TestDistrict district =
        schools()
            .staff("A", "L", who -> who.title(Title.SECOND))
            .staff("B", "L")
            .staff("C", "L", who -> who.title(Title.FIRST))
            .staff("D", "L", who -> who.title(Title.FULL_SENIOR));
    TestQuota quota =
        new TestQuota().floor(TestKinds.of(Position.TEACHER, Title.FIRST), Base.POSTED);
    for (String low : List.of("A", "B")) {
      assertThat(plan(district, quota).post(low, "teachers", "M").figure(Rule.H3)).isEqualTo(-1);
    }
    for (String high : List.of("C", "D")) {
      assertThat(plan(district, quota).post(high, "teachers", "M").figure(Rule.H3)).isZero();
    }
  }

  @Test
  void eachFloorOfAQuotaIsRequiredByItself() {
    TestDistrict district =
        schools()
            .staff(4, "T", "L", who -> who.title(Title.SECOND))
            .staff("B", "L", who -> who.backbone().title(Title.SECOND))
            .staff("S", "L", who -> who.title(Title.SENIOR));
    TestQuota quota =
        new TestQuota()
            .floor(TestKinds.BACKBONE, Base.POSTED)
            .floor(TestKinds.of(Position.TEACHER, Title.SENIOR), Base.POSTED);
    TestPlan plan = plan(district, quota).post(2, "T", "teachers", "M");
    assertThat(plan.figure(Rule.H3)).isEqualTo(-2);
    assertThat(plan.post("B", "teachers", "M").figure(Rule.H3)).isEqualTo(-1);
    assertThat(plan.post("S", "teachers", "M").figure(Rule.H3)).isZero();
  }

  @Test
  void aLimitOverAllFlowsCountsThoseFromEachSchool() {
    Limit limit = limit(null, 1, Limit.Per.FROM_EACH_SCHOOL, List.of(MANAGER), Set.of());
    TestDistrict district =
        schools()
            .staff(3, "D", "L", TestStaff::middleManager)
            .staff("E", "M", TestStaff::middleManager)
            .staff("T", "L");
    TestPlan plan =
        TestPlan.of(district.under(TestPolicy.like("standard").limits(limit).build()))
            .post("D1", "managers", "M")
            .post("E", "managers", "L")
            .post("T", "teachers", "M");
    assertThat(plan.figure(Rule.H4)).isZero();
    assertThat(plan.post("D2", "managers", "N").figure(Rule.H4)).isEqualTo(-1);
    assertThat(plan.post("D3", "managers", "N").figure(Rule.H4)).isEqualTo(-2);
  }

  @Test
  void aLimitToEachSchoolCountsTheLeadToo() {
    Limit limit = limit(1, null, Limit.Per.TO_EACH_SCHOOL, List.of(), Set.of());
    TestDistrict district = schools().staff("X", "M").staff("Y", "L");
    TestPlan plan =
        TestPlan.of(
            district.under(
                TestPolicy.like("standard")
                    .flows(TestFlow.of("all").limits(limit).build())
                    .build()));
    assertThat(plan.figure(Rule.H4)).isEqualTo(-3);
    assertThat(plan.post("X", "all", "L").figure(Rule.H4)).isEqualTo(-2);
    assertThat(plan.post("Y", "all", "N").figure(Rule.H4)).isEqualTo(-1);
  }

  @Test
  void aLimitOverSomeFlowsCountsThoseAlone() {
    Limit limit = limit(2, null, Limit.Per.GROUP, List.of(), Set.of("managers"));
    TestDistrict district = schools().staff("D", "L", TestStaff::middleManager).staff("T", "L");
    TestPlan plan =
        TestPlan.of(district.under(TestPolicy.like("standard").limits(limit).build()))
            .post("T", "teachers", "M");
    assertThat(plan.figure(Rule.H4)).isEqualTo(-2);
    assertThat(plan.post("D", "managers", "M").figure(Rule.H4)).isEqualTo(-1);
  }

  private static Limit limit(
      @Nullable Integer atLeast,
      @Nullable Integer atMost,
      Limit.Per per,
      List<Who> who,
      Set<String> flows) {
    return new Limit(atLeast, atMost, per, who, Set.of(), Set.<Subject>of(), Set.of(), flows, "");
  }

  private static TestPlan plan(TestDistrict district, TestQuota quota) {
    return TestPlan.of(district.under(TestPolicy.like("standard").quotas(quota.build()).build()));
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", TIGHT, "L", "M", "N");
  }
}
