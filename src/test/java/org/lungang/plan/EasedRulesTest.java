package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ASSISTANCE;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Subject;
import org.lungang.policy.Easing;
import org.lungang.policy.Mirror;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** A rule that a policy eases for one group or school asks for less there, and nowhere else. */
class EasedRulesTest {

  private static TestDistrict district() {
    return new TestDistrict()
        .schools("L", "M", "N", "O")
        .group("G", TIGHT, "L", "M")
        .group("H", TIGHT, "N", "O")
        .staff(10, "L", "L", who -> {})
        .staff(10, "M", "M", who -> {})
        .staff(10, "N", "N", who -> {})
        .staff(10, "O", "O", who -> {});
  }

  private static TestPlan plan(TestDistrict district, String policyId, Easing... easings) {
    Policy policy = ShippedPolicies.get(policyId).easedBy(List.of(easings));
    return TestPlan.of(district.under(policy));
  }

  private static Easing easing(
      Rule rule,
      String group,
      String school,
      String flow,
      String quota,
      String share,
      Integer atLeast,
      Integer atMost) {
    return new Easing(
        rule + "-" + group + school,
        rule,
        group,
        school,
        flow,
        quota,
        null,
        null,
        null,
        null,
        share == null ? null : Share.parse(share),
        atLeast,
        atMost,
        "");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 0", "3, -1", "4, -2"})
  void h1AllowsADifferenceUpToTheNumber(int sent, int figure) {
    Easing eased = easing(Rule.H1, "G", null, "teachers", null, null, null, 2);
    assertThat(plan(district(), "standard", eased).post(sent, "L", "teachers", "M").figure(Rule.H1))
        .isEqualTo(figure);
    assertThat(plan(district(), "standard", eased).post(sent, "N", "teachers", "O").figure(Rule.H1))
        .isEqualTo(-sent);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 0", "3, -2", "4, -4"})
  void h1AllowsTheDifferenceAtEachSchoolWhereSchoolsAreCounted(int sent, int figure) {
    Policy policy =
        TestPolicy.like("standard")
            .flows(
                TestFlow.of("teachers")
                    .mirrored(Mirror.Form.SCHOOL, Mirror.Key.NONE, Mirror.Key.NONE)
                    .build())
            .build()
            .easedBy(List.of(easing(Rule.H1, "G", null, "teachers", null, null, null, 2)));
    TestDistrict district = district();
    assertThat(TestPlan.of(district.under(policy)).post(sent, "L", "teachers", "M").figure(Rule.H1))
        .isEqualTo(figure);
    assertThat(TestPlan.of(district.under(policy)).post(sent, "N", "teachers", "O").figure(Rule.H1))
        .isEqualTo(-2 * sent);
  }

  @ParameterizedTest
  @CsvSource({"20%, -4", "15%, -3", "11%, -3", "10%, -2", "0%, 0", "100%, -4"})
  void h2TakesTheShareInsteadIfItIsLess(String share, int figure) {
    // 20 eligible in each group; the other group still asks for its 4.
    Easing eased = easing(Rule.H2, "G", null, null, "teachers", share, null, null);
    assertThat(plan(district(), "standard", eased).figure(Rule.H2)).isEqualTo(figure - 4);
  }

  @ParameterizedTest
  @CsvSource({"20%, -2", "17%, -2", "16%, -1", "0%, 0"})
  void h3TakesTheShareInsteadIfItIsLess(String share, int figure) {
    Easing eased = easing(Rule.H3, "G", null, null, "teachers", share, null, null);
    assertThat(plan(district(), "standard", eased).post(6, "L", "teachers", "M").figure(Rule.H3))
        .isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource({"15, -15", "4, -4", "0, 0", "20, -15"})
  void h4TakesTheNumberInsteadIfItIsLess(int atLeast, int figure) {
    TestDistrict district =
        new TestDistrict().schools("L", "M").group("G", ASSISTANCE, "L", "M").staff("A", "L");
    Easing eased = easing(Rule.H4, "G", null, "support-out", null, null, atLeast, null);
    // The middle manager who must go besides.
    assertThat(plan(district, "xx-county-2023", eased).figure(Rule.H4)).isEqualTo(figure - 1);
  }

  @Test
  void h4IsNotEasedByWhatIsSaidOfAnotherSubject() {
    Easing math =
        new Easing(
            "x",
            Rule.H4,
            "G",
            null,
            "backbone-out",
            null,
            null,
            null,
            Subject.of("MATH"),
            null,
            null,
            0,
            null,
            "");
    // 3 by management-out, 2 of each grade band, 1 of each of three subjects; for two groups.
    assertThat(plan(district(), "wolong-2023").figure(Rule.H4)).isEqualTo(-24);
    assertThat(plan(district(), "wolong-2023", math).figure(Rule.H4)).isEqualTo(-23);
  }

  @Test
  void h5LetsASubjectGoThatIsNamedAndNoOther() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L")
            .staff("B", "L", who -> who.subject("PE"))
            .need("L", "MATH", 1)
            .need("L", "PE", 1);
    Easing named =
        new Easing(
            "x",
            Rule.H5,
            null,
            "L",
            null,
            null,
            null,
            null,
            Subject.of("MATH"),
            null,
            null,
            null,
            null,
            "");
    Easing all = easing(Rule.H5, null, "L", null, null, null, null, null);
    assertThat(bothGo(plan(district, "standard")).figure(Rule.H5)).isEqualTo(-2);
    assertThat(bothGo(plan(district, "standard", named)).figure(Rule.H5)).isEqualTo(-1);
    assertThat(bothGo(plan(district, "standard", all)).figure(Rule.H5)).isZero();
  }

  private static TestPlan bothGo(TestPlan plan) {
    return plan.post("A", "teachers", "M").post("B", "teachers", "M");
  }

  @Test
  void h6LetsAllLeadersGo() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L", TestStaff::vicePrincipal)
            .staff("B", "L", TestStaff::vicePrincipal);
    Easing eased = easing(Rule.H6, null, "L", null, null, null, null, null);
    assertThat(leadersGo(plan(district, "standard")).figure(Rule.H6)).isEqualTo(-1);
    assertThat(leadersGo(plan(district, "standard", eased)).figure(Rule.H6)).isZero();
  }

  private static TestPlan leadersGo(TestPlan plan) {
    return plan.post("A", "managers", "M").post("B", "managers", "M");
  }

  @ParameterizedTest
  @CsvSource({"0, -2", "3, -2", "4, -1", "5, 0"})
  void h7TakesTheNumberInsteadIfItIsMore(int atMost, int figure) {
    Easing eased = easing(Rule.H7, null, "L", null, null, null, null, atMost);
    assertThat(plan(district(), "standard", eased).post(5, "L", "teachers", "M").figure(Rule.H7))
        .isEqualTo(figure);
  }
}
