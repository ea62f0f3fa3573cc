package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A career in one cell is read part by part; what cannot be read is told. */
class CareerWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2010.9-2015.8 石桥小学；2015.10至今 第一小学 | 2010.9~2015.8 石桥小学, 2015.10~至今 第一小学
          2010.9-2015.8石桥小学，2015.10-至今第一小学 | 2010.9~2015.8 石桥小学, 2015.10~至今 第一小学
          2019年9月至2022年8月在红旗镇中心小学交流 | 2019年9月~2022年8月 红旗镇中心小学 away
          2024年9月-2027年7月支教于一中 | 2024年9月~2027年7月 一中 away
          2003年7月-2008年8月 红旗镇初级中学任语文教师 | 2003年7月~2008年8月 红旗镇初级中学
          石桥小学（2010.9-2015.8）、红旗小学（2016.9-2020.8） | 2010.9~2015.8 石桥小学, 2016.9~2020.8 红旗小学
          1999.9-2003.7 师范学院学习；2003.9-2010.8 王庄小学任教 | 2003.9~2010.8 王庄小学
          2010-09-01至2015-08-31 石桥小学 | 2010-09-01~2015-08-31 石桥小学
          2010.9-2015.8石桥小学2016.9-2018.8第二小学 | 2010.9~2015.8 石桥小学, 2016.9~2018.8 第二小学
          98.9-03.7 王庄小学 | 98.9~03.7 王庄小学
          2025.9-2027.8到第二小学交流 | 2025.9~2027.8 第二小学 away
          2024-2026学年在石桥小学轮岗 | 2024年9月~2026年8月 石桥小学 away
          石桥小学支教2年（2022.9-2024.7） | 2022.9~2024.7 石桥小学 away
          石桥小学（2022.9-2024.7）支教 | 2022.9~2024.7 石桥小学 away
          2022年9月-2024年7月，支教，石桥小学 | 2022年9月~2024年7月 石桥小学 away
          曾于2019年9月至2020年8月赴石桥小学支教一年 | 2019年9月~2020年8月 石桥小学 away
          2021-2022学年第一学期在石桥小学支教 | 2021年9月~2022年1月 石桥小学 away
          2022年9月-2024年7月，石桥小学，支教 | 2022年9月~2024年7月 石桥小学 away
          2010.9-2015.8 石桥小学任小学语文教师 | 2010.9~2015.8 石桥小学
          2010.9-2015.8 石桥小学 教导主任；2015.10— 第一小学 | 2010.9~2015.8 石桥小学, 2015.10~至今 第一小学
          """)
  void timesStandOneAfterTheOther(String cell, String times) {
    CareerWords.Career career = CareerWords.read(cell);
    assertThat(career.isWhole()).isTrue();
    assertThat(
            career.times().stream()
                .map(
                    time ->
                        "%s~%s %s%s"
                            .formatted(
                                time.period().from(),
                                time.period().until(),
                                time.school(),
                                time.isAway() ? " away" : ""))
                .collect(Collectors.joining(", ")))
        .isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021.9-2022.7在石桥小学支教，考核合格 | 合格
          2021.9-2022.7 石桥小学支教（优秀） | 优秀
          2021-2022学年在石桥小学交流（考核：优秀） | 优秀
          2023.9-2026.7到石桥小学轮岗，年度考核均为优秀 | 优秀
          2021.9-2022.7在石桥小学支教；期满考核合格 | 合格
          2021.9-2023.7在石桥小学支教，2022年考核优秀，期满考核合格 | 优秀、合格
          2021.9-2022.7在石桥小学支教 | ''
          2021.9-2022.7在优秀小学支教 | ''
          """)
  void aTimeMaySayHowSomebodyWasAssessed(String cell, String assessment) {
    CareerWords.Career career = CareerWords.read(cell);
    assertThat(career.isWhole()).isTrue();
    assertThat(career.times()).extracting(CareerWords.Time::assessment).containsExactly(assessment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010年参加工作",
        "拟于2026.9至2027.7在王庄小学支教",
        "2010.9-2015.8 石桥小学、第二小学",
        "2015.9—2018.8，借调教育局",
        "自2010年9月起在石桥小学任教至今",
        "曾在石桥小学工作",
        "2024学年在石桥小学支教"
      })
  void whatSaysNoTimeAtASchoolIsNotRead(String cell) {
    assertThat(CareerWords.read(cell).times()).isEmpty();
    assertThat(CareerWords.read(cell).isWhole()).isFalse();
  }

  @Test
  void whatCanBeReadBesideItStays() {
    CareerWords.Career career = CareerWords.read("2010.9-2015.8 石桥小学；2015.10-2018.8 借调教育局");
    assertThat(career.times()).hasSize(1);
    assertThat(career.isWhole()).isFalse();
  }

  @Test
  void onlyTheLastTimeGoesOn() {
    assertThat(CareerWords.read("2010.9- 石桥小学；2015.9- 第一小学").isWhole()).isFalse();
  }

  @Test
  void aTimeLastsToTheEndOfTheMonthBeforeTheNext() {
    assertThat(CareerWords.read("1989.7-2002.7 王庄小学；2002.8至今 第一小学").times().get(0).period())
        .isEqualTo(new PeriodWords.Period("1989.7", "2002年7月31日"));
    assertThat(CareerWords.read("1989.7-2002.7 王庄小学；2002.7至今 第一小学").times().get(0).period())
        .isEqualTo(new PeriodWords.Period("1989.7", "2002.7"));
  }

  @ParameterizedTest
  @CsvSource({
    "哺乳期至2027.3,哺乳,'',2027.3",
    "产假（2026.3-2027.2）,产假,2026.3,2027.2",
    "产假（至2026年12月止）,产假,'',2026年12月",
    "2025.9至2026.7病假,病假,2025.9,2026.7",
    "病假2025年9月至今,病假,2025年9月,''",
    "病假（2024.5）,病假（2024.5）,'',''",
    "哺乳期（2027年3月满）,哺乳,'',2027年3月",
    "产假（预计2026.11到期）,产假,'',2026.11",
    "203-长病假,203-长病假,'',''",
    "患病,患病,'',''"
  })
  void aWordMayHaveItsTimeBesideIt(String cell, String word, String since, String until) {
    assertThat(DatedWord.of(cell)).isEqualTo(new DatedWord(word, since, until));
  }
}
