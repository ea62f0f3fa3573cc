package org.lungang.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a proof about one plan says of another, level by level. */
class OptimalityGapTest {

  private static final SearchScore OWN = new SearchScore(-1, -5, -100);

  /** A plan that is as good at hard and medium has the gap at soft, and what it is worse by. */
  @Test
  void theGapOfAnotherPlanIsHowMuchWorseItIsAndTheGap() {
    OptimalityGap gap = new OptimalityGap(0, 0L, 7L);
    assertThat(gap.of(OWN, OWN)).isEqualTo(gap);
    assertThat(gap.of(OWN, new SearchScore(-1, -5, -130))).isEqualTo(new OptimalityGap(0, 0L, 37L));
    assertThat(gap.of(OWN, new SearchScore(-1, -5, -95))).isEqualTo(new OptimalityGap(0, 0L, 2L));
  }

  /** Below a level at which another plan may be better nothing is known. */
  @Test
  void nothingIsKnownBelowALevelThatStaysOpen() {
    OptimalityGap gap = new OptimalityGap(0, 0L, 7L);
    assertThat(gap.of(OWN, new SearchScore(-3, -1, 50)))
        .isEqualTo(new OptimalityGap(2, null, null));
    assertThat(gap.of(OWN, new SearchScore(-1, -6, 50))).isEqualTo(new OptimalityGap(0, 1L, null));
    assertThat(new OptimalityGap(1, null, null).of(OWN, OWN))
        .isEqualTo(new OptimalityGap(1, null, null));
    assertThat(new OptimalityGap(0, 2L, null).of(OWN, OWN))
        .isEqualTo(new OptimalityGap(0, 2L, null));
  }

  /** What has nothing to do with one another adds up, and what is unknown stays so. */
  @Test
  void gapsOfPartsAddUp() {
    assertThat(new OptimalityGap(1, 2L, 3L).with(4L, 5L)).isEqualTo(new OptimalityGap(1, 6L, 8L));
    assertThat(new OptimalityGap(1, 2L, 3L).with(null, 5L))
        .isEqualTo(new OptimalityGap(1, null, 8L));
    assertThat(new OptimalityGap(1, null, null).with(4L, 5L))
        .isEqualTo(new OptimalityGap(1, null, null));
    assertThat(new OptimalityGap(0, 0L, 0L).isClosed()).isTrue();
    assertThat(new OptimalityGap(0, 0L, 1L).isClosed()).isFalse();
    assertThat(new OptimalityGap(0, 0L, null).isClosed()).isFalse();
    assertThat(new OptimalityGap(1, 0L, 0L).isClosed()).isFalse();
  }
}
