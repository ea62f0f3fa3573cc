package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;

/** Neighbourhoods that become large enough hold the best plan; small ones never a worse one. */
class NeighbourhoodSearchTest {

  private static final long ENOUGH = 1_000_000;

  @Test
  void findsTheBestPlanFromAnyPlanWithinTheCaps() {
    Random random = new Random(5);
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(70_000, 120));
    Models.random("standard", 71_000, 30).stream()
        .filter(model -> Models.plans(model) <= 4_000)
        .forEach(models::add);
    int improved = 0;
    for (ComponentModel model : models) {
      AllPlans all = new AllPlans(model);
      Caps hard = new Caps(all.least(Level.HARD, Caps.NONE), Long.MAX_VALUE);
      Caps both = new Caps(hard.hard(), all.least(Level.MEDIUM, hard));
      improved += search(random, model, all, Level.HARD, Caps.NONE);
      improved += search(random, model, all, Level.MEDIUM, hard);
      improved += search(random, model, all, Level.SOFT, both);
    }
    assertThat(improved).isGreaterThan(100);
  }

  /**
   * Of two neighbourhoods that are searched at a time the first is that of the core. Where this is
   * empty all that the first step gains was found by the second.
   */
  @Test
  void takesWhatTheSecondOfTwoNeighbourhoodsFinds() {
    int improved = 0;
    for (ComponentModel model : Models.random("standard", 72_000, 60)) {
      if (hasCore(model)) {
        continue;
      }
      IncumbentPlan best = new IncumbentPlan(model, gain -> {});
      Caps caps = new Caps(best.loss(Level.HARD), best.loss(Level.MEDIUM));
      long before = best.lossWithin(Level.SOFT, caps);
      OptionScope scope = OptionScope.all(model);
      searchOf(model, Level.SOFT, caps, best, 0)
          .search(scope, nothingKnown(model), Long.MIN_VALUE, 1);
      improved += best.lossWithin(Level.SOFT, caps) < before ? 1 : 0;
    }
    assertThat(improved).isPositive();
  }

  private static int search(
      Random random, ComponentModel model, AllPlans all, Level goal, Caps caps) {
    List<Chosen> keeping = all.plans().stream().filter(plan -> plan.keeps(goal, caps)).toList();
    IncumbentPlan best = new IncumbentPlan(model, gain -> {});
    best.offer(keeping.get(random.nextInt(keeping.size())).options());
    long before = best.lossWithin(goal, caps);
    NeighbourhoodSearch search = searchOf(model, goal, caps, best, random.nextInt(10));
    Relaxed nothingKnown = nothingKnown(model);
    OptionScope scope = OptionScope.all(model);
    search.searchQuickly(scope, nothingKnown, Long.MIN_VALUE, ENOUGH);
    assertThat(best.lossWithin(goal, caps)).isLessThanOrEqualTo(before);
    search.search(scope, nothingKnown, Long.MIN_VALUE, ENOUGH);
    assertThat(best.lossWithin(goal, caps)).isEqualTo(all.least(goal, caps));
    return best.lossWithin(goal, caps) < before ? 1 : 0;
  }

  private static boolean hasCore(ComponentModel model) {
    for (boolean is : LevelCore.of(model, Level.MEDIUM).candidates()) {
      if (is) {
        return true;
      }
    }
    return false;
  }

  private static Relaxed nothingKnown(ComponentModel model) {
    int options = model.options().size();
    return new Relaxed(new double[options], new double[options]);
  }

  private static NeighbourhoodSearch searchOf(
      ComponentModel model, Level goal, Caps caps, IncumbentPlan best, int firstRound) {
    ComponentProgram program =
        new ComponentProgram(model, goal, caps, OptionScope.all(model), Counting.NONE, null);
    return new NeighbourhoodSearch(
        new LevelProblem(
            model,
            goal,
            caps,
            LevelCore.of(model, Level.MEDIUM),
            best,
            () -> false,
            Runnable::run,
            state -> best.offer(state.chosen())),
        program,
        firstRound);
  }
}
