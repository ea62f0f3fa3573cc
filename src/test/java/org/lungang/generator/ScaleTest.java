package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScaleTest {

  /** Counts are rounded half up and never below 1. */
  @Test
  void countsAtLeastOne() {
    assertThat(new Scale(0.5).count(13)).isEqualTo(7);
    assertThat(new Scale(0.4).count(13)).isEqualTo(5);
    assertThat(new Scale(0.01).count(13)).isEqualTo(1);
    assertThat(new Scale(2).count(13)).isEqualTo(26);
  }

  /** A split keeps the total and the bounds, and brings an impossible total within them. */
  @Test
  void splitsWithinBounds() {
    for (int seed = 0; seed < 50; seed++) {
      int[] sizes = Scale.split(98, 17, 4, 8, Dice.of(seed, "split", 0));
      assertThat(Arrays.stream(sizes).sum()).isEqualTo(98);
      assertThat(Arrays.stream(sizes)).allMatch(size -> size >= 4 && size <= 8);
    }
    assertThat(Scale.split(1, 2, 3, 7, Dice.of(0, "split", 0))).containsExactly(3, 3);
  }
}
