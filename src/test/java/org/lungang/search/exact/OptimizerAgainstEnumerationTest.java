package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/** Certificates of models that combine what no policy does are held to trying every plan. */
class OptimizerAgainstEnumerationTest {

  /** Whenever it is stopped, no plan is better than said; in the end the best one is proven. */
  @Test
  void whatIsProvenIsTrueWheneverTheSearchIsStopped() {
    int brokenOff = 0;
    for (ComponentModel model : RandomModels.make(20_000, 200)) {
      long[] best =
          new AllPlans(model)
              .plans().stream().map(AllPlans.Chosen::losses).min(Arrays::compare).orElseThrow();
      for (int after : new int[] {0, 1, 2, 4, 8, Integer.MAX_VALUE}) {
        ComponentOptimizer late =
            new ComponentOptimizer(model, afterSoManyCalls(after), () -> false, gain -> {});
        late.run();
        requireTrue(model, late, best);
        ComponentOptimizer overdue =
            new ComponentOptimizer(model, () -> true, afterSoManyCalls(after), gain -> {});
        overdue.run();
        requireTrue(model, overdue, best);
        brokenOff += late.isProven() ? 0 : 1;
        if (after == Integer.MAX_VALUE) {
          for (int times = 0; !late.isProven() && times < 8; times++) {
            late.goOn();
            requireTrue(model, late, best);
          }
          assertThat(late.isProven()).isTrue();
        }
      }
    }
    assertThat(brokenOff).isPositive();
  }

  static BooleanSupplier afterSoManyCalls(int calls) {
    int[] count = {0};
    return () -> count[0]++ >= calls;
  }

  /** Holds the plan and each bound of an optimizer to the losses of the best plan. */
  static void requireTrue(ComponentModel model, ComponentOptimizer optimizer, long[] best) {
    long[] found = AllPlans.losses(model, optimizer.chosen());
    assertThat(Arrays.compare(found, best)).isNotNegative();
    if (optimizer.isProven()) {
      assertThat(found).containsExactly(best);
    }
    for (Level level : Level.values()) {
      Long room = optimizer.room(level);
      if (room == null) {
        return;
      }
      long better = found[level.ordinal()] - best[level.ordinal()];
      assertThat(better).as("room at %s", level).isLessThanOrEqualTo(room);
      if (better != 0) {
        assertThat(nextRoom(optimizer, level)).as("room below %s", level).isNull();
        return;
      }
    }
  }

  /** What is said of the level after one at which a better plan exists: nothing may be. */
  private static Long nextRoom(ComponentOptimizer optimizer, Level level) {
    return switch (level) {
      case HARD -> optimizer.room(Level.MEDIUM);
      case MEDIUM -> optimizer.room(Level.SOFT);
      case SOFT -> null;
    };
  }
}
