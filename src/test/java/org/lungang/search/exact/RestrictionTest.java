package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

/** A restriction has the plans of the whole that take kept options alone, and prices the others. */
class RestrictionTest {

  private static final int MOST_PLANS = 500;
  private static final long ITERATIONS = 10_000;

  private static List<ComponentModel> models() {
    List<ComponentModel> models = new ArrayList<>(RandomModels.make(9_000, 60));
    models.addAll(RandomModels.exchanges(9_000, 60));
    for (String policyId : ShippedPolicies.IDS) {
      models.addAll(Models.random(policyId, 40_000, 4));
    }
    return models;
  }

  private static BitSet random(Random random, ComponentModel model) {
    BitSet kept = new BitSet();
    model.options().forEach(option -> kept.set(option.index(), random.nextInt(3) > 0));
    kept.set(0);
    return kept;
  }

  /** Each plan loses as much as in the whole, besides what no kept option can change. */
  @Test
  void itsPlansAreThoseOfTheWholeWithKeptOptions() {
    Random random = new Random(61);
    int held = 0;
    for (ComponentModel model : models()) {
      Restriction restriction = new Restriction(model, random(random, model));
      if (Models.plans(restriction.model()) > MOST_PLANS) {
        continue;
      }
      long[] nobody = AllPlans.losses(model, restriction.whole(nobody(restriction.model())));
      long[] nobodyHere = AllPlans.losses(restriction.model(), nobody(restriction.model()));
      for (Chosen plan : new AllPlans(restriction.model()).plans()) {
        int[] whole = restriction.whole(plan.options());
        assertThat(restriction.part(whole)).isEqualTo(plan.options());
        long[] losses = AllPlans.losses(model, whole);
        for (int level = 0; level < losses.length; level++) {
          assertThat(losses[level] - nobody[level])
              .isEqualTo(plan.losses()[level] - nobodyHere[level]);
        }
        held++;
      }
    }
    assertThat(held).isGreaterThan(2_000);
  }

  private static int[] nobody(ComponentModel model) {
    int[] chosen = new int[model.candidateCount()];
    Arrays.fill(chosen, -1);
    return chosen;
  }

  /** Of an option that is a column, the price is the reduced cost that the simplex knows. */
  @Test
  void whatIsAColumnIsPricedAsTheSimplexDoes() {
    Random random = new Random(62);
    int priced = 0;
    for (ComponentModel model : models()) {
      int[] same = new int[model.tallies().size()];
      Arrays.setAll(same, tally -> tally);
      for (Level goal : Level.values()) {
        Caps caps = new Caps(random.nextInt(3), random.nextInt(4));
        ComponentProgram program =
            new ComponentProgram(
                model, goal, caps, OptionScope.all(model), random.nextBoolean(), null);
        if (program.relaxation().solve(Double.POSITIVE_INFINITY, ITERATIONS) != End.OPTIMAL) {
          continue;
        }
        for (int option = 0; option < model.options().size(); option++) {
          double price =
              program.reducedCost(model, option, same)
                  - program.worthOfRow(model.candidateOf(option));
          // The simplex solves with costs that are perturbed a little.
          assertThat(price)
              .isCloseTo(program.relaxation().reducedCost(program.column(option)), within(0.02));
          priced++;
        }
      }
    }
    assertThat(priced).isGreaterThan(4_000);
  }

  /** Column generation ends at the bound of the whole, where every row is there from the start. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 7, 8})
  void pricingUntilNothingImprovesGivesTheBoundOfTheWhole(int quota) {
    ComponentModel model = RandomModels.exchange(2, 8, 3, quota, 10, 100);
    BitSet kept = new BitSet();
    kept.set(0, 8);
    kept.set(16, 18);
    int rounds = 0;
    while (true) {
      Restriction restriction = new Restriction(model, kept);
      ComponentProgram program = solved(restriction.model());
      BitSet improving = restriction.improving(program, 1);
      assertThat(improving.intersects(kept)).isFalse();
      if (improving.isEmpty()) {
        assertThat(program.program().bound()).isEqualTo(solved(model).program().bound());
        break;
      }
      kept.or(improving);
      rounds++;
    }
    assertThat(rounds).isPositive();
  }

  private static ComponentProgram solved(ComponentModel model) {
    ComponentProgram program =
        new ComponentProgram(
            model, Level.SOFT, new Caps(0, Long.MAX_VALUE), OptionScope.all(model), true, null);
    assertThat(program.relaxation().solve(Double.POSITIVE_INFINITY, ITERATIONS))
        .isEqualTo(End.OPTIMAL);
    return program;
  }
}
