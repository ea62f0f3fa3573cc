package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void aPercentageIsRoundedHalfUpOnce() {
    assertThat(new Ratio(1, 3).percent()).contains(new BigDecimal("33.3"));
    assertThat(new Ratio(1, 2000).percent()).contains(new BigDecimal("0.1"));
    assertThat(new Ratio(49, 100_000).percent()).contains(new BigDecimal("0.0"));
  }

  @Test
  void aShareOfNothingIsUndefined() {
    assertThat(new Ratio(0, 0).isDefined()).isFalse();
    assertThat(new Ratio(0, 0).percent()).isEmpty();
  }
}
