package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line on a terminal is cut before it would wrap; Chinese characters take two columns. */
class LiveLineTest {

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, abcd…",
    "教师交流, 8, 教师交流",
    "教师交流, 7, 教师交…",
    "教师交流, 6, 教师…",
  })
  void asMuchAsFits(String whole, int columns, String fitting) {
    assertThat(LiveLine.fit(whole, columns)).isEqualTo(fitting);
  }
}
