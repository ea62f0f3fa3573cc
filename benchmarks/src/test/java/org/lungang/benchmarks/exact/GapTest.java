package org.lungang.benchmarks.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A gap is what is missing on soft by posting of the optimal plan, given equal hard and medium. */
class GapTest {

  private static final Points OPTIMUM = new Points(-1, -2, -100);

  @Test
  void theOptimumHasNoGap() {
    assertThat(Gap.of(OPTIMUM, 40, OPTIMUM)).hasValue(0);
  }

  @Test
  void aGapIsMinutesAPostingOfTheOptimalPlan() {
    assertThat(Gap.of(OPTIMUM, 40, new Points(-1, -2, -110))).hasValue(0.25);
  }

  @Test
  void anEmptyOptimalPlanCountsAsOnePosting() {
    assertThat(Gap.of(OPTIMUM, 0, new Points(-1, -2, -110))).hasValue(10);
  }

  @Test
  void thereIsNoGapWhereHardOrMediumDiffer() {
    assertThat(Gap.of(OPTIMUM, 40, new Points(-2, -2, -100))).isEmpty();
    assertThat(Gap.of(OPTIMUM, 40, new Points(-1, -3, -100))).isEmpty();
    assertThat(Gap.of(OPTIMUM, 40, new Points(0, -2, -100))).isEmpty();
  }
}
