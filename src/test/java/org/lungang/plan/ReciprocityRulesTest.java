package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.GradeBand;
import org.lungang.language.Language;
import org.lungang.policy.Mirror;
import org.lungang.policy.Mirror.Form;
import org.lungang.policy.Mirror.Key;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** H1: what one school sends another, it gets back, in each form and for each key. */
class ReciprocityRulesTest {

  @Test
  void anEmptyPlanIsReciprocal() {
    assertThat(h1(plan(teachers(), "standard"))).isZero();
  }

  @Test
  void pairByPairTheNumbersMustBeEqual() {
    assertThat(h1(plan(teachers(), "standard").post("L1", "teachers", "M"))).isEqualTo(-1);
    assertThat(
            h1(
                plan(teachers(), "standard")
                    .post("L1", "teachers", "M")
                    .post("M1", "teachers", "L")))
        .isZero();
    assertThat(
            h1(
                plan(teachers(), "standard")
                    .post("L1", "teachers", "M")
                    .post("L2", "teachers", "M")
                    .post("L3", "teachers", "M")
                    .post("M1", "teachers", "L")))
        .isEqualTo(-2);
  }

  @Test
  void aRoundOfThreeSchoolsIsNotReciprocalByPairs() {
    assertThat(
            h1(
                plan(teachers(), "standard")
                    .post("L1", "teachers", "M")
                    .post("M1", "teachers", "N")
                    .post("N1", "teachers", "L")))
        .isEqualTo(-3);
  }

  @Test
  void withoutAKeySubjectsMayDiffer() {
    TestDistrict district = schools().staff("X", "L").staff("Y", "M", who -> who.subject("MUSIC"));
    assertThat(h1(plan(district, "standard").post("X", "teachers", "M").post("Y", "teachers", "L")))
        .isZero();
  }

  @Test
  void managersAreCountedByPosition() {
    TestDistrict district =
        schools()
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("W", "M", TestStaff::vicePrincipal)
            .staff("D", "M", TestStaff::middleManager);
    assertThat(h1(plan(district, "standard").post("V", "managers", "M").post("D", "managers", "L")))
        .isEqualTo(-2);
    assertThat(h1(plan(district, "standard").post("V", "managers", "M").post("W", "managers", "L")))
        .isZero();
  }

  @Test
  void principalsMayGoRoundSinceSchoolsCountInAndOut() {
    TestDistrict district =
        schools()
            .staff("P", "L", TestStaff::principal)
            .staff("Q", "M", TestStaff::principal)
            .staff("R", "N", TestStaff::principal);
    TestPlan chain =
        plan(district, "standard").post("P", "principals", "M").post("Q", "principals", "N");
    assertThat(h1(chain)).isEqualTo(-2);
    assertThat(h1(chain.post("R", "principals", "L"))).isZero();
    assertThat(h1(plan(district, "standard").post("P", "principals", "M"))).isEqualTo(-2);
  }

  @Test
  void aFlowAndItsMirrorAreCountedBySubject() {
    TestDistrict district =
        schools()
            .staff("X", "L", TestStaff::backbone)
            .staff("Y", "M")
            .staff("Z", "M", who -> who.subject("MUSIC"));
    assertThat(h1(plan(district, "wolong-2023").post("X", "backbone-out", "M"))).isEqualTo(-1);
    assertThat(
            h1(
                plan(district, "wolong-2023")
                    .post("X", "backbone-out", "M")
                    .post("Y", "backbone-in", "L")))
        .isZero();
    assertThat(
            h1(
                plan(district, "wolong-2023")
                    .post("X", "backbone-out", "M")
                    .post("Z", "backbone-in", "L")))
        .isEqualTo(-2);
  }

  @Test
  void onlyTheMirrorAnswersAndOnlyFromTheSchoolThatReceived() {
    TestDistrict district =
        schools().staff("X", "L", TestStaff::backbone).staff("Y", "M").staff("Z", "N");
    assertThat(
            h1(
                plan(district, "wolong-2023")
                    .post("X", "backbone-out", "M")
                    .post("Y", "management-in", "L")))
        .isEqualTo(-2);
    assertThat(
            h1(
                plan(district, "wolong-2023")
                    .post("X", "backbone-out", "M")
                    .post("Z", "backbone-in", "L")))
        .isEqualTo(-2);
  }

  @Test
  void aMirrorWithoutItsFlowIsAsMuchAmiss() {
    TestDistrict district = schools().staff("Y", "M");
    assertThat(h1(plan(district, "wolong-2023").post("Y", "backbone-in", "L"))).isEqualTo(-1);
  }

