package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks around a word are left out; those that may belong to it stay. */
class OfficeSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "*姓名*, 姓名",
    "※、：姓名：；, 姓名",
    "姓名?, 姓名",
    "?姓名, ?姓名",
    "姓名., 姓名.",
    ".姓名, 姓名",
    "·姓名·, 姓名·",
    "姓·名, 姓·名",
    "姓 名, 姓名",
    "學校, 学校",
  })
  void marksAroundAWordAreLeftOut(String cell, String normal) {
    assertThat(OfficeSpelling.normal(cell)).isEqualTo(normal);
  }

  @Test
  void marksAloneAreNothing() {
    assertThat(OfficeSpelling.normal(":*?：")).isEmpty();
    assertThat(OfficeSpelling.normal("*")).isEmpty();
    assertThat(OfficeSpelling.normal("??")).isEmpty();
    assertThat(OfficeSpelling.normal("")).isEmpty();
  }
}
