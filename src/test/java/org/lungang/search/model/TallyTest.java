package org.lungang.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.policy.Rule;
import org.lungang.search.model.Tally.Shape;

class TallyTest {

  /** A sum costs nothing up to its bound, and its weight for each unit beyond. */
  @ParameterizedTest
  @CsvSource({
    "EQUAL, 0, 1, -2, 10",
    "EQUAL, 0, 1, 0, 0",
    "EQUAL, 0, 1, 3, 15",
    "AT_MOST, 2, 1, 2, 0",
    "AT_MOST, 2, 1, 3, 5",
    "AT_LEAST, 2, 1, 2, 0",
    "AT_LEAST, 2, 1, -1, 15",
    "AT_MOST, 2, 5, 8, 10",
    "COUNT, 2, 1, 9, 0",
    "COUNT, 2, 1, -9, 0"
  })
  void costs(Shape shape, long bound, long divisor, long sum, long cost) {
    assertThat(new Tally(0, Rule.S4, shape, bound, divisor, 5).cost(sum)).isEqualTo(cost);
  }

  /** A share is short by the whole people it needs: of 11 posted a fifth is 3. */
  @Test
  void sharesAreRoundedUpToWholePeople() {
    Tally fifth = new Tally(0, Rule.H3, Shape.AT_MOST, 0, 5, 1);
    assertThat(fifth.cost(10 - 5 * 2)).isZero();
    assertThat(fifth.cost(11 - 5 * 2)).isEqualTo(1);
    assertThat(fifth.cost(11 - 5 * 3)).isZero();
    assertThat(fifth.cost(15)).isEqualTo(3);
  }

  /** A repair goes the way in which the sum costs less; none where it costs nothing. */
  @Test
  void repairsGoTheWayThatCostsLess() {
    assertThat(new Tally(0, Rule.H1, Shape.EQUAL, 0, 1, 1).repairDirection(2)).isEqualTo(-1);
    assertThat(new Tally(0, Rule.H1, Shape.EQUAL, 0, 1, 1).repairDirection(-2)).isEqualTo(1);
    assertThat(new Tally(0, Rule.H1, Shape.EQUAL, 0, 1, 1).repairDirection(0)).isZero();
    assertThat(new Tally(0, Rule.H7, Shape.AT_MOST, 4, 1, 1).repairDirection(4)).isZero();
    assertThat(new Tally(0, Rule.H7, Shape.AT_MOST, 4, 1, 1).repairDirection(5)).isEqualTo(-1);
    assertThat(new Tally(0, Rule.H2, Shape.AT_LEAST, 4, 1, 1).repairDirection(3)).isEqualTo(1);
    assertThat(new Tally(0, Rule.H2, Shape.AT_LEAST, 4, 1, 1).repairDirection(4)).isZero();
  }
}
