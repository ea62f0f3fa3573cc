package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are digits, and what merely looks like a number is none. */
class NumberTextTest {

  @Test
  void wholeNumbers() {
    assertThat(NumberText.findWhole("0")).contains(0);
    assertThat(NumberText.findWhole("０８５０")).contains(850);
    assertThat(NumberText.findWhole("+7")).contains(7);
    assertThat(NumberText.findWhole("2147483647")).contains(Integer.MAX_VALUE);
    assertThat(NumberText.findWhole("2147483648")).isEmpty();
    assertThat(NumberText.isWhole("2147483648")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.0", "1,000", "5²", "①", "٣", "1e3", "0x1F", "1 2", "十"})
  void noWholeNumbers(String cell) {
    assertThat(NumberText.findWhole(cell)).isEmpty();
    assertThat(NumberText.isWhole(cell)).isFalse();
  }

  @Test
  void negativeNumbers() {
    assertThat(NumberText.isNegative("-1")).isTrue();
    assertThat(NumberText.isNegative("－１.5")).isTrue();
    assertThat(NumberText.isNegative("1")).isFalse();
    assertThat(NumberText.isNegative("-x")).isFalse();
  }

  @Test
  void decimals() {
    assertThat(NumberText.findDecimal("-120.25")).contains(-120.25);
    assertThat(NumberText.findDecimal("3２.5")).contains(32.5);
    assertThat(NumberText.findDecimal("5.8E-6")).contains(5.8e-6);
  }

  @Test
  void everyDecimalIsTheNumberNearestToIt() {
    assertThat(NumberText.findDecimal("31.25107")).contains(31.25107);
    assertThat(NumberText.findDecimal("0.1")).contains(0.1);
    assertThat(NumberText.findDecimal("12.")).contains(12.0);
    assertThat(NumberText.findDecimal("9007199254740.993")).contains(9007199254740.993);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      long number = random.nextLong(1, 100_000_000_000_000_000L);
      String digits = Long.toString(number >> random.nextInt(50));
      int point = random.nextInt(1, digits.length() + 1);
      String cell = digits.substring(0, point) + "." + digits.substring(point);
      assertThat(NumberText.findDecimal(cell)).contains(Double.valueOf(cell));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1d", "0x1p3", "1,5", "32°", ".", "e5", ""})
  void noDecimals(String cell) {
    assertThat(NumberText.findDecimal(cell)).isEmpty();
  }
}
