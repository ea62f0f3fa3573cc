package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.testing.ShippedPolicies;

class PricesTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** No plan is worth more than the prices say, however few iterations found them. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void noPlanIsWorthMoreThanThePricesSay(String policyId) {
    int tried = 0;
    for (ComponentModel model : Models.random(policyId, 1_000, 120)) {
      if (Models.plans(model) > 50_000) {
        continue;
      }
      double best = Prices.inMinutes(Models.bestGain(model));
      for (int iterations : new int[] {0, 10, 500}) {
        Prices prices = new Prices(model);
        prices.find(iterations, 0, () -> false);
        assertThat(prices.value()).isGreaterThanOrEqualTo(best - 1e-6);
      }
      tried++;
    }
    assertThat(tried).isGreaterThan(10);
  }

  /** Options are fractions of people: none below 0, those of one candidate no more than 1. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void fractionsOfACandidateAreNoMoreThanOne(String policyId) {
    for (ComponentModel model : Models.random(policyId, 2_000, 20)) {
      Prices prices = new Prices(model);
      prices.find(200, 0, () -> false);
      for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
        double sum = 0;
        for (Option option : model.optionsOf(candidate)) {
          assertThat(prices.fraction(option.index())).isBetween(0.0, 1 + 1e-9);
          sum += prices.fraction(option.index());
        }
        assertThat(sum).isLessThanOrEqualTo(1 + 1e-9);
      }
    }
  }
}
