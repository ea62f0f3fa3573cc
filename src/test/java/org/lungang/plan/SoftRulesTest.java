package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Area;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.Willingness;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.policy.Term;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** S1, S2 and S5 to S9: what one posting pays and costs, to the minute. */
class SoftRulesTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, -1, 0", "60, -60, 0", "61, -61, -2", "120, -120, -120"})
  void s1EachExtraMinuteAndS2TwiceEachBeyondSixty(int minutes, int commute, int far) {
    PlanScore score = posted(urban().staff("X", "L").travel("L", "M", minutes));
    assertThat(score.of(Rule.S1)).isEqualTo(commute);
    assertThat(score.of(Rule.S2)).isEqualTo(far);
  }

  @Test
  void s1CountsTheExtraMinutesAndS2TheWholeCommute() {
    // A quarter of a degree is 72.3 minutes, a tenth is 28.9.
    PlanScore score =
        posted(
            urban()
                .place("L", 0, 0.1)
                .place("M", 0, 0.25)
                .staff("X", "L", who -> who.address(0, 0)));
    assertThat(score.of(Rule.S1)).isEqualTo(-(72 - 29));
    assertThat(score.of(Rule.S2)).isEqualTo(-2 * (72 - 60));
  }

  @Test
  void s1AShorterCommutePaysNothing() {
    PlanScore score =
        posted(
            urban()
                .place("L", 0, 0.3)
                .place("M", 0, 0.25)
                .staff("X", "L", who -> who.address(0, 0)));
    assertThat(score.of(Rule.S1)).isZero();
    assertThat(score.of(Rule.S2)).isEqualTo(-24);
  }

  @ParameterizedTest
  @CsvSource({
    "URBAN,, URBAN,, 0",
    "URBAN,, RURAL,, 40",
    "URBAN,, TOWN,, 40",
    "URBAN,, URBAN, WEAK, 40",
    "URBAN,, URBAN, NEW, 40",
    "URBAN,, URBAN, SMALL, 40",
    "RURAL,, URBAN,, -40",
    "URBAN, WEAK, URBAN,, -40",
    "RURAL,, URBAN, WEAK, 0",
    "TOWN,, RURAL,, 0",
  })
  void s5ABackboneGoesToATargetSchoolOrLeavesOne(
      Area from, @Nullable Trait fromTrait, Area to, @Nullable Trait toTrait, int figure) {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, from, traits(fromTrait))
            .school("M", Stage.PRIMARY, to, traits(toTrait))
            .group("G", TIGHT, "L", "M")
            .staff("X", "L", TestStaff::backbone)
            .staff("Y", "L")
            .staff("V", "L", who -> who.vicePrincipal().backbone());
    TestPlan plan = TestPlan.of(district.under("standard")).post("Y", "teachers", "M");
    assertThat(plan.figure(Rule.S5)).isZero();
    assertThat(plan.post("X", "teachers", "M").figure(Rule.S5)).isEqualTo(figure);
    assertThat(plan.post("V", "managers", "M").figure(Rule.S5)).isEqualTo(2 * figure);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-09-02, 0",
    "2020-09-01, 10",
    "2019-09-02, 10",
    "2019-09-01, 12",
    "2011-09-01, 28",
    "2010-09-02, 28",
    "2010-09-01, 30",
    "2009-09-01, 30",
    "1999-09-01, 30",
  })
  void s6TheLongerDueTheMoreUpToTenYears(String since, int figure) {
    // wolong's management-in takes anybody, due or not.
    for (Consumer<TestStaff> position : managementIn()) {
      TestDistrict district =
          new TestDistrict()
              .schools("L", "M")
              .group("G", TIGHT, "M", "L")
              .staff("X", "L", position.andThen(who -> who.since(since)));
      assertThat(
              TestPlan.of(district.under("wolong-2023"))
                  .post("X", "management-in", "M")
                  .figure(Rule.S6))
          .isEqualTo(figure);
    }
  }

  @Test
  void s6IsNotForLeaders() {
    TestDistrict district =
        urban().staff("P", "L", TestStaff::principal).staff("V", "L", TestStaff::vicePrincipal);
    assertThat(
            TestPlan.of(district.under("standard"))
                .post("P", "principals", "M")
                .post("V", "managers", "M")
                .figure(Rule.S6))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource
  void s7VolunteersPayTheReluctantCostAndPreferredSchoolsPayBesides(Willingness willingness) {
    int figure =
        switch (willingness) {
          case VOLUNTEER -> 15;
          case NEUTRAL -> 0;
          case RELUCTANT -> -30;
        };
    assertThat(posted(urban().staff("X", "L", who -> who.willing(willingness))).of(Rule.S7))
        .isEqualTo(figure);
    assertThat(
            posted(
                    urban()
                        .staff("X", "L", who -> who.willing(willingness).prefers("M").prefers("L")))
                .of(Rule.S7))
        .isEqualTo(figure + 10);
    assertThat(
            posted(urban().staff("X", "L", who -> who.willing(willingness).prefers("L")))
                .of(Rule.S7))
        .isEqualTo(figure);
  }

  @ParameterizedTest
  @EnumSource
  void s8ThoseOfTheFirstTitleWhoNeverWereElsewhere(Title title) {
    assertThat(posted(urban().staff("X", "L", who -> who.title(title))).of(Rule.S8))
        .isEqualTo(title == Title.FIRST ? 10 : 0);
  }

  @Test
  void s8NotThoseWhoWereElsewhere() {
    Consumer<TestStaff> first = who -> who.title(Title.FIRST);
    assertThat(
            posted(
                    urban()
                        .staff("X", "L", first)
                        .service("X", "Far School", "2010-09-01", "2010-09-02"))
                .of(Rule.S8))
        .isZero();
    assertThat(posted(urban().staff("X", "L", first).rotation("X", "M", "2020-09-01")).of(Rule.S8))
        .isZero();
  }

  /** A school year is ten months; September to June 30, that is. */
  @ParameterizedTest
  @CsvSource({
    "1 semester, 0",
    "6 months, 0",
    "9 months, 0",
    "until 06-29, 0",
    "until 06-30, 10",
    "10 months, 10",
    "2 semesters, 10",
    "until 07-31, 10",
    "1 year, 10",
  })
  void s8NotALessThanASchoolYear(String term, long minutes) {
    Policy policy =
        TestPolicy.like("standard").term(Position.TEACHER, Term.read(term).orElseThrow()).build();
    Staffing staffing = urban().staff("X", "L", who -> who.title(Title.FIRST)).under(policy);
    assertThat(TestPlan.of(staffing).post("X", "teachers", "M").figure(Rule.S8)).isEqualTo(minutes);
  }

  @Test
  void s8BothPaymentsAreAddedUpForNewLeaders() {
    // Group experience without service elsewhere is impossible, so the title pays nothing beside.
    TestDistrict district =
        urban()
            .staff("X", "L", who -> who.middleManager().title(Title.FIRST))
            .staff("Y", "L", who -> who.middleManager().title(Title.FIRST))
            .service("Y", "M", "2012-09-01", "2013-09-01");
    TestPlan plan = TestPlan.of(district.under("guangdong-2020")).post("X", "new-leaders", "M");
    assertThat(plan.figure(Rule.S8)).isEqualTo(10);
    assertThat(plan.post("Y", "new-leaders", "M").figure(Rule.S8)).isEqualTo(10 + 40);
  }

  @Test
  void s9EveryPostingCosts() {
    TestDistrict district =
        urban().staff(2, "T", "L", who -> {}).staff("P", "L", TestStaff::principal);
    TestPlan plan = TestPlan.of(district.under("standard"));
    assertThat(plan.figure(Rule.S9)).isZero();
    assertThat(plan.post(2, "T", "teachers", "M").figure(Rule.S9)).isEqualTo(-60);
    assertThat(plan.post("P", "principals", "M").figure(Rule.S9)).isEqualTo(-90);
  }

  @Test
  void theSoftScoreIsTheSumOfAllRules() {
    // S1 −70, S2 −20, S3 −60, S5 +40, S6 +18, S7 +25, S8 +10, S9 −30; S4 −5 for MATH unanswered.
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.PRIMARY, Area.RURAL)
            .group("G", TIGHT, "L", "M")
            .travel("M", "L", 70)
            .need("L", "MATH", 1)
            .staff("X", "L", who -> who.backbone().title(Title.FIRST).volunteer().prefers("M"));
    PlanScore score = posted(district);
    assertThat(score.soft()).isEqualTo(-70 - 20 - 60 - 5 + 40 + 18 + 25 + 10 - 30);
    assertThat(score.hard()).isEqualTo(score.of(Rule.H1) + score.of(Rule.H5)).isEqualTo(-2);
    assertThat(score.medium()).isZero();
    assertThat(score.isFeasible()).isFalse();
  }

  private static List<Consumer<TestStaff>> managementIn() {
    return List.of(who -> {}, TestStaff::middleManager);
  }

  private static Trait[] traits(@Nullable Trait trait) {
    return trait == null ? new Trait[0] : new Trait[] {trait};
  }

  /** What it is worth that the TEACHER X goes from L to M. */
  private static PlanScore posted(TestDistrict district) {
    return TestPlan.of(district.under("standard")).post("X", "teachers", "M").score();
  }

  private static TestDistrict urban() {
    return new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M");
  }
}
