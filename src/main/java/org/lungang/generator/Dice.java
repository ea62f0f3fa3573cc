package org.lungang.generator;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Draws everything from {@link SplittableRandom#nextLong()}, the one method whose
 * sequence has never differed between Java versions.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * The dice of one part of a district. Each part has its own, so that more draws in one part do
   * not move the others.
   *
   * @param number tells parts of the same name apart, e.g. the number of a school
   */
  static Dice of(long seed, String part, long number) {
    return new Dice(mix(mix(seed + GOLDEN_GAMMA * part.hashCode()) + GOLDEN_GAMMA * (number + 1)));
  }

  /** A number from 0 (in) to 1 (out). */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A number from {@code from} (in) to {@code to} (out). */
  double between(double from, double to) {
    return from + unit() * (to - from);
  }

  /** A whole number from {@code from} to {@code to}, both in. */
  int whole(int from, int to) {
    return from + (int) (unit() * (to - from + 1));
  }

  /** True with the given probability, 0 to 1. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** One of a list that is not empty. */
  <T> T pick(List<T> options) {
    return options.get((int) (unit() * options.size()));
  }

  /** The index of a weight, drawn in proportion to the weights. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = unit() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
