package org.lungang.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Medians and spreads, with runs that never got there counted as endless. */
class SpreadTest {

  private static OptionalDouble of(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void theMiddleOfThreeAndTheMeanOfTheMiddleTwoOfFour() {
    assertThat(Spread.of(List.of(of(5), of(1), of(3))).median()).isEqualTo(3);
    assertThat(Spread.of(List.of(of(5), of(1), of(3), of(4))).median()).isEqualTo(3.5);
  }

  @Test
  void textTellsTheLeastAndTheMostWhereTheyDiffer() {
    assertThat(Spread.of(List.of(of(5), of(1), of(3))).text(1)).isEqualTo("3.0 (1.0 … 5.0)");
    assertThat(Spread.of(List.of(of(2), of(2))).text(2)).isEqualTo("2.00");
  }

  @Test
  void whoNeverGotThereIsADash() {
    assertThat(Spread.of(List.of(OptionalDouble.empty())).text(2)).isEqualTo("–");
    assertThat(Spread.of(List.of(of(1), of(2), OptionalDouble.empty())).text(0))
        .isEqualTo("2 (1 … –)");
  }
}
