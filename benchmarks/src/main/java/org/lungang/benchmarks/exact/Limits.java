package org.lungang.benchmarks.exact;

/**
 * What a solver may use.
 *
 * @param seconds for everything together, more than 0
 * @param threads that it may use at once, 1 or more
 * @param seed of its random numbers
 */
public record Limits(double seconds, int threads, int seed) {

  public Limits {
    if (!(seconds > 0) || threads < 1) {
      throw new IllegalArgumentException(
          "The seconds (" + seconds + ") and the threads (" + threads + ") must be above 0.");
    }
  }
}
