package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slip of the pen leads to what was meant, and nothing else does. */
class NearestTest {

  private static final List<String> IDS = List.of("S021", "S012", "S011", "T900");

  @Test
  void oneCharacterPutInLeftOutOrChanged() {
    assertThat(Nearest.find("S12", IDS)).contains("S012");
    assertThat(Nearest.find("S0112", IDS)).contains("S011");
    assertThat(Nearest.find("T9OO", IDS)).contains("T900");
  }

  @Test
  void fewerEditsComeFirstThenTheOrderOfTheText() {
    assertThat(Nearest.find("S013", IDS)).contains("S011");
    assertThat(Nearest.find("S022", IDS)).contains("S012");
  }

  @Test
  void twoEditsAreEnoughAndThreeTooMany() {
    assertThat(Nearest.find("T9xx", IDS)).contains("T900");
    assertThat(Nearest.find("Txxx", IDS)).isEmpty();
  }

  @Test
  void threeCharactersOrFewerAllowOneEdit() {
    assertThat(Nearest.find("A1", List.of("A2"))).contains("A2");
    assertThat(Nearest.find("A1", List.of("B2"))).isEmpty();
    assertThat(Nearest.find("A1", List.of())).isEmpty();
  }
}
