package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** School years and terms are the months in which they begin and end. */
class SchoolTermsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-2026学年在石桥小学,2024年9月-2026年8月在石桥小学",
    "2021-2022学年第一学期在石桥小学,2021年9月-2022年1月在石桥小学",
    "2021—22学年度下学期,2022年2月-2022年8月",
    "2020-2021学年第二学期至2021-2022学年第一学期,2021年2月-2022年1月",
    "2021年秋季学期在石桥小学支教,2021年9月-2022年1月在石桥小学支教",
    "2025年秋—2027年春,2025年9月-2027年8月",
    "2025秋-2026秋,2025年9月-2027年1月",
    "2015年秋到石桥小学,2015年秋到石桥小学",
    "2015年秋至今,2015年秋至今",
    "2015.9-2018.8石桥小学,2015.9-2018.8石桥小学"
  })
  void aTermIsItsMonths(String text, String dated) {
    assertThat(SchoolTerms.dated(text)).isEqualTo(dated);
  }
}
