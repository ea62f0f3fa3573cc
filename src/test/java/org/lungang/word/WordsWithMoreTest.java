package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with more beside them, which may make another meaning of them. */
class WordsWithMoreTest {

  @ParameterizedTest
  @CsvSource({
    "HONOR,市学科带头人2019,CITY",
    "HONOR,县骨干教师20190901,DISTRICT",
    "HONOR,市级骨干教师2019年9月,CITY",
    "HONOR,区骨干2015、市骨干2020,CITY",
    "HONOR,骨干教师（县级）,DISTRICT",
    "HONOR,学科带头人（市级）,CITY",
    "HONOR,省级骨干教师（第三批）,PROVINCE",
    "TITLE,高级教师（2019）,SENIOR",
    "TITLE,一级教师（已聘）,FIRST",
    "TITLE,高级教师（五级）,SENIOR",
    "POSITION,校长、副校长,PRINCIPAL",
    "POSITION,校长兼中心校副校长,PRINCIPAL",
    "POSITION,副校长兼教务处主任,VICE_PRINCIPAL",
    "CATEGORY,专任教师（语文）,KEEP",
    "STATUS,在岗（2020年）,KEEP",
    "STAGE,小学（含教学点）,PRIMARY",
    "GROUP_TYPE,集团（紧密型）,TIGHT"
  })
  void whatStandsBesideAWordMayChangeNothing(Field field, String cell, String code) {
    assertThat(CellWords.meaning(field, cell)).isEqualTo(Meaning.sure(code));
  }

  @ParameterizedTest
  @CsvSource({
    "HONOR,市级（过期）,CITY NONE",
    "HONOR,县级学科带头人（2018—2021）,DISTRICT NONE",
    "HONOR,省市县三级骨干,PROVINCE CITY DISTRICT NONE",
    "TITLE,一级（聘二级）,FIRST SECOND",
    "TITLE,一级教师（高级教师）,FIRST SENIOR",
    "TITLE,高级教师（拟聘）,SENIOR UNRATED",
    "POSITION,党支部书记兼副校长,PRINCIPAL VICE_PRINCIPAL",
    "POSITION,小学部法治副校长,VICE_PRINCIPAL TEACHER LEAVE_OUT",
    "STATUS,在编（借调）,LEAVE_OUT KEEP",
    "STATUS,在岗（没听说过的）,KEEP",
    "CATEGORY,在编（代课）,LEAVE_OUT KEEP",
    "STAGE,初中（含小学）,JUNIOR PRIMARY",
    "AREA,乡村（镇区）,RURAL TOWN"
  })
  void whatSaysOtherwiseIsADoubt(Field field, String cell, String codes) {
    Meaning meaning = CellWords.meaning(field, cell);
    assertThat(meaning.isSure()).isFalse();
    assertThat(meaning.codes()).containsExactlyInAnyOrderElementsOf(List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "03/1988,1988-03-01",
    "8/1988,1988-08-01",
    "198803.0,1988-03-01",
    "1988年3月生,1988-03-01",
    "二O一五年九月,2015-09-01",
    "二0一五年九月,2015-09-01",
    "二〇一五.十一,2015-11-01",
    "一九八八、三,1988-03-01",
    "八八年十二月,1988-12-01",
    "1988.0315,1988-03-15"
  })
  void datesAreReadInMoreForms(String cell, String date) {
    assertThat(DateWords.read(cell, 2026, true).date()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"13/1988", "1988.115", "1988.315", "八八.三", "88级", "1988.03（1986.05）"})
  void whatMayBeTwoDatesIsNone(String cell) {
    assertThat(DateWords.read(cell, 2026, true).kind()).isEqualTo(DateWords.Kind.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "25,25",
    "25分钟,25",
    "约25分,25",
    "1小时20分,80",
    "1小时20分钟,80",
    "１小时,60",
    "1.5小时,90",
    "半小时,30",
    "1个半小时,90",
    "1小时半,90",
    "一小时,60",
    "两个半小时,150",
    "一小时零5分,65",
    "一刻钟,15",
    "1h20min,80",
    "45.0,45"
  })
  void durationsAreMinutes(String cell, int minutes) {
    assertThat(DurationWords.minutes(cell)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20-30分钟", "25公里", "0.5", "半小时20分", "1.5个半小时", "很远", "小时", "1:20"})
  void whatIsNoDurationIsNone(String cell) {
    assertThat(DurationWords.minutes(cell)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "备注²,REMARK",
    "学校类型①,STAGE",
    "任教学科¹,SUBJECT",
    "职称[1],TITLE",
    "职务注1,POSITION",
    "2025-2026学年在校生数（人）,STUDENTS",
    "2026年秋季班级数,CLASSES",
    "男/女,GENDER",
    "成员校②,MEMBERS"
  })
  void aHeadingMayHaveAFootnoteOrAYear(String heading, Field field) {
    assertThat(HeadingWords.find(heading)).contains(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021年职称", "2021-2022学年任教学校", "车程（公里）", "车程(km)"})
  void aYearOrAUnitMayMakeAnotherColumn(String heading) {
    assertThat(HeadingWords.find(heading)).isEmpty();
  }

  @Test
  void aVagueHeadingSaysWhatItsParentSpeaksOf() {
    assertThat(HeadingWords.find(Arrays.asList("学校情况", "类型"))).contains(Field.STAGE);
    assertThat(HeadingWords.find(Arrays.asList("教师情况", "职务"))).contains(Field.POSITION);
    assertThat(HeadingWords.find(Arrays.asList("某某情况", "类型"))).isEmpty();
  }
}