  @Test
  void shadowingHasNoMoreThanSupportSendsToThatSchool() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", HAND_IN_HAND, "L", "M", "N")
            .staff(3, "B", "L", TestStaff::backbone)
            .staff(3, "M", "M", who -> {});
    TestPlan plan = plan(district, "wolong-2023").post("B1", "support-out", "M");
    assertThat(h1(plan)).isZero();
    assertThat(h1(plan.post("M1", "shadow-in", "L"))).isZero();
    assertThat(h1(plan.post("M2", "shadow-in", "L"))).isEqualTo(-1);
    assertThat(h1(plan.post("B2", "support-out", "N"))).isEqualTo(-1);
    assertThat(h1(plan.post("B3", "support-out", "M"))).isZero();
    assertThat(h1(plan.post("M3", "shadow-in", "L"))).isEqualTo(-1);
  }

  @Test
  void eachGroupIsCountedByItself() {
    TestDistrict district = teachers().group("H", TIGHT, "M", "L");
    TestPlan plan =
        plan(district, "standard")
            .post("L1", "G", "teachers", "M")
            .post("M1", "H", "teachers", "L");
    assertThat(h1(plan)).isEqualTo(-2);
    assertThat(h1(plan.post("M2", "G", "teachers", "L"))).isEqualTo(-1);
    assertThat(h1(plan.post("L2", "H", "teachers", "M"))).isZero();
  }

  @Test
  void rotationsInForceAnswerNothing() {
    TestDistrict district = teachers().rotation("M1", "L", "2027-09-01");
    assertThat(h1(plan(district, "standard").post("L1", "teachers", "M"))).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBJECT", "GRADE_BAND"})
  void anEmptyValueIsAValueOfTheKey(Key key) {
    TestDistrict district =
        schools()
            .staff("A", "L", who -> who.middleManager().teachesNothing())
            .staff("B", "M", who -> who.middleManager().teachesNothing())
            .staff("C", "M", who -> who.band(GradeBand.LOWER));
    for (Form form : new Form[] {Form.PAIR, Form.SCHOOL}) {
      Policy policy =
          TestPolicy.like("standard")
              .flows(TestFlow.of("all").mirrored(form, key, Key.NONE).build())
              .build();
      TestPlan plan = TestPlan.of(district.under(policy)).post("A", "all", "M");
      assertThat(h1(plan)).isEqualTo(form == Form.PAIR ? -1 : -2);
      assertThat(
              h1(TestPlan.of(district.under(policy)).post("A", "all", "M").post("B", "all", "L")))
          .isZero();
      assertThat(
              h1(TestPlan.of(district.under(policy)).post("A", "all", "M").post("C", "all", "L")))
          .isEqualTo(form == Form.PAIR ? -2 : -4);
    }
  }

  @Test
  void byPairAndSchoolTheSamePlanCanBeWholeOrNot() {
    TestDistrict round = teachers();
    for (Form form : Form.values()) {
      Policy policy =
          TestPolicy.like("standard")
              .flows(TestFlow.of("all").mirrored(form, Mirror.Key.POSITION, Key.NONE).build())
              .build();
      TestPlan plan =
          TestPlan.of(round.under(policy))
              .post("L1", "all", "M")
              .post("M1", "all", "N")
              .post("N1", "all", "L");
      assertThat(h1(plan) == 0).isEqualTo(form == Form.SCHOOL);
    }
  }

  private static long h1(TestPlan plan) {
    return plan.figure(Rule.H1);
  }

  private static TestPlan plan(TestDistrict district, String policy) {
    return TestPlan.of(district.under(policy));
  }

  /** Three teachers at each school: L1, L2, L3, M1, …. */
  private static TestDistrict teachers() {
    return schools()
        .staff(3, "L", "L", who -> {})
        .staff(3, "M", "M", who -> {})
        .staff(3, "N", "N", who -> {});
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", TIGHT, "L", "M", "N");
  }

  @Test
  void whatDiffersIsToldByBothSchoolsAndByWhatIsCountedUnlessItIsAll() {
    Violation all =
        plan(teachers(), "standard").post("L1", "teachers", "M").score().violations().stream()
            .filter(each -> each.rule() == Rule.H1)
            .findFirst()
            .orElseThrow();
    assertThat(all.message().in(Language.EN))
        .endsWith("L School L sends 1 more to M School M than it gets back");
    Policy bySubject =
        TestPolicy.like("standard")
            .flows(TestFlow.of("all").mirrored(Form.PAIR, Key.SUBJECT, Key.NONE).build())
            .build();
    Violation math =
        TestPlan.of(teachers().under(bySubject))
            .post("L1", "all", "M")
            .score()
            .violations()
            .stream()
            .filter(each -> each.rule() == Rule.H1)
            .findFirst()
            .orElseThrow();
    assertThat(math.message().in(Language.EN))
        .endsWith("L School L sends 1 more to M School M than it gets back (math)");
  }
}
