package org.lungang.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.Models;
import org.lungang.testing.ShippedPolicies;

class ComponentModelTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** By all levels in one number; what is worth the same, in the order of the options. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void optionsComeByWhatTheyAreWorth(String policyId) {
    for (ComponentModel model : Models.random(policyId, 50, 40)) {
      int[] expected =
          IntStream.range(0, model.options().size())
              .boxed()
              .sorted(Comparator.comparingLong(option -> -worth(model, option)))
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(model.byWorth()).isEqualTo(expected);
    }
  }

  private static long worth(ComponentModel model, int option) {
    long sum = 0;
    for (Map.Entry<Rule, Long> entry : model.options().get(option).worth().entrySet()) {
      long unit =
          entry.getKey().level() == Level.HARD
              ? ComponentModel.HARD
              : entry.getKey().level() == Level.MEDIUM ? ComponentModel.MEDIUM : 1;
      sum += unit * entry.getValue();
    }
    assertThat(model.worth(option)).isEqualTo(sum);
    return sum;
  }
}
