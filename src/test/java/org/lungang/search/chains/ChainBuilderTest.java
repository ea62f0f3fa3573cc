package org.lungang.search.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.search.Models;
import org.lungang.search.exact.ComponentOptimizer;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.testing.ShippedPolicies;

class ChainBuilderTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /**
   * What a chain says it gains is what making its changes anew gains, and undoing leaves no trace.
   */
  @ParameterizedTest
  @MethodSource("policyIds")
  void gainIsThatOfTheChangesAndUndoLeavesNoTrace(String policyId) {
    int longer = 0;
    for (ComponentModel model : Models.random(policyId, 1, 30)) {
      Random random = new Random(7);
      SearchState state = new SearchState(model);
      ComponentOptimizer optimizer =
          new ComponentOptimizer(model, () -> true, () -> false, gain -> {});
      optimizer.run();
      Guide guide = optimizer.guide();
      ChainBuilder chains = new ChainBuilder(state, guide, random);
      ChainSeeds seeds = new ChainSeeds(state, guide, random);
      for (int i = 0; i < 200; i++) {
        int[] before = state.chosen();
        seeds.draw();
        chains.build(seeds.candidate(), seeds.option());
        assertThat(chains.gain())
            .isEqualTo(Models.gain(model, state.chosen()) - Models.gain(model, before));
        longer += chains.chain().size() > 1 ? 1 : 0;
        if (i % 3 != 0) {
          chains.undo();
          assertThat(state.chosen()).containsExactly(before);
          assertThat(sums(state)).isEqualTo(sums(Models.stateOf(model, before)));
        }
      }
    }
    assertThat(longer).as("chains of more than one change").isGreaterThan(100);
  }

  /** No candidate is changed twice in a chain. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aChainChangesEachCandidateOnce(String policyId) {
    for (ComponentModel model : Models.random(policyId, 100, 10)) {
      SearchState state = new SearchState(model);
      ChainBuilder chains = new ChainBuilder(state, null);
      for (Option option : model.options()) {
        chains.build(model.candidateOf(option.index()), option.index());
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < chains.chain().size(); i++) {
          changed.add(chains.chain().candidate(i));
        }
        assertThat(changed).doesNotHaveDuplicates();
        chains.undo();
      }
    }
  }

  private static List<Integer> sums(SearchState state) {
    List<Integer> sums = new ArrayList<>();
    for (Tally tally : state.model().tallies()) {
      sums.add(state.sum(tally.index()));
    }
    return sums;
  }
}
