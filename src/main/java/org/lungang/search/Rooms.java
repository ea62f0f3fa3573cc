package org.lungang.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;

/**
 * By how much another plan could be better at each level, those above being as good as can be; null
 * where that is not known.
 */
record Rooms(long hard, @Nullable Long medium, @Nullable Long soft) {

  /** Nothing could be better. */
  static final Rooms NONE = new Rooms(0, 0L, 0L);

  static Rooms of(ComponentOptimizer optimizer) {
    return new Rooms(
        Objects.requireNonNull(optimizer.room(Level.HARD)),
        optimizer.room(Level.MEDIUM),
        optimizer.room(Level.SOFT));
  }

  /**
   * What an optimizer proved, for a plan that is not quite the one it found.
   *
   * @param gain how much better than nobody that plan is
   */
  static Rooms of(ComponentOptimizer optimizer, HardMediumSoftLongScore gain) {
    Rooms found = of(optimizer);
    long hard = optimizer.gain().hardScore() + found.hard - gain.hardScore();
    if (hard > 0 || found.medium == null) {
      return new Rooms(hard, null, null);
    }
    long medium = optimizer.gain().mediumScore() + found.medium - gain.mediumScore();
    if (medium > 0 || found.soft == null) {
      return new Rooms(hard, medium, null);
    }
    return new Rooms(hard, medium, optimizer.gain().softScore() + found.soft - gain.softScore());
  }

  /** The same with room for something that has nothing to do with it. */
  Rooms with(@Nullable Long moreMedium, @Nullable Long moreSoft) {
    return new Rooms(hard, plus(medium, moreMedium), plus(soft, moreSoft));
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }
}
