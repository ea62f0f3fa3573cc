package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A mistyped word is guessed if it is few keystrokes away, and not guessed otherwise. */
class NearestTest {

  private static final List<String> WORDS = List.of("check", "plan", "policies", "score");

  @Test
  void theFewestKeystrokesCount() {
    assertThat(Nearest.keystrokes("", "plan")).isEqualTo(4);
    assertThat(Nearest.keystrokes("plan", "plan")).isZero();
    assertThat(Nearest.keystrokes("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void aThirdOfTheWordMayBeWrong() {
    assertThat(Nearest.find("plam", WORDS)).contains("plan");
    assertThat(Nearest.find("plum", WORDS)).isEmpty();
    assertThat(Nearest.find("polices", WORDS)).contains("policies");
    assertThat(Nearest.find("police", WORDS)).contains("policies");
    assertThat(Nearest.find("politics", List.of("check"))).isEmpty();
  }
}
