package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** What a gap is closed to is what trying every plan finds, and never more. */
class GapCloserTest {

  private static final int MOST_PLANS = 4_000;
  private static final long ENOUGH = 1_000_000;

  /** With enough iterations the best plan is found and proven; with few nothing false is. */
  @Test
  void provesWhatEnumerationSaysAndNoMore() {
    Random random = new Random(61);
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(8_000, 250));
    for (String policyId : ShippedPolicies.IDS) {
      Models.random(policyId, 40_000, 40).stream()
          .filter(model -> Models.plans(model) <= MOST_PLANS)
          .limit(10)
          .forEach(models::add);
    }
    int open = 0;
    for (ComponentModel model : models) {
      AllPlans all = new AllPlans(model);
      long hard = all.least(Level.HARD, Caps.NONE);
      long medium = all.least(Level.MEDIUM, new Caps(hard, Long.MAX_VALUE));
      open += close(random, model, all, Level.HARD, Caps.NONE);
      open += close(random, model, all, Level.MEDIUM, new Caps(hard, Long.MAX_VALUE));
      open += close(random, model, all, Level.SOFT, new Caps(hard, medium));
      close(random, model, all, Level.SOFT, new Caps(hard, medium + 1));
    }
    assertThat(open).isGreaterThan(100);
  }

  /** It ends with what it is to leave open or less, says how much it is, and knows of no better. */
  @Test
  void endsWithAGapThatIsTolerated() {
    int open = 0;
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(8_500, 250));
    models.addAll(RandomModels.exchanges(8_500, 60));
    for (int seed = 0; seed < 20; seed++) {
      models.add(RandomModels.exactSum(seed, 10, 1_000));
    }
    for (ComponentModel model : models) {
      AllPlans all = new AllPlans(model);
      long hard = all.least(Level.HARD, Caps.NONE);
      Caps caps = new Caps(hard, all.least(Level.MEDIUM, new Caps(hard, Long.MAX_VALUE)));
      long least = all.least(Level.SOFT, caps);
      for (long tolerated : new long[] {1, 5, 25}) {
        IncumbentPlan best = new IncumbentPlan(model, gain -> {});
        best.offer(known(new Random(tolerated), all, Level.SOFT, caps));
        long proven =
            new GapCloser(
                    problem(model, best, Level.SOFT, caps),
                    solved(model, Level.SOFT, caps, Counting.NONE),
                    0,
                    bound -> {})
                .tolerating(tolerated)
                .close(ENOUGH, ENOUGH);
        assertThat(proven).isLessThanOrEqualTo(least);
        assertThat(best.lossWithin(Level.SOFT, caps)).isBetween(least, proven + tolerated);
        open += best.lossWithin(Level.SOFT, caps) > proven ? 1 : 0;
      }
    }
    assertThat(open).isGreaterThan(4);
  }

  private static LevelProblem problem(
      ComponentModel model, IncumbentPlan best, Level goal, Caps caps) {
    return new LevelProblem(
        model,
        goal,
        caps,
        LevelCore.of(model, Level.MEDIUM),
        best,
        () -> false,
        Runnable::run,
        state -> best.offer(state.chosen()));
  }

  private static int close(
      Random random, ComponentModel model, AllPlans all, Level goal, Caps caps) {
    long least = all.least(goal, caps);
    ComponentProgram program = solved(model, goal, caps, Counting.NONE);
    int open = program.program().bound() < least ? 1 : 0;
    for (long iterations : new long[] {2, 10, 40, 200, ENOUGH}) {
      IncumbentPlan best = new IncumbentPlan(model, gain -> {});
      best.offer(known(random, all, goal, caps));
      List<Long> told = new ArrayList<>();
      // As if it were large: goes on from the relaxation, with what is fixed by its bounds.
      boolean large = random.nextBoolean();
      program = solved(model, goal, caps, large ? Counting.COLUMNS : Counting.NONE);
      long proven =
          new GapCloser(problem(model, best, goal, caps), program, 0, told::add)
              .largeAbove(large ? 0 : Integer.MAX_VALUE)
              .close(iterations, iterations);
      assertThat(told).as("bounds that are told").isSorted().isNotEmpty();
      assertThat(told.get(told.size() - 1)).isLessThanOrEqualTo(proven);
      assertThat(told).allMatch(bound -> bound <= least);
      assertThat(proven).as("%s within %s", goal, caps).isLessThanOrEqualTo(least);
      assertThat(best.lossWithin(goal, caps)).isGreaterThanOrEqualTo(least);
      // The best plan known is best at the levels above, too: where a cap leaves slack there, it
      // may
      // lose more at the goal than another plan.
      if (iterations == ENOUGH && isTight(all, goal, caps)) {
        assertThat(best.lossWithin(goal, caps)).as("%s within %s", goal, caps).isEqualTo(least);
        assertThat(proven).isEqualTo(least);
      }
    }
    return open;
  }

  private static ComponentProgram solved(
      ComponentModel model, Level goal, Caps caps, Counting counting) {
    ComponentProgram program =
        new ComponentProgram(model, goal, caps, OptionScope.all(model), counting, null);
    assertThat(program.relaxation().solve(Double.POSITIVE_INFINITY, ENOUGH)).isEqualTo(End.OPTIMAL);
    return program;
  }

  private static boolean isTight(AllPlans all, Level goal, Caps caps) {
    return goal != Level.SOFT
        || all.least(Level.MEDIUM, new Caps(caps.hard(), Long.MAX_VALUE)) == caps.medium();
  }

  /** Some plan within the caps, or any. */
  private static int[] known(Random random, AllPlans all, Level goal, Caps caps) {
    List<Chosen> keeping = all.plans().stream().filter(plan -> plan.keeps(goal, caps)).toList();
    List<Chosen> from = random.nextInt(3) == 0 ? all.plans() : keeping;
    return from.get(random.nextInt(from.size())).options();
  }
}
