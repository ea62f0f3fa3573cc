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

  private static int search(
      Random random, ComponentModel model, AllPlans all, Level goal, Caps caps) {
    List<Chosen> keeping = all.plans().stream().filter(plan -> plan.keeps(goal, caps)).toList();
    IncumbentPlan best = new IncumbentPlan(model, gain -> {});
    best.offer(keeping.get(random.nextInt(keeping.size())).options());
    long before = best.lossWithin(goal, caps);
    ComponentProgram program =
        new ComponentProgram(model, goal, caps, OptionScope.all(model), Counting.NONE, null);
    int options = model.options().size();
    NeighbourhoodSearch search =
        new NeighbourhoodSearch(
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
            random.nextInt(10));
    Relaxed nothingKnown = new Relaxed(new double[options], new double[options]);
    OptionScope scope = OptionScope.all(model);
    search.searchQuickly(scope, nothingKnown, Long.MIN_VALUE, ENOUGH);
    assertThat(best.lossWithin(goal, caps)).isLessThanOrEqualTo(before);
    search.search(scope, nothingKnown, Long.MIN_VALUE, ENOUGH);
    assertThat(best.lossWithin(goal, caps)).isEqualTo(all.least(goal, caps));
    return best.lossWithin(goal, caps) < before ? 1 : 0;
  }
}
