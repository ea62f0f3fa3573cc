package org.lungang.search;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.StopSignal;

/** When a search is to end: by its time, or because somebody cancels it. */
final class SearchClock implements StopSignal {

  /** How long after its end components without a plan that holds what must hold may go on. */
  static final Duration GRACE = Duration.ofMillis(800);

  /** The same on a machine that is so busy with other work that the search hardly gets on. */
  static final Duration GRACE_WHEN_BUSY = Duration.ofMillis(2_500);

  private final LongSupplier nanos;
  private final LongSupplier workedNanos;

  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean limited;
  private volatile long deadlineNanos;
  private volatile boolean cancelled;
  private volatile long cancelledAtNanos;
  private final AtomicLong workedAtEnd = new AtomicLong(-1);

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
    this(System::nanoTime, processorTime());
  }

  /**
   * By another clock.
   *
   * @param nanos nanoseconds since whenever
   * @param workedNanos for how many nanoseconds the program has had a processor; not below 0
   */
  SearchClock(LongSupplier nanos, LongSupplier workedNanos) {
    this.nanos = nanos;
    this.workedNanos = workedNanos;
  }

  private static LongSupplier processorTime() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? () -> Math.max(0, system.getProcessCpuTime())
        : System::nanoTime;
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
    return isOver(cancelled, cancelledAtNanos) || isOver(limited, deadlineNanos);
  }

  /** Whether the grace after an end is over, which is longer where the machine is busy. */
  private boolean isOver(boolean ended, long endNanos) {
    long since = nanos.getAsLong() - endNanos;
    if (!ended || since < 0) {
      return false;
    }
    long worked = workedNanos.getAsLong();
    workedAtEnd.compareAndSet(-1, worked);
    return since > GRACE_WHEN_BUSY.toNanos()
        || (since > GRACE.toNanos() && worked - workedAtEnd.get() > GRACE.toNanos());
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
        return isOver(cancelled, cancelledAtNanos);
      }

      @Override
      public Registration whenCancelled(Runnable action) {
        return SearchClock.this.whenCancelled(action);
      }
    };
  }
}
