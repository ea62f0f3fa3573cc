package org.lungang.search.exact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.search.engine.SearchScore;

/**
 * By how much another plan could be better at each level, those above being as good as can be; null
 * where that is not known.
 */
public record OptimalityGap(long hard, @Nullable Long medium, @Nullable Long soft) {

  /** Nothing could be better. */
  public static final OptimalityGap NONE = new OptimalityGap(0, 0L, 0L);

  public static OptimalityGap of(ComponentOptimizer optimizer) {
    return new OptimalityGap(
        Objects.requireNonNull(optimizer.room(Level.HARD)),
        optimizer.room(Level.MEDIUM),
        optimizer.room(Level.SOFT));
  }

  /**
   * What an optimizer proved, for a plan that is not quite the one it found.
   *
   * @param gain how much better than nobody that plan is
   */
  public static OptimalityGap of(ComponentOptimizer optimizer, SearchScore gain) {
    OptimalityGap found = of(optimizer);
    long hard = optimizer.gain().hard() + found.hard - gain.hard();
    if (hard > 0 || found.medium == null) {
      return new OptimalityGap(hard, null, null);
    }
    long medium = optimizer.gain().medium() + found.medium - gain.medium();
    if (medium > 0 || found.soft == null) {
      return new OptimalityGap(hard, medium, null);
    }
    return new OptimalityGap(hard, medium, optimizer.gain().soft() + found.soft - gain.soft());
  }

  /** The same with room for something that has nothing to do with it. */
  public OptimalityGap with(@Nullable Long moreMedium, @Nullable Long moreSoft) {
    return new OptimalityGap(hard, plus(medium, moreMedium), plus(soft, moreSoft));
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }
}
