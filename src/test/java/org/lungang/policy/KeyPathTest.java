package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The place of a key is above that of what it holds. */
class KeyPathTest {

  @Test
  void aKeyOrItemIsHeldByWhatStandsBeforeIt() {
    assertThat(KeyPath.parent("flows.TIGHT.ways[0]")).isEqualTo("flows.TIGHT.ways");
    assertThat(KeyPath.parent("limits[1].who[0].backbone")).isEqualTo("limits[1].who[0]");
    assertThat(KeyPath.parent("limits[1]")).isEqualTo("limits");
    assertThat(KeyPath.parent("limits")).isEmpty();
  }
}
