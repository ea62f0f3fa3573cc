package org.lungang.search.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.Models;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

class ConstructionTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** Never violates more of any hard tally than posting nobody does, and gains by every chain. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aQuickPlanBreaksNothingThatWasWhole(String policyId) {
    for (ComponentModel model : Models.random(policyId, 300, 40)) {
      SearchState state = new SearchState(model);
      long[] before = hardCosts(state);
      new Construction(state, null, () -> false).runQuickly();
      long[] after = hardCosts(state);
      for (int tally = 0; tally < after.length; tally++) {
        assertThat(after[tally]).isLessThanOrEqualTo(before[tally]);
      }
      assertThat(Models.gain(model, state.chosen())).isNotNegative();
    }
  }

  /** What it ends with is a local optimum: from there no chain improves the score. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void endsWhereNoChainImproves(String policyId) {
    for (ComponentModel model : Models.random(policyId, 400, 40)) {
      SearchState state = new SearchState(model);
      new Construction(state, null, () -> false).run();
      assertThat(new Construction(state, null, () -> false).run()).isZero();
    }
  }

  /** Nothing is repaired at hard where no plan loses less there; one unit less, and it is. */
  @Test
  void repairsNothingWhereNoPlanLosesLess() {
    ComponentModel model = county();
    long lost = LongStream.of(hardCosts(new SearchState(model))).sum();
    assertThat(lostAfterRepairs(model, lost / ComponentModel.HARD)).isEqualTo(lost);
    assertThat(lostAfterRepairs(model, lost / ComponentModel.HARD - 1)).isLessThan(lost);
  }

  /** With a guide that promises nothing it only repairs. */
  private static long lostAfterRepairs(ComponentModel model, long least) {
    double[] nothing = new double[model.options().size()];
    Arrays.fill(nothing, Double.NEGATIVE_INFINITY);
    SearchState state = new SearchState(model);
    new Construction(state, new Guide(model, nothing), () -> false).losingAtLeast(least).run();
    return LongStream.of(hardCosts(state)).sum();
  }

  /** Two must go, and nobody counts there; in principle somebody should, and that can be had. */
  @Test
  void mediumIsRepairedWhereNoPlanLosesLessAtHard() {
    Tally quota = new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, 2, 1, 1);
    Tally leaders = new Tally(1, Rule.M1, Tally.Shape.AT_LEAST, 1, 1, 1);
    ComponentModel model =
        new ComponentModel(
            null,
            List.of(quota, leaders),
            List.of(
                List.of(
                    new Option(
                        0,
                        "T0",
                        null,
                        List.of(),
                        Map.of(),
                        List.of(new Contribution(leaders, 1))))));
    SearchState state = new SearchState(model);
    Guide nothing = new Guide(model, new double[] {Double.NEGATIVE_INFINITY});
    assertThat(new Construction(state, nothing, () -> false).losingAtLeast(2).run())
        .isEqualTo(ComponentModel.MEDIUM);
    assertThat(state.chosen()).containsExactly(0);
  }

  /**
   * What a change would gain is what it gains, whether it takes, gives up or exchanges an option.
   */
  @ParameterizedTest
  @MethodSource("policyIds")
  void whatAChangeWouldGainIsWhatItGains(String policyId) {
    Random random = new Random(7);
    for (ComponentModel model : Models.random(policyId, 500, 20)) {
      SearchState state = new SearchState(model);
      for (int i = 0; i < 100; i++) {
        int candidate = random.nextInt(model.candidateCount());
        int option =
            random.nextInt(-1, model.optionsOf(candidate).size()) + model.firstOptionOf(candidate);
        int next = option < model.firstOptionOf(candidate) ? SearchState.NONE : option;
        if (next != state.chosen(candidate)) {
          long before = Models.gain(model, state.chosen());
          long gain = state.gainOf(candidate, next, Double.NEGATIVE_INFINITY);
          assertThat(state.gainOf(candidate, next, gain)).isEqualTo(gain);
          for (long enough : new long[] {1, 10, ComponentModel.MEDIUM, ComponentModel.HARD}) {
            assertThat(state.gainOf(candidate, next, gain + enough)).isLessThan(gain + enough);
          }
          assertThat(Models.gain(model, state.chosen())).isEqualTo(before);
          assertThat(state.change(candidate, next)).isEqualTo(gain);
          assertThat(Models.gain(model, state.chosen()) - before).isEqualTo(gain);
        }
      }
    }
  }

  /** A county that rotates as one group gets a plan that holds what must hold, and stops there. */
  @Test
  void aCountyAsOneGroupGetsAWholePlanQuickly() {
    ComponentModel model = county();
    SearchState state = new SearchState(model);
    assertThat(LongStream.of(hardCosts(state)).sum()).isGreaterThan(20);
    new Construction(state, null, () -> false).runQuickly();
    assertThat(hardCosts(state)).containsOnly(0);
    long posted = Arrays.stream(state.chosen()).filter(option -> option >= 0).count();
    // Nobody is posted for worth alone.
    assertThat(posted).isLessThan(model.candidateCount() / 2);
  }

  @Test
  void endsWhenItIsToldTo() {
    SearchState state = new SearchState(county());
    new Construction(state, null, () -> true).runQuickly();
    assertThat(state.chosen()).containsOnly(SearchState.NONE);
  }

  private static ComponentModel county() {
    Staffing staffing =
        Staffing.of(
            LinkedDistrict.generate(Links.WHOLE, 12, 3, 40),
            ShippedPolicies.get("standard"),
            Generator.plannedYear());
    ModelCompiler compiler = new ModelCompiler(staffing);
    return compiler.compile(staffing.components().get(0));
  }

  private static long[] hardCosts(SearchState state) {
    return state.model().tallies().stream()
        .filter(tally -> tally.level() == Level.HARD)
        .mapToInt(Tally::index)
        .mapToLong(state::cost)
        .toArray();
  }
}
