package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are read in every form that docs/reference/files.md lists and in no other. */
class DateTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20190901",
        "201909",
        "2019-09-01 00:00",
        "2019/9/1 0:00:00",
        "2019-09-01",
        "2019-9-1",
        "2019/9/1",
        "2019/09/01",
        "2019.9.1",
        "2019.09.01",
        "2019年9月1日",
        "2019年09月01日",
        "2019 年 9 月 1 日",
        "2019-09",
        "2019/9",
        "2019.09",
        "2019.9",
        "2019年9月",
        "2019年09月",
        "２０１９－０９－０１",
        "２０１９．９．１",
        "２０１９年９月"
      })
  void everyFormOfTheFirstOfSeptember(String text) {
    assertThat(DateText.find(text)).contains(LocalDate.of(2019, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-02-30",
        "2019-02-29",
        "1900-02-29",
        "2019-13-01",
        "2019-00-01",
        "2019-01-00",
        "2019-04-31",
        "2019-13",
        "2019",
        "19-09-01",
        "2019-9/1",
        "2019年9月1",
        "2019年9",
        "9/1/2019",
        "2019-09-01 08:30",
        "20191301",
        "2019.1",
        "2019.0",
        "2019-09-001",
        "x",
        "２０１９年",
        "2019-²-1",
        "-2019-09-01"
      })
  void whatIsNoDate(String text) {
    assertThat(DateText.find(text)).isEmpty();
  }

  @Test
  void the29thOfFebruaryIsADayInLeapYears() {
    assertThat(DateText.find("2020-02-29")).contains(LocalDate.of(2020, 2, 29));
    assertThat(DateText.find("2000年2月29日")).contains(LocalDate.of(2000, 2, 29));
  }

  @Test
  void onlyOneDigitAfterThePointMayBeTwoMonths() {
    assertThat(DateText.isJanuaryOrOctober("2019.1")).isTrue();
    assertThat(DateText.isJanuaryOrOctober("２０１９．１")).isTrue();
    assertThat(DateText.isJanuaryOrOctober("2019.01")).isFalse();
    assertThat(DateText.find("2019.10")).contains(LocalDate.of(2019, 10, 1));
    assertThat(DateText.find("2019.01")).contains(LocalDate.of(2019, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-31, 2021-09-01",
    "2021-09-01, 2021-09-01",
    "2021-08-30, 2021-08-30",
    "2021-02-28, 2021-03-01",
    "2020-02-28, 2020-02-28",
    "2020-02-29, 2020-03-01",
    "2021-12-31, 2022-01-01"
  })
  void theFirstDayAfter(LocalDate until, LocalDate firstDayAfter) {
    assertThat(DateText.firstDayAfter(until)).isEqualTo(firstDayAfter);
  }

  @Test
  void aNumberMayBeADateThatLostItsFormat() {
    assertThat(DateText.findSerial("43709")).contains(LocalDate.of(2019, 9, 1));
    assertThat(DateText.findSerial("18263")).isEmpty();
    assertThat(DateText.findSerial("20199")).contains(LocalDate.of(1955, 4, 20));
    assertThat(DateText.findSerial("4370")).isEmpty();
    assertThat(DateText.findSerial("59901")).isEmpty();
  }
}
