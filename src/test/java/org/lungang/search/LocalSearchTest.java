package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;

class LocalSearchTest {

  /** From nobody posted it comes to a plan that is better, by time and by steps. */
  @Test
  void findsABetterPlanByTimeAndBySteps() {
    ComponentModel model =
        Models.random("xx-county-2023", 9_000, 60).stream()
            .filter(one -> Models.bestGainIsPositive(one))
            .findFirst()
            .orElseThrow();
    for (Duration time : new Duration[] {Duration.ofMillis(301), null}) {
      ComponentOptimizer optimizer =
          new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
      new LocalSearch(new SearchOptions(time, time == null ? 50L : null, 0, 1))
          .improve(optimizer, time);
      assertThat(optimizer.gain().isZero()).isFalse();
      assertThat(Models.gain(model, optimizer.chosen())).isPositive();
      assertThat(optimizer.room(Level.SOFT)).isNull();
    }
  }
}
