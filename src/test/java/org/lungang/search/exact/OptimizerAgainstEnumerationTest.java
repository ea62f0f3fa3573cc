package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.chains.Construction;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** Certificates of models that combine what no policy does are held to trying every plan. */
class OptimizerAgainstEnumerationTest {

  /** Whenever it is stopped, no plan is better than said; in the end the best one is proven. */
  @Test
  void whatIsProvenIsTrueWheneverTheSearchIsStopped() {
    Random random = new Random(81);
    int brokenOff = 0;
    for (ComponentModel model : RandomModels.make(20_000, 200)) {
      List<Chosen> plans = new AllPlans(model).plans();
      long[] best = plans.stream().map(Chosen::losses).min(Arrays::compare).orElseThrow();
      List<Chosen> asGoodAtHard =
          plans.stream().filter(plan -> plan.losses()[0] == best[0]).toList();
      for (int after : new int[] {0, 1, 2, 4, 8, Integer.MAX_VALUE}) {
        ComponentOptimizer late =
            new ComponentOptimizer(model, afterSoManyCalls(after), () -> false, gain -> {});
        late.run();
        requireTrue(model, late, best);
        ComponentOptimizer overdue =
            new ComponentOptimizer(model, () -> true, afterSoManyCalls(after), gain -> {});
        overdue.run();
        requireTrue(model, overdue, best);
        // A plan that is as good at hard, and may be worse below, comes from elsewhere.
        Chosen other = asGoodAtHard.get(random.nextInt(asGoodAtHard.size()));
        overdue.offer(other.options());
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

  /** What a run leaves open is soft alone, no more than it may be, and is closed by going on. */
  @Test
  void leavesNoMoreOpenThanIsTolerated() {
    int open = 0;
    List<ComponentModel> models =
        ShippedPolicies.IDS.stream()
            .flatMap(policyId -> Models.random(policyId, 40_000, 60).stream())
            .filter(model -> Models.plans(model) <= 4_000)
            .toList();
    for (ComponentModel model : models) {
      long[] best =
          new AllPlans(model)
              .plans().stream().map(Chosen::losses).min(Arrays::compare).orElseThrow();
      ComponentOptimizer optimizer =
          new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
      optimizer.tolerate(60);
      optimizer.run();
      requireTrue(model, optimizer, best);
      assertThat(optimizer.gap(Level.HARD)).isZero();
      assertThat(optimizer.gap(Level.MEDIUM)).isZero();
      assertThat(optimizer.gap(Level.SOFT)).isLessThanOrEqualTo(60L * optimizer.postings().size());
      open += optimizer.isProven() ? 0 : 1;
      optimizer.tolerate(0);
      for (int times = 0; !optimizer.isProven() && times < 8; times++) {
        optimizer.goOn();
      }
      assertThat(optimizer.isProven()).isTrue();
      requireTrue(model, optimizer, best);
    }
    assertThat(open).isGreaterThan(1);
  }

  /**
   * A search that is interrupted for a while, gets a plan from elsewhere and goes on claims nothing
   * false: bounds of before are kept only where they still hold.
   */
  @Test
  void whatIsProvenIsTrueAfterAnInterruption() {
    Random random = new Random(82);
    int open = 0;
    for (ComponentModel model : RandomModels.make(30_000, 300)) {
      List<Chosen> plans = new AllPlans(model).plans();
      long[] best = plans.stream().map(Chosen::losses).min(Arrays::compare).orElseThrow();
      for (int first = 0; first < 12; first++) {
        int last = first + 1 + random.nextInt(12);
        int from = first;
        int[] asked = {0};
        BooleanSupplier meanwhile = () -> asked[0]++ >= from && asked[0] <= last;
        ComponentOptimizer optimizer =
            new ComponentOptimizer(model, () -> false, meanwhile, gain -> {});
        optimizer.run();
        requireTrue(model, optimizer, best);
        open += optimizer.isProven() ? 0 : 1;
        optimizer.offer(plans.get(random.nextInt(plans.size())).options());
        requireTrue(model, optimizer, best);
        for (int times = 0; !optimizer.isProven() && times < 8; times++) {
          optimizer.goOn();
          requireTrue(model, optimizer, best);
        }
        assertThat(optimizer.isProven()).isTrue();
      }
    }
    assertThat(open).isGreaterThan(100);
  }

  /**
   * What was proven of soft beside a plan that is bad at hard may be false beside a better one,
   * which may lose more at medium.
   */
  @Test
  void aBoundOfSoftIsNotKeptForAPlanThatIsBetterAtHard() {
    int worse = 0;
    for (long seed = 0; seed < 4; seed++) {
      ComponentModel model = RandomModels.exactSum(seed, 10, 1_000);
      List<Chosen> plans = new AllPlans(model).plans();
      Chosen best =
          plans.stream().min((a, b) -> Arrays.compare(a.losses(), b.losses())).orElseThrow();
      assertThat(best.losses()[Level.HARD.ordinal()]).isZero();
      for (int calls = 0; calls < 24; calls++) {
        BooleanSupplier later = afterSoManyCalls(calls);
        // Chains get no time at first, so that the plan stays as bad as posting nobody.
        boolean[] chains = {false};
        BooleanSupplier overdue =
            () -> !later.getAsBoolean() || (!chains[0] && isCalledBy(Construction.class));
        ComponentOptimizer optimizer =
            new ComponentOptimizer(model, () -> false, overdue, gain -> {});
        optimizer.run();
        requireTrue(model, optimizer, best.losses());
        worse += AllPlans.losses(model, optimizer.chosen())[Level.HARD.ordinal()] > 0 ? 1 : 0;
        optimizer.offer(best.options());
        requireTrue(model, optimizer, best.losses());
        chains[0] = true;
        for (int times = 0; !optimizer.isProven() && times < 8; times++) {
          optimizer.goOn();
          requireTrue(model, optimizer, best.losses());
        }
        assertThat(optimizer.isProven()).isTrue();
      }
    }
    assertThat(worse).isGreaterThan(6);
  }

  /** Out of iterations in its first linear program it knows of nothing that it is out of reach. */
  @Test
  void anIterationLimitProvesNothing() {
    ComponentModel model = RandomModels.large(77);
    ComponentOptimizer optimizer = new ComponentOptimizer(model, () -> true, () -> true, g -> {});
    optimizer.run();
    // A plan exists that keeps both hard tallies; there was no time to find it, or that there is
    // none.
    long lost = AllPlans.losses(model, optimizer.chosen())[Level.HARD.ordinal()];
    assertThat(lost).isPositive();
    assertThat(optimizer.gap(Level.HARD)).isEqualTo(lost);
    assertThat(optimizer.gap(Level.MEDIUM)).isNull();
  }

  private static boolean isCalledBy(Class<?> caller) {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(at -> at.getClassName().equals(caller.getName())));
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
      Long gap = optimizer.gap(level);
      if (gap == null) {
        return;
      }
      long better = found[level.ordinal()] - best[level.ordinal()];
      assertThat(better).as("gap at %s", level).isLessThanOrEqualTo(gap);
      if (better != 0) {
        assertThat(nextGap(optimizer, level)).as("gap below %s", level).isNull();
        return;
      }
    }
  }

  /** What is said of the level after one at which a better plan exists: nothing may be. */
  private static Long nextGap(ComponentOptimizer optimizer, Level level) {
    return switch (level) {
      case HARD -> optimizer.gap(Level.MEDIUM);
      case MEDIUM -> optimizer.gap(Level.SOFT);
      case SOFT -> null;
    };
  }
}
