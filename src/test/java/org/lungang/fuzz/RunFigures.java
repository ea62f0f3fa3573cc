package org.lungang.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * How many runs there were, how long they took and the longest of them, and how much memory the one
 * that took most was given in all, which is more than it held at any time.
 */
final class RunFigures {

  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1 << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long runs;
  private long nanos;
  private long longest;
  private long most;
  private long began;
  private long before;

  void begin() {
    before = THREADS.getCurrentThreadAllocatedBytes();
    began = System.nanoTime();
  }

  void end() {
    long took = System.nanoTime() - began;
    runs++;
    nanos += took;
    longest = Math.max(longest, took);
    most = Math.max(most, THREADS.getCurrentThreadAllocatedBytes() - before);
  }

  /** Those of several readers together. */
  static RunFigures sum(List<RunFigures> all) {
    RunFigures sum = new RunFigures();
    for (RunFigures each : all) {
      sum.runs += each.runs;
      sum.nanos += each.nanos;
      sum.longest = Math.max(sum.longest, each.longest);
      sum.most = Math.max(sum.most, each.most);
    }
    return sum;
  }

  /** One line for a person. */
  String of(String name) {
    double seconds = nanos / NANOS;
    return String.format(
        Locale.ROOT,
        "%-16s %,11d runs, %,7.0f a second; the longest took %.2f s, the largest %.0f MB",
        name,
        runs,
        runs / seconds,
        longest / NANOS,
        most / MEGABYTE);
  }
}
