package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

  /** Numbers are written as schools write them, with 零 for a gap and 十 without 一 before it. */
  @ParameterizedTest
  @CsvSource({
    "1, 一",
    "9, 九",
    "10, 十",
    "12, 十二",
    "19, 十九",
    "20, 二十",
    "21, 二十一",
    "100, 一百",
    "101, 一百零一",
    "110, 一百一十",
    "999, 九百九十九",
    "1000, 一千",
    "1005, 一千零五",
    "1050, 一千零五十",
    "9999, 九千九百九十九"
  })
  void writesNumbers(int number, String text) {
    assertThat(ChineseNumber.of(number)).isEqualTo(text);
  }

  /** Numbers outside 1 to 9999 are refused. */
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10000})
  void refusesOthers(int number) {
    assertThatThrownBy(() -> ChineseNumber.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + number + ")");
  }
}
