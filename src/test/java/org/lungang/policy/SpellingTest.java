package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void theDistanceCountsLettersPutInLeftOutAndChanged() {
    assertThat(Spelling.distance("", "")).isZero();
    assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Spelling.distance("at_lest", "at_least")).isEqualTo(1);
    assertThat(Spelling.distance("abc", "")).isEqualTo(3);
  }

  @Test
  void theNearestWordIsFoundWithoutRegardToCaseAndHyphens() {
    assertThat(Spelling.nearest("At-Lest", List.of("at_most", "at_least"))).contains("at_least");
  }

  @Test
  void ofEquallyNearWordsTheFirstInTheAlphabetIsTaken() {
    assertThat(Spelling.nearest("waxs", List.of("ways", "wads"))).contains("wads");
  }

  @Test
  void aWordTooFarFromAllIsLikeNone() {
    assertThat(Spelling.nearest("colour", List.of("flows", "kind"))).isEmpty();
    assertThat(Spelling.nearest("xy", List.of("id"))).isEmpty();
  }
}
