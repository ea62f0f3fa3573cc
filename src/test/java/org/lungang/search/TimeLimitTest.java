package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;

/** A time limit is a limit wherever the search is when it passes, by a clock of the test's own. */
class TimeLimitTest {

  private static final Duration TIME = Duration.ofSeconds(2);

  /** The clock goes on each time it is asked, so that who never asks never ends. */
  @ParameterizedTest
  @ValueSource(longs = {1, 7, 60, 500, 1_999})
  void aSearchEndsWithinAMomentOfItsTime(long millisAReading) {
    District district = LinkedDistrict.generate(Links.GRID, 12, 1, 6);
    Staffing staffing =
        Staffing.of(district, PolicyReader.shipped("standard"), Generator.plannedYear());
    AtomicLong now = new AtomicLong();
    SearchOptions options = new SearchOptions(TIME, null, 0, 1);
    Search search =
        new Search(
            staffing,
            Search.defaultEngine(options),
            options,
            progress -> {},
            new SearchClock(() -> now.addAndGet(millisAReading * 1_000_000), now::get));
    SearchResult result = search.run();
    assertThat(result.score().hard()).isLessThanOrEqualTo(0);
    if (result.stopReason() == SearchResult.StopReason.TIME) {
      // Between the last look at the clock and the end, a few more looks.
      assertThat(Duration.ofNanos(now.get()))
          .isLessThan(TIME.plusSeconds(1).plusMillis(20 * millisAReading));
    }
  }
}
