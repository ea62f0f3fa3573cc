package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slip of the pen leads to what was meant, and nothing else does. */
class SpellingTest {

  private static final List<String> IDS = List.of("S021", "S012", "S011", "T900");

  @Test
  void theDistanceCountsLettersPutInLeftOutAndChanged() {
    assertThat(Spelling.distance("", "", 9)).isZero();
    assertThat(Spelling.distance("kitten", "sitting", 9)).isEqualTo(3);
    assertThat(Spelling.distance("at_lest", "at_least", 9)).isEqualTo(1);
    assertThat(Spelling.distance("abc", "", 9)).isEqualTo(3);
    assertThat(Spelling.distance("kitten", "sitting", 3)).isEqualTo(3);
    assertThat(Spelling.distance("kitten", "sitting", 2)).isGreaterThan(2);
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
    assertThat(Spelling.nearest("politics", List.of("check"))).isEmpty();
  }

  @Test
  void anIdHasOneCharacterPutInLeftOutOrChanged() {
    assertThat(Spelling.nearestId("S12", IDS)).contains("S012");
    assertThat(Spelling.nearestId("S0112", IDS)).contains("S011");
    assertThat(Spelling.nearestId("T9OO", IDS)).contains("T900");
  }

  @Test
  void ofIdsFewerEditsComeFirstThenTheOrderOfTheText() {
    assertThat(Spelling.nearestId("S013", IDS)).contains("S011");
    assertThat(Spelling.nearestId("S022", IDS)).contains("S012");
  }

  @Test
  void ofAnIdTwoEditsAreEnoughAndThreeTooMany() {
    assertThat(Spelling.nearestId("T9xx", IDS)).contains("T900");
    assertThat(Spelling.nearestId("Txxx", IDS)).isEmpty();
  }

  @Test
  void anIdOfThreeCharactersOrFewerAllowsOneEdit() {
    assertThat(Spelling.nearestId("A1", List.of("A2"))).contains("A2");
    assertThat(Spelling.nearestId("A1", List.of("B2"))).isEmpty();
    assertThat(Spelling.nearestId("A1", List.of())).isEmpty();
  }
}
