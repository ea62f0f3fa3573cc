package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a cell a question may quote. */
class ShownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市级骨干教师(2016-2019)",
        "市级骨干教师(2016－2019)",
        "2016-09-2019-08",
        "2016-09-01 - 2019-08-31",
        "201609-201908",
        "19850230",
        "2141000123"
      })
  void yearsPeriodsAndCodesAreShown(String cell) {
    assertThat(Shown.of(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, ***",
    "138-0013-8000, ***",
    "138 0013 8000, ***",
    "电话0371-67123456, 电话***",
    "41010219800301001X, ***",
    "４１０１０２１９８００３０１００１Ｘ, ***",
    "410102800301001, ***",
    "1３８00138000张, ***张"
  })
  void numbersOfPeopleAreNot(String cell, String shown) {
    assertThat(Shown.of(cell)).isEqualTo(shown);
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Shown.of("校".repeat(50))).isEqualTo("校".repeat(40) + "…");
  }
}
