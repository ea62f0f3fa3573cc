package org.lungang.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of offices mean one thing, or are in doubt between a few: never another thing. */
class CellWordsTest {

  @ParameterizedTest
  @CsvSource({
    "STATUS,100-在本单位任职,KEEP",
    "CATEGORY,1-教师岗位,KEEP",
    "CATEGORY,10-专任教师,KEEP",
    "POSITION,1-校长,PRINCIPAL",
    "POSITION,学校中层,MIDDLE_MANAGER",
    "GENDER,2-女性,F",
    "GENDER,A.男,M",
    "TITLE,C．一级教师,FIRST",
    "ROLE,✔,LEAD",
    "HONOR,省特级教师,PROVINCE",
    "HONOR,江北省特级教师,PROVINCE",
    "TITLE,高级教师七级,SENIOR",
    "TITLE,一级教师/九级,FIRST",
    "TITLE,专技七级,SENIOR",
    "TITLE,高级教师/专技七级,SENIOR",
    "TITLE,初级十二级,SECOND",
    "TITLE,初级十三级,THIRD",
    "SUBJECT,小学三年级数学,MATH",
    "WILLINGNESS,不太愿意,RELUCTANT",
    "WILLINGNESS,不服从安排,RELUCTANT",
    "WILLINGNESS,非常愿意,VOLUNTEER",
    "EXEMPTION,怀孕5个月,PREGNANT_OR_NURSING",
    "EXEMPTION,孕28周,PREGNANT_OR_NURSING",
    "EXEMPTION,二孩哺乳期,PREGNANT_OR_NURSING",
    "TITLE,小学高级教师十级,FIRST",
    "TITLE,小学高级教师六级,SENIOR"
  })
  void whatIsSureIsOneThing(Field field, String word, String code) {
    assertThat(CellWords.meaning(field, word)).isEqualTo(Meaning.sure(code));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS,203-长病假,ILL LEAVE_OUT KEEP",
    "STATUS,产假,PREGNANT_OR_NURSING LEAVE_OUT KEEP",
    "POSITION,语文学科主任,MIDDLE_MANAGER TEACHER",
    "POSITION,法治副校长,VICE_PRINCIPAL TEACHER LEAVE_OUT",
    "HONOR,特级教师,PROVINCE NATIONAL NONE",
    "TITLE,高级教师十级,SENIOR FIRST",
    "TITLE,初级,SECOND THIRD UNRATED",
    "TITLE,小学高级教师,FIRST SENIOR",
    "TITLE,工程师八级,FIRST UNRATED",
    "EXEMPTION,肿瘤,ILL OWN_CIRCUMSTANCE",
    "EXEMPTION,已过哺乳期,NONE PREGNANT_OR_NURSING",
    "EXEMPTION,未怀孕,NONE PREGNANT_OR_NURSING",
    "CATEGORY,非专任教师,LEAVE_OUT KEEP",
    "WILLINGNESS,无交流意愿,RELUCTANT NEUTRAL",
    "HONOR,市级骨干（待评）,CITY NONE",
    "HONOR,市级骨干教师（培养期）,CITY NONE",
    "GROUP_TYPE,一校带三校,TIGHT ASSISTANCE ALLIANCE",
    "GROUP_TYPE,一校带2校,TIGHT ASSISTANCE ALLIANCE"
  })
  void whatIsInDoubtNamesWhatItMayBe(Field field, String word, String codes) {
    Meaning meaning = CellWords.meaning(field, word);
    assertThat(meaning.isSure()).isFalse();
    assertThat(meaning.codes()).containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"TITLE,七级", "TITLE,管理九级", "GROUP_TYPE,一校"})
  void whatNobodyKnowsMeansNothing(Field field, String word) {
    assertThat(CellWords.meaning(field, word).isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "入职日期,HIRED",
    "到岗日期,AT_SCHOOL_SINCE",
    "来校年月日,AT_SCHOOL_SINCE",
    "进入人事关系所在学校时间,AT_SCHOOL_SINCE",
    "获骨干教师称号情况,HONOR",
    "职称取得日期,NONE",
    "用工形式,CATEGORY",
    "地域,AREA"
  })
  void aHeadingMayCallItsTimeByAnotherWord(String heading, Field field) {
    assertThat(HeadingWords.find(heading)).contains(field);
  }
}
