package org.lungang.search;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.StopSignal;

/** When a search is to end: by its time, or because somebody cancels it. */
final class SearchClock implements StopSignal {

  /** How long after a cancellation components that have not begun may still get a plan. */
  private static final Duration GRACE = Duration.ofSeconds(3);

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

  /** Begins to count. */
  void begin(@Nullable Duration time) {
    if (time != null) {
      deadlineNanos = System.nanoTime() + time.toNanos();
      limited = true;
    }
  }

  /** What is left of the time; never less than 0. */
  long leftNanos() {
    return limited ? Math.max(0, deadlineNanos - System.nanoTime()) : Long.MAX_VALUE;
  }

  /** Ends the search. */
  void cancel() {
    cancelledAtNanos = System.nanoTime();
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
    return cancelled || (limited && System.nanoTime() - deadlineNanos >= 0);
  }

  @Override
  public boolean isOverdue() {
    return cancelled && System.nanoTime() - cancelledAtNanos > GRACE.toNanos();
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
        return SearchClock.this.isOverdue();
      }

      @Override
      public Registration whenCancelled(Runnable action) {
        return SearchClock.this.whenCancelled(action);
      }
    };
  }
}
