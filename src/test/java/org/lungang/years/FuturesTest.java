package org.lungang.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.district.Willingness;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.policy.Rule;
import org.lungang.report.FuturesText;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** A plan in drawn futures keeps what does not hang on those who drop out. */
class FuturesTest {

  private static Staffing staffing(Willingness willingness) {
    return new TestDistrict()
        .schools("A", "B")
        .group("G", GroupType.TIGHT, "A", "B")
        .staff("X", "A", who -> who.backbone().born("1990-01-01").willing(willingness))
        .staff("Y", "B", who -> who.backbone().born("1990-01-01").willing(willingness))
        .under("standard");
  }

  private static Futures.Promise promise(Futures futures, Rule rule) {
    return futures.promises().stream()
        .filter(promise -> promise.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Each of two reluctant people stays at home with a probability of 1 − 0.92 × 0.99 = 0.0892; as
   * many come as go where both do or neither does: 0.0892² + 0.9108² = 0.8375.
   */
  @Test
  void twoWhoAreExchangedDropOutEachByThemselves() {
    Staffing staffing = staffing(Willingness.RELUCTANT);
    Futures futures = Futures.of(staffing, Plan.of(staffing.postings()), 3_000);
    assertThat(futures.dropped()).isCloseTo(2 * 0.0892, within(0.02));
    Futures.Promise reciprocity = promise(futures, Rule.H1);
    assertThat(reciprocity.planned()).isZero();
    assertThat(reciprocity.worst()).isEqualTo(1);
    assertThat(reciprocity.kept() / 3_000.0).isCloseTo(0.8375, within(0.02));
    // One posting is enough for the quota: it is missed where both stay, 0.0892² = 0.008.
    assertThat(promise(futures, Rule.H2).kept() / 3_000.0).isCloseTo(0.992, within(0.005));
  }

  /** Volunteers seldom refuse: 1 − 0.99 × 0.99 = 0.0199 each. */
  @Test
  void volunteersDropOutLessThanTheReluctant() {
    Staffing staffing = staffing(Willingness.VOLUNTEER);
    Futures futures = Futures.of(staffing, Plan.of(staffing.postings()), 3_000);
    assertThat(futures.dropped()).isCloseTo(2 * 0.0199, within(0.01));
  }

  /** What the plan lacks itself is no promise that is broken, and the same number is the same. */
  @Test
  void whatThePlanLacksItselfIsNotBroken() {
    Staffing staffing = staffing(Willingness.NEUTRAL);
    Futures futures = Futures.of(staffing, Plan.of(List.of()), 50);
    assertThat(promise(futures, Rule.H2).planned()).isEqualTo(1);
    assertThat(futures.promises()).allMatch(promise -> promise.kept() == 50);
    assertThat(futures.dropped()).isZero();
    assertThat(Futures.of(staffing, Plan.of(staffing.postings()), 40))
        .isEqualTo(Futures.of(staffing, Plan.of(staffing.postings()), 40));
    assertThatThrownBy(() -> Futures.of(staffing, Plan.of(List.of()), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTableNamesEachRuleAndTheShareOfFutures() {
    Staffing staffing = staffing(Willingness.NEUTRAL);
    Futures futures = Futures.of(staffing, Plan.of(List.of()), 50);
    String english = FuturesText.render(futures, 2026, Language.EN, 100);
    assertThat(english).containsPattern("H2 quota +1 +100% +1");
    assertThat(FuturesText.render(futures, 2026, Language.ZH, 100)).contains("H2 交流比例", "100%");
    assertThat(FuturesText.note(futures, 2026).in(Language.EN))
        .startsWith("The plan of 2026, tested without replanning in 50 random futures")
        .contains("0.0 of those posted drop out", "1%", "3%", "8%", "5%");
  }
}
