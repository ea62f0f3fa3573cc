package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.engine.Progress;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** Restrictions alone find the best plan of most small models, and never one that is none. */
class RestrictedMasterTest {

  private static final int MOST_PLANS = 1_000;

  private static IncumbentPlan found(ComponentModel model, int promising) {
    IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
    master(model, promising, best).run(best::offer);
    return best;
  }

  private static RestrictedMaster master(ComponentModel model, int promising, IncumbentPlan best) {
    return new RestrictedMaster(
        model,
        LevelCore.of(model, Level.MEDIUM),
        promising,
        best,
        part -> new ComponentOptimizer(part, () -> false, () -> false, Progress.SILENT),
        () -> false);
  }

  /** Whoever keeps bounds is told of every plan: none becomes the best without their knowing. */
  @Test
  void plansAreOfferedAndNotTaken() {
    ComponentModel model = RandomModels.exchange(1, 4, 1, 4, 10, 100);
    IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
    long before = best.loss(Level.HARD);
    List<int[]> offered = new ArrayList<>();
    master(model, 1, best).run(offered::add);
    assertThat(before).isPositive();
    assertThat(best.loss(Level.HARD)).isEqualTo(before);
    assertThat(offered).isNotEmpty();
  }

  private static long[] optimum(ComponentModel model) {
    AllPlans all = new AllPlans(model);
    long hard = all.least(Level.HARD, Caps.NONE);
    long medium = all.least(Level.MEDIUM, new Caps(hard, Long.MAX_VALUE));
    return new long[] {hard, medium, all.least(Level.SOFT, new Caps(hard, medium))};
  }

  private static long[] losses(IncumbentPlan best) {
    return new long[] {best.loss(Level.HARD), best.loss(Level.MEDIUM), best.loss(Level.SOFT)};
  }

  @Test
  void fromFewOptionsItFindsTheBestPlanOfMost() {
    List<ComponentModel> models = new ArrayList<>(RandomModels.exchanges(70_000, 60));
    for (String policyId : ShippedPolicies.IDS) {
      Models.random(policyId, 70_000, 20).stream()
          .filter(model -> Models.plans(model) <= MOST_PLANS)
          .limit(4)
          .forEach(models::add);
    }
    int optimal = 0;
    for (ComponentModel model : models) {
      long[] optimum = optimum(model);
      long[] few = losses(found(model, 1));
      assertThat(Arrays.compare(few, optimum)).isNotNegative();
      optimal += Arrays.equals(few, optimum) ? 1 : 0;
      // With all options it is the whole search.
      assertThat(losses(found(model, 10_000))).isEqualTo(optimum);
    }
    assertThat(optimal).isGreaterThan(models.size() * 3 / 4);
  }
}
