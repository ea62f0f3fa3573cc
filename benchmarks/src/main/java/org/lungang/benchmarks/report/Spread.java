package org.lungang.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The middle, the least and the most of several runs; runs that never got there count as infinite.
 */
public final class Spread {

  private final List<Double> sorted;

  private Spread(List<Double> sorted) {
    this.sorted = sorted;
  }

  /**
   * The spread of runs.
   *
   * @param values at least one; empty for a run that never got there
   */
  public static Spread of(List<OptionalDouble> values) {
    return new Spread(
        values.stream().map(value -> value.orElse(Double.POSITIVE_INFINITY)).sorted().toList());
  }

  /** The middle; of an even number the mean of the two in the middle. */
  public double median() {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /**
   * "0.12 (0.10 – 0.31)"; one value stands alone, "–" for a median of runs that never got there.
   */
  public String text(int digits) {
    String middle = number(median(), digits);
    return sorted.get(0).equals(sorted.get(sorted.size() - 1))
        ? middle
        : middle
            + " ("
            + number(sorted.get(0), digits)
            + " … "
            + number(sorted.get(sorted.size() - 1), digits)
            + ")";
  }

  /** The largest; "–" where a run never got there. */
  String most(int digits) {
    return number(sorted.get(sorted.size() - 1), digits);
  }

  private static String number(double value, int digits) {
    return Double.isInfinite(value) ? "–" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
