package org.lungang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** The random districts and plans are worth testing with. */
class RandomDistrictsTest {

  private static final int SEEDS = 150;

  @Test
  void everyRuleIsBrokenOrPaysSomewhereAndReciprocityIsOftenWhole() {
    Set<Rule> touched = EnumSet.noneOf(Rule.class);
    int whole = 0;
    int plans = 0;
    for (String id : ShippedPolicies.IDS) {
      for (long seed = 0; seed < SEEDS; seed++) {
        Staffing staffing =
            Staffing.of(RandomDistricts.withLessons(seed), ShippedPolicies.get(id), 2026);
        Plan plan = RandomPlans.withVisits(staffing, seed);
        PlanScore score = new Scorer(staffing).score(plan);
        score.figures().forEach((rule, figure) -> touch(touched, rule, figure));
        whole += plan.size() > 0 && score.of(Rule.H1) == 0 ? 1 : 0;
        plans++;
      }
    }
    // No shipped policy has rules of its own of these levels.
    assertThat(EnumSet.complementOf(EnumSet.copyOf(touched)))
        .containsExactly(Rule.H9, Rule.H11, Rule.M6, Rule.S12);
    assertThat(whole).isBetween(plans / 5, plans / 2);
  }

  @Test
  void theSameSeedGivesTheSameDistrictAndPlan() {
    for (long seed = 0; seed < 20; seed++) {
      Staffing once = staffing("suzhou-2024", seed);
      Staffing again = staffing("suzhou-2024", seed);
      assertThat(again.district().staff()).isEqualTo(once.district().staff());
      assertThat(again.postings()).hasToString(once.postings().toString());
      assertThat(RandomPlans.make(again, seed).postings())
          .hasToString(RandomPlans.make(once, seed).postings().toString());
    }
  }

  private static void touch(Set<Rule> touched, Rule rule, long figure) {
    if (figure != 0) {
      touched.add(rule);
    }
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }
}
