package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex.End;
import org.lungang.linear.ReferenceSolver;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.chains.SearchState;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** The integer program of a component has the optimum that trying every plan finds. */
class ComponentProgramTest {

  private static final int MOST_PLANS = 2_000;

  private static List<ComponentModel> models() {
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(1, 90));
    models.addAll(RandomModels.exchanges(1, 150));
    for (String policyId : ShippedPolicies.IDS) {
      Models.random(policyId, 20_000, 40).stream()
          .filter(model -> Models.plans(model) <= MOST_PLANS)
          .limit(5)
          .forEach(models::add);
    }
    return models;
  }

  /** HiGHS finds for it what enumeration finds: the same least loss, or that nothing fits. */
  @Test
  void itsOptimumIsThatOfAllPlansWithinCapsAndScope() {
    Random random = new Random(51);
    int solved = 0;
    int infeasible = 0;
    for (ComponentModel model : models()) {
      AllPlans all = new AllPlans(model);
      for (Level goal : Level.values()) {
        for (int i = 0; i < 2; i++) {
          Caps caps = caps(random, all, goal);
          OptionScope scope = i == 0 ? OptionScope.all(model) : scope(random, model);
          ComponentProgram program =
              new ComponentProgram(
                  model, goal, caps, scope, Counting.values()[random.nextInt(3)], null);
          boolean found = requireOptimum(program, model, goal, caps, scope, all);
          solved += found ? 1 : 0;
          infeasible += found ? 0 : 1;
        }
      }
    }
    assertThat(solved).isGreaterThan(400);
    assertThat(infeasible).isGreaterThan(20);
  }

  private static boolean requireOptimum(
      ComponentProgram program,
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      AllPlans all) {
    long least = all.least(goal, caps, scope);
    ReferenceSolver.Answer answer =
        ReferenceSolver.whole(program.relaxation(), program.program()::isInteger);
    assertThat(answer.isFeasible()).isEqualTo(least != Long.MAX_VALUE);
    End end = program.relaxation().solve(Double.POSITIVE_INFINITY, 100_000);
    if (!answer.isFeasible()) {
      return false;
    }
    assertThat(program.program().constant() + Math.round(answer.objective())).isEqualTo(least);
    Chosen plan = plan(model, scope, program.options(answer.values()));
    assertThat(plan.keeps(goal, caps)).isTrue();
    assertThat(plan.losses()[goal.ordinal()]).isEqualTo(least);
    assertThat(end).isEqualTo(End.OPTIMAL);
    assertThat(program.program().bound()).isLessThanOrEqualTo(least);
    assertThat(program.relaxation().provenBound())
        .isCloseTo(ReferenceSolver.relaxed(program.relaxation()).objective(), within(0.05));
    return true;
  }

  private static Chosen plan(ComponentModel model, OptionScope scope, List<Integer> options) {
    int[] chosen = new int[model.candidateCount()];
    Arrays.fill(chosen, SearchState.NONE);
    for (int option = 0; option < model.options().size(); option++) {
      if (scope.isFixedAtOne(option)) {
        chosen[model.candidateOf(option)] = option;
      }
    }
    options.forEach(option -> chosen[model.candidateOf(option)] = option);
    return new Chosen(chosen, AllPlans.losses(model, chosen));
  }

  /** Caps that some plan just keeps or just fails, nothing to lose, or no caps. */
  private static Caps caps(Random random, AllPlans all, Level goal) {
    long[] losses = all.plans().get(random.nextInt(all.plans().size())).losses();
    return switch (goal) {
      case HARD -> Caps.NONE;
      case MEDIUM -> new Caps(cap(random, losses[0], all), Long.MAX_VALUE);
      case SOFT ->
          random.nextInt(6) == 0
              ? new Caps(losses[0], Long.MAX_VALUE)
              : new Caps(cap(random, losses[0], all), losses[1] - random.nextInt(2));
    };
  }

  private static long cap(Random random, long hard, AllPlans all) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> all.least(Level.HARD, Caps.NONE);
      case 2 -> hard;
      default -> hard + 2;
    };
  }

  private static OptionScope scope(Random random, ComponentModel model) {
    OptionScope scope = OptionScope.all(model);
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int first = model.firstOptionOf(candidate);
      int option = first + random.nextInt(model.optionsOf(candidate).size());
      switch (random.nextInt(5)) {
        case 0 -> scope.fixAtOne(model, candidate, option);
        case 1 -> scope.fixAtOne(model, candidate, SearchState.NONE);
        case 2 -> scope.fixAtZero(option);
        default -> {}
      }
    }
    return scope;
  }
}
