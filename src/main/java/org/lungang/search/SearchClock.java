package org.lungang.search;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.StopSignal;

/** When a search is to end: by its time, or because somebody cancels it. */
final class SearchClock implements StopSignal {

  /** How long after its end components without a plan that holds what must hold may go on. */
  static final Duration GRACE = Duration.ofMillis(600);

  private final LongSupplier nanos;

  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean limited;
  private volatile long deadlineNanos;
  private volatile boolean cancelled;
  private volatile long cancelledAtNanos;

  private record Waiting(Runnable action) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** By the machine's clock. */
  SearchClock() {
    this(System::nanoTime);
  }

  /**
   * By another clock.
   *
   * @param nanos nanoseconds since whenever
   */
  SearchClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Begins to count. */
  void begin(@Nullable Duration time) {
    if (time != null) {
      deadlineNanos = nanos.getAsLong() + time.toNanos();
      limited = true;
    }
  }

  /** What is left of the time; never less than 0. */
  long leftNanos() {
    return limited ? Math.max(0, deadlineNanos - nanos.getAsLong()) : Long.MAX_VALUE;
  }

  /** Ends the search. */
  void cancel() {
    cancelledAtNanos = nanos.getAsLong();
    cancelled = true;
    // Whoever cancels may hold a lock that an engine waits for.
    Thread stopping = new Thread(() -> waiting.forEach(one -> one.action().run()));
    stopping.setName("cancellation");
    stopping.setDaemon(true);
    stopping.start();
  }

  boolean isCancelled() {
    return cancelled;
  }

  @Override
  public boolean isLate() {
    return cancelled || (limited && nanos.getAsLong() - deadlineNanos >= 0);
  }

  @Override
  public boolean isOverdue() {
    return isLongCancelled() || (limited && nanos.getAsLong() - deadlineNanos > GRACE.toNanos());
  }

  private boolean isLongCancelled() {
    return cancelled && nanos.getAsLong() - cancelledAtNanos > GRACE.toNanos();
  }

  @Override
  public Registration whenCancelled(Runnable action) {
    Waiting one = new Waiting(action);
    waiting.add(one);
    if (cancelled) {
      action.run();
    }
    return () -> waiting.remove(one);
  }

  /** The same without the limit of time: what bounds a plan may take longer than what made it. */
  StopSignal cancellation() {
    return new StopSignal() {
      @Override
      public boolean isLate() {
        return cancelled;
      }

      @Override
      public boolean isOverdue() {
        return isLongCancelled();
      }

      @Override
      public Registration whenCancelled(Runnable action) {
        return SearchClock.this.whenCancelled(action);
      }
    };
  }
}
