package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {

  /**
   * 10 over 5.5 : 3 : 1.5 are 5, 3, 1 with one over for the largest remainder, the first of equals.
   */
  @Test
  void givesTheRestToTheLargestRemainder() {
    assertThat(Apportionment.of(10, 5.5, 3, 1.5)).containsExactly(6, 3, 1);
    assertThat(Apportionment.of(7, 1, 1.1)).containsExactly(3, 4);
    assertThat(Apportionment.of(2, 1, 1, 1)).containsExactly(1, 1, 0);
    assertThat(Apportionment.of(0, 1, 2)).containsExactly(0, 0);
  }
}
