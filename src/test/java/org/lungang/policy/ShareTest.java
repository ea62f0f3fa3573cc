package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

  @ParameterizedTest(name = "{0} is {1}/{2}")
  @CsvSource({
    "20%, 1, 5",
    "12.5%, 1, 8",
    "0%, 0, 1",
    "100%, 1, 1",
    "0.0001%, 1, 1000000",
    "1/3, 1, 3",
    "2 / 6, 1, 3",
    "' 5 % ', 1, 20",
    "100.0%, 1, 1"
  })
  void aPercentageOrAFractionIsReadExactly(String text, long numerator, long denominator) {
    assertThat(Share.parse(text)).isEqualTo(new Share(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.0001%", "101%", "4/3", "2/1", "999%"})
  void moreThanTheWholeIsRefused(String text) {
    assertThat(Share.isMoreThanWhole(text)).isTrue();
    assertThatThrownBy(() -> Share.parse(text)).hasMessageContaining("more than the whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "0.2", "-5%", "1/0", "%", "20%%", "1.23456%", "1000%", "a/b"})
  void whatIsNoShareIsRefused(String text) {
    assertThat(Share.isMoreThanWhole(text)).isFalse();
    assertThatThrownBy(() -> Share.parse(text)).hasMessageContaining("is not like 20%");
  }

  @ParameterizedTest(name = "{0} of {1}: at least {2}, at most {3}")
  @CsvSource({
    "20%, 0, 0, 0",
    "20%, 5, 1, 1",
    "20%, 6, 2, 1",
    "20%, 4, 1, 0",
    "30%, 10, 3, 3",
    "1/3, 10, 4, 3",
    "100%, 7, 7, 7",
    "0%, 7, 0, 0"
  })
  void aShareOfACountIsRoundedUpOrDownExactly(String text, long count, long up, long down) {
    assertThat(Share.parse(text).ceilOf(count)).isEqualTo(up);
    assertThat(Share.parse(text).floorOf(count)).isEqualTo(down);
  }

  @Test
  @DisplayName("What a share is written as is read as the same share")
  void writtenAndReadAgain() {
    for (String text : new String[] {"20%", "1/3", "12.5%", "0%", "100%"}) {
      Share share = Share.parse(text);
      assertThat(Share.parse(share.toString())).isEqualTo(share);
    }
  }
}
