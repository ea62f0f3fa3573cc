package org.lungang.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True in so many of a hundred cases. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double between(double least, double below) {
    return random.nextDouble(least, below);
  }

  @SafeVarargs
  final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The day so many years before another, or the day before or after that one. */
  LocalDate around(LocalDate day, int yearsBefore) {
    return day.minusYears(yearsBefore).plusDays(between(-1, 1));
  }

  /** A day, the last of its month left out: as an end, that one means the day after it. */
  static LocalDate asEnd(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return next.getDayOfMonth() == 1 ? next : day;
  }
}
