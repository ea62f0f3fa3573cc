package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.policy.Level;
import org.lungang.search.exact.Feasibility.Verdict;
import org.lungang.search.model.ComponentModel;

class FeasibilityTest {

  /** Where every plan can be tried, the verdict is what trying them says. */
  @Test
  void saysWhatTryingEveryPlanSays() {
    int infeasible = 0;
    for (ComponentModel model : RandomModels.make(50_000, 300)) {
      boolean feasible = new AllPlans(model).least(Level.HARD, Caps.NONE) == 0;
      assertThat(Feasibility.of(model)).isEqualTo(feasible ? Verdict.FEASIBLE : Verdict.INFEASIBLE);
      infeasible += feasible ? 0 : 1;
    }
    assertThat(infeasible).isBetween(30, 270);
  }

  /** A plan that is there and hardly found is never said not to be there. */
  @Test
  void aLimitIsNoProof() {
    int unknown = 0;
    for (long seed = 0; seed < 4; seed++) {
      Verdict verdict = Feasibility.of(RandomModels.exactSum(seed, 24, 1_000_000));
      assertThat(verdict).isNotEqualTo(Verdict.INFEASIBLE);
      unknown += verdict == Verdict.UNKNOWN ? 1 : 0;
    }
    assertThat(unknown).isPositive();
  }
}
