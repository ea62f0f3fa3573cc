package org.lungang.search.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lungang.search.Models;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.StopSignal;
import org.lungang.search.model.ComponentModel;

class LocalSearchTest {

  /** From nobody posted it comes to a plan that is better, by time and by steps. */
  @Test
  void findsABetterPlanByTimeAndBySteps() {
    ComponentModel model =
        Models.random("xx-county-2023", 9_000, 60).stream()
            .filter(one -> Models.bestGainIsPositive(one))
            .findFirst()
            .orElseThrow();
    int[] nobody = new SearchState(model).chosen();
    for (Duration time : new Duration[] {Duration.ofMillis(301), null}) {
      int[] found =
          new LocalSearch(time == null ? 50L : null, time != null, 0)
              .improve(model, null, nobody, time, StopSignal.NEVER);
      assertThat(Models.gain(model, found)).isPositive();
    }
  }
}
