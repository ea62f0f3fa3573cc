package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Gender;

/** Dates as offices write them, and what cannot be told apart. */
class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1985年9月|1985-09-01",
        "1985.09|1985-09-01",
        "85.09|1985-09-01",
        "85年9月|1985-09-01",
        "198509|1985-09-01",
        "19850912|1985-09-12",
        "1985/9/12|1985-09-12",
        "1985-9|1985-09-01",
        "1985年9月12日|1985-09-12",
        "１９８５．０９|1985-09-01",
        "一九八五年九月|1985-09-01",
        "一九八五年十二月|1985-12-01",
        "1985年十二月|1985-12-01",
        "85年九月一日|1985-09-01",
        "二〇〇五年十月|2005-10-01",
        "1985-09-12 00:00:00|1985-09-12",
        "31291|1985-09-01",
        "05.09|2005-09-01",
        "27.09|2027-09-01",
        "28.09|1928-09-01",
        "1985 . 9|1985-09-01",
        "2015-09-01T00:00:00.000Z|2015-09-01",
        "2015-08-31T16:00:00.000Z|2015-09-01",
        "2015年09月01日 星期二|2015-09-01",
        "2015年9月（调入）|2015-09-01",
        "2015.09由石桥小学调入|2015-09-01",
        "2012年10月毕业分配|2012-10-01"
      })
  void areRead(String cell, LocalDate date) {
    assertThat(DateWords.read(cell, 2026, true).date()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985.13",
        "1985-02-30",
        "850912",
        "10/12/85",
        "9/1/1985",
        "2012.9-2015.8",
        "不详",
        "2015年9月调出",
        "#N/A",
        "8509"
      })
  void areNotGuessed(String cell) {
    assertThat(DateWords.read(cell, 2026, true).kind()).isEqualTo(DateWords.Kind.UNREADABLE);
  }

  @Test
  void theLastZeroOfOctoberMayBeLost() {
    assertThat(DateWords.read("1988.1", 2026, false).kind())
        .isEqualTo(DateWords.Kind.JANUARY_OR_OCTOBER);
    assertThat(DateWords.read("1988.1", 2026, true).date()).isEqualTo(LocalDate.of(1988, 1, 1));
    assertThat(DateWords.read("1988.01", 2026, false).date()).isEqualTo(LocalDate.of(1988, 1, 1));
    assertThat(DateWords.read("1988", 2026, true).kind()).isEqualTo(DateWords.Kind.YEAR);
  }

  @Test
  void aCitizensNumberIsHeldToItsCheckDigit() {
    IdNumber right = IdNumber.find("11010519491231002X").orElseThrow();
    assertThat(right.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(right.gender()).isEqualTo(Gender.F);
    assertThat(IdNumber.find("110105194912310021")).isEmpty();
    assertThat(IdNumber.find("110105490101001").orElseThrow().gender()).isEqualTo(Gender.M);
    assertThat(IdNumber.looksLikeOne("4.11327E+17")).isTrue();
    assertThat(IdNumber.looksLikeOne("20190901")).isFalse();
    assertThat(Shown.of("王某 11010519491231002X")).isEqualTo("王某 ***");
  }

  @Test
  void aSchoolHasOneSpelling() {
    assertThat(SchoolNames.normal("云溪县第1初级中学")).isEqualTo(SchoolNames.normal("雲溪縣第一初中"));
    assertThat(SchoolNames.normal("第12小学")).isEqualTo(SchoolNames.normal("第十二小學校"));
    assertThat(SchoolNames.normal("第一小学")).isNotEqualTo(SchoolNames.normal("第二小学"));
    assertThat(SchoolNames.shortNames("云溪县第一中学", "云溪县")).contains("一中", "县一中", "云溪一中", "第一中学");
    assertThat(SchoolNames.shortNames("云溪县青岭乡第2小学", "云溪县")).contains("青岭二小");
    assertThat(SchoolNames.shortNames("云溪县第一高级中学", "云溪县")).contains("一高", "县一高");
  }
}
