package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;
import org.lungang.policy.Rule;

class CertificateTest {

  /** A plan that reaches every bound is proven, and the sentence says so. */
  @Test
  void aPlanThatReachesEveryBoundIsProven() {
    Certificate certificate = certificate(0, -2, 50, 0, -2L, 50L);
    assertThat(certificate.isProven()).isTrue();
    assertThat(certificate.minutesAPosting(4)).contains(new BigDecimal("0.0000"));
    assertThat(certificate.sentence().in(Language.EN))
        .isEqualTo("Proven optimal: no plan under this policy is better.");
    assertThat(certificate.sentence().in(Language.ZH)).isEqualTo("已证明最优：符合政策的方案中，没有比它更好的。");
  }

  /** What is left at soft is told in minutes a posting, rounded up so that it stays true. */
  @Test
  void whatIsLeftIsRoundedUp() {
    Certificate certificate = certificate(0, -2, 50, 0, -2L, 51L);
    assertThat(certificate.isProven()).isFalse();
    assertThat(certificate.minutesAPosting(2)).contains(new BigDecimal("0.34"));
    assertThat(certificate.sentence().in(Language.EN))
        .isEqualTo(
            "Proven: no plan under this policy is better by more than 0.34 minutes a"
                + " posting.");
  }

  /** While medium is open, nothing is said of soft. */
  @Test
  void whileMediumIsOpenNothingIsSaidOfSoft() {
    for (Long softBound : new Long[] {null, 50L}) {
      Certificate certificate = certificate(0, -2, 50, 0, -1L, softBound);
      assertThat(certificate.isHardProven()).isTrue();
      assertThat(certificate.isMediumProven()).isFalse();
      assertThat(certificate.minutesAPosting(2)).isEmpty();
      assertThat(certificate.sentence().in(Language.EN))
          .contains("at most 1 more recommendation (counted");
    }
  }

  /** While hard is open, it is told by how many people another plan could come closer. */
  @Test
  void whileHardIsOpenItTellsByHowManyPeople() {
    Certificate certificate = certificate(-5, -2, 50, -3, null, null);
    assertThat(certificate.isHardProven()).isFalse();
    assertThat(certificate.sentence().in(Language.EN)).contains("at most 2 people");
  }

  /** Of a district that cannot hold every rule, that very thing is proven. */
  @Test
  void ofAnInfeasibleDistrictItIsToldThatNoPlanHoldsEveryRule() {
    assertThat(certificate(-5, -2, 50, -5, -2L, 50L).sentence().in(Language.EN))
        .startsWith("Proven: no plan meets all mandatory rules");
    assertThat(certificate(-5, -2, 50, -5, -2L, null).sentence().in(Language.EN))
        .isEqualTo(
            "Proven: no plan meets all mandatory rules. How much better another plan could be in"
                + " the preferences is not known.");
  }

  /** That no plan holds every rule is also known where another may come closer. */
  @Test
  void aBoundBelowNothingTellsThatNoPlanHoldsEveryRule() {
    assertThat(certificate(-5, -2, 50, -3, null, null).isInfeasible()).isTrue();
    assertThat(certificate(-5, -2, 50, 0, null, null).isInfeasible()).isFalse();
  }

  /** A plan without postings divides by one. */
  @Test
  void aPlanWithoutPostingsCountsAsOne() {
    assertThat(new Certificate(0, 0, 10, 0, 0, 0L, 12L).minutesAPosting(1))
        .contains(new BigDecimal("2.0"));
  }

  @Test
  void withoutASearchNothingIsClaimedThatIsNotTrueOfEveryPlan() {
    PlanScore short0 = new PlanScore(Map.of(Rule.H2, -2L, Rule.M1, -3L, Rule.S1, -40L), List.of());
    assertThat(Certificate.withoutSearch(short0, 5).sentence().in(Language.EN))
        .startsWith("In the mandatory rules, another plan could be better by at most 2 people.");
    PlanScore medium = new PlanScore(Map.of(Rule.M1, -3L, Rule.S1, -40L), List.of());
    assertThat(Certificate.withoutSearch(medium, 5).sentence().in(Language.EN))
        .startsWith(
            "Another plan could meet at most 3 more recommendations (counted in people, schools or periods).");
    PlanScore soft = new PlanScore(Map.of(Rule.S1, -40L), List.of());
    assertThat(Certificate.withoutSearch(soft, 5).sentence().in(Language.EN))
        .isEqualTo("How much better another plan could be in the preferences is not known.");
    assertThat(Certificate.withoutSearch(soft, 5).isProven()).isFalse();
  }

  private static Certificate certificate(
      long hard,
      long medium,
      long soft,
      long hardBound,
      @Nullable Long mediumBound,
      @Nullable Long softBound) {
    return new Certificate(hard, medium, soft, 3, hardBound, mediumBound, softBound);
  }
}
