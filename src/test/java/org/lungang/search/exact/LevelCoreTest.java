package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.linear.ReferenceSolver;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** What the core of a level must lose at least, every plan loses. */
class LevelCoreTest {

  private static final int MOST_PLANS = 5_000;

  /** The core alone never loses more than the best plan that breaks nothing, mostly as much. */
  @Test
  void theCoreLosesNoMoreThanTheBestPlanThatBreaksNothing() {
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(5_000, 100));
    for (String policyId : ShippedPolicies.IDS) {
      Models.random(policyId, 30_000, 60).stream()
          .filter(model -> Models.plans(model) <= MOST_PLANS)
          .limit(6)
          .forEach(models::add);
    }
    Caps caps = new Caps(0, Long.MAX_VALUE);
    int smaller = 0;
    int exact = 0;
    for (ComponentModel model : models) {
      LevelCore core = LevelCore.of(model, Level.MEDIUM);
      if (core.isEverybody()) {
        continue;
      }
      ComponentProgram program =
          new ComponentProgram(
              model, Level.MEDIUM, caps, core.scope(), Counting.COLUMNS, core.tallies());
      ReferenceSolver.Answer answer =
          ReferenceSolver.whole(program.relaxation(), program.program()::isInteger);
      long ofCore =
          answer.isFeasible()
              ? program.program().constant() + Math.round(answer.objective())
              : Long.MAX_VALUE;
      long least = new AllPlans(model).least(Level.MEDIUM, caps);
      assertThat(ofCore).isLessThanOrEqualTo(least);
      smaller++;
      exact += ofCore == least ? 1 : 0;
    }
    assertThat(smaller).isGreaterThan(20);
    assertThat(exact).isGreaterThan(smaller / 2);
  }

  /** The core is whoever can lose something and whoever has to answer, and nobody else. */
  @Test
  void theCoreGrowsByWhoeverHasToAnswer() {
    LevelCore core = LevelCore.of(RandomModels.mirrored(), Level.MEDIUM);
    assertThat(core.candidates()).containsExactly(true, true, false);
    assertThat(core.tallies()).containsExactly(true, true, false);
    assertThat(core.isEverybody()).isFalse();
    assertThat(core.scope().freeCount()).isEqualTo(2);
  }

  /** Nobody outside the core can lose or spare anything at its level. */
  @Test
  void whoIsOutsideTheCoreChangesNothingAtTheLevel() {
    for (ComponentModel model : RandomModels.make(6_000, 100)) {
      LevelCore core = LevelCore.of(model, Level.MEDIUM);
      for (AllPlans.Chosen plan : new AllPlans(model).plans()) {
        int[] options = plan.options().clone();
        for (int candidate = 0; candidate < options.length; candidate++) {
          options[candidate] = core.candidates()[candidate] ? options[candidate] : -1;
        }
        assertThat(AllPlans.losses(model, options)[Level.MEDIUM.ordinal()])
            .isEqualTo(plan.losses()[Level.MEDIUM.ordinal()]);
      }
    }
  }
}
