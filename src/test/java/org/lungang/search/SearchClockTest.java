package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A search is late at its time, and overdue a moment later, which is longer on a busy machine. */
class SearchClockTest {

  private static final Duration TIME = Duration.ofSeconds(5);

  private final AtomicLong now = new AtomicLong(77);
  private final AtomicLong worked = new AtomicLong(3);
  private final SearchClock clock = new SearchClock(now::get, worked::get);

  private void pass(Duration time, int processors) {
    now.addAndGet(time.toNanos());
    worked.addAndGet(time.toNanos() * processors);
  }

  private void requireNotOverdueAfter(Duration time, int processors) {
    pass(time, processors);
    assertThat(clock.isLate()).isTrue();
    assertThat(clock.isOverdue()).isFalse();
  }

  private void requireOverdueAfterAMoment(int processors) {
    pass(Duration.ofNanos(1), processors);
    assertThat(clock.isOverdue()).isTrue();
  }

  @Test
  void itIsLateAtItsTimeAndNotBefore() {
    clock.begin(TIME);
    pass(TIME.minusNanos(1), 1);
    assertThat(clock.isLate()).isFalse();
    assertThat(clock.isOverdue()).isFalse();
    assertThat(clock.leftNanos()).isEqualTo(1);
    requireNotOverdueAfter(Duration.ofNanos(1), 1);
    assertThat(clock.leftNanos()).isZero();
  }

  @Test
  void onAQuietMachineItIsOverdueAfterTheGrace() {
    clock.begin(TIME);
    requireNotOverdueAfter(TIME, 1);
    requireNotOverdueAfter(SearchClock.GRACE, 1);
    requireOverdueAfterAMoment(1);
  }

  @Test
  void twoProcessorsDoNotShortenIt() {
    clock.begin(TIME);
    requireNotOverdueAfter(TIME, 2);
    requireNotOverdueAfter(SearchClock.GRACE, 2);
    requireOverdueAfterAMoment(2);
  }

  @Test
  void onABusyMachineItGoesOnForLongerButNotForEver() {
    clock.begin(TIME);
    requireNotOverdueAfter(TIME, 0);
    requireNotOverdueAfter(SearchClock.GRACE_WHEN_BUSY, 0);
    requireOverdueAfterAMoment(0);
  }

  @Test
  void aCancellationIsAnEndLikeATimeThatIsUp() {
    clock.begin(null);
    pass(TIME, 1);
    assertThat(clock.isLate()).isFalse();
    clock.cancel();
    requireNotOverdueAfter(Duration.ZERO, 1);
    requireNotOverdueAfter(SearchClock.GRACE, 1);
    assertThat(clock.cancellation().isOverdue()).isFalse();
    requireOverdueAfterAMoment(1);
    assertThat(clock.cancellation().isOverdue()).isTrue();
  }

  @Test
  void withoutALimitItIsNeverLate() {
    clock.begin(null);
    pass(TIME, 1);
    assertThat(clock.isLate()).isFalse();
    assertThat(clock.isOverdue()).isFalse();
    assertThat(clock.leftNanos()).isEqualTo(Long.MAX_VALUE);
  }
}
