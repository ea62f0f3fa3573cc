package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

  /** Ids are padded to the width of the last, so that they sort as text as they do as numbers. */
  @Test
  void sortAsText() {
    assertThat(Ids.of("S", 3, 180).id(0)).isEqualTo("S001");
    assertThat(Ids.of("S", 3, 180).id(179)).isEqualTo("S180");
    assertThat(Ids.of("S", 3, 1436).id(0)).isEqualTo("S0001");
    assertThat(Ids.of("T", 5, 100_000).id(99_999)).isEqualTo("T100000");
    assertThat(Ids.of("T", 5, 100_000).id(9)).isEqualTo("T000010");
  }
}
