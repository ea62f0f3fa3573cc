package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;

/** What questions quote of cells that hold what is nobody else's business. */
class PersonalTextsTest {

  @TempDir private Path folder;

  private List<Question> asked(String... people) throws IOException {
    Path schools =
        Files.writeString(folder.resolve("学校.csv"), "学校名称,学段,城乡类型\n清河县第一小学,小学,城区\n清河县石桥小学,小学,镇区\n");
    Path groups =
        Files.writeString(folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,第一小学,石桥小学\n");
    Path roster =
        Files.writeString(
            folder.resolve("花名册.csv"),
            "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校\n" + String.join("\n", people) + "\n");
    return Intake.read(List.of(schools, groups, roster), Recipe.empty()).openQuestions();
  }

  @Test
  void honorsOfTwoPeriodsAreTwoQuestions() throws IOException {
    List<Question> asked =
        asked(
            "张建国,男,1980.03,2002.09,2015.08,教师,一级教师,语文,市级名教(2016-2019),第一小学",
            "赵六,女,1981.03,2003.09,2016.08,教师,一级教师,数学,市级名教(2020-2023),第一小学");
    assertThat(asked)
        .extracting(Question::key)
        .containsExactly("HONOR/市级名教(2016-2019)", "HONOR/市级名教(2020-2023)");
  }

  @Test
  void aMisplacedAddressIsNotQuoted() throws IOException {
    List<Question> asked =
        asked(
            "张建国,男,1980.03,2002.09,2015.08,教师,一级教师,建设路12号院3栋,无,第一小学",
            "赵六,女,1981.03,2003.09,2016.08,教师,杨柳村3组,数学,无,第一小学",
            "王明,女,阳光小区,2003.09,2016.08,教师,一级教师,数学,无,第一小学",
            "李华,女,1981.03,2003.09,2016.08,教师,一级教师,数学,无,解放大道88号");
    assertThat(asked)
        .extracting(Question::key)
        .containsExactlyInAnyOrder(
            "SUBJECT/(ADDRESS)", "TITLE/(ADDRESS)", "BIRTH/(ADDRESS)", "SCHOOL/(ADDRESS)");
    Question subject =
        asked.stream().filter(q -> q.key().startsWith("SUBJECT")).findFirst().orElseThrow();
    assertThat(subject.text().in(Language.EN))
        .isEqualTo("subject: what does “(an address, not shown)” mean?");
    assertThat(subject.places()).containsExactly("花名册.csv:2");
    assertThat(asked.toString()).doesNotContain("建设路", "杨柳村", "阳光", "解放");
  }

  @Test
  void aMisplacedIllnessIsNotQuoted() throws IOException {
    List<Question> asked = asked("张建国,男,1980.03,2002.09,2015.08,教师,乳腺癌术后,语文,无,第一小学");
    assertThat(asked).extracting(Question::key).containsExactly("TITLE/(HEALTH)");
    assertThat(asked.get(0).text().in(Language.ZH)).isEqualTo("职称：“（病情，不显示）”是什么意思？");
    assertThat(asked.toString()).doesNotContain("癌");
  }

  @Test
  void aSchoolNamedAfterAStreetIsQuoted() throws IOException {
    assertThat(asked("张建国,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,建设路5号小学"))
        .extracting(Question::key)
        .containsExactly("SCHOOL/建设路五号小学");
  }
}
