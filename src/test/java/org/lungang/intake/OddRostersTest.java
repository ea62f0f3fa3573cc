package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.word.DateWords;

/** Layouts that are read as their office means them, or asked about. */
class OddRostersTest {

  private static final String SCHOOLS =
      """
      学校名称,学段,城乡类型
      云溪县第一小学,小学,城区
      云溪县沙泉镇中心小学,小学,镇区
      云溪县白石乡九年一贯制学校,九年一贯制,乡村
      云溪县第一初级中学,初中,城区
      """;

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private void lists() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,云溪县第一小学,沙泉镇中心小学、白石乡九年一贯制学校\n");
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private static List<String> people(IntakeResult result) {
    District district = result.district().orElseThrow();
    return district.staff().stream()
        .map(
            who ->
                "%s %s %s %s %s %s %s"
                    .formatted(
                        who.name(),
                        who.gender(),
                        who.birthDate(),
                        district.getSchool(who.schoolId()).name().replace("云溪县", ""),
                        who.position(),
                        who.subject() == null ? "-" : who.subject().code(),
                        who.atSchoolSince()))
        .sorted()
        .toList();
  }

  private static List<String> groups(IntakeResult result) {
    District district = result.district().orElseThrow();
    return district.groups().stream()
        .map(group -> group.name() + " " + group.type() + " " + schools(district, group))
        .sorted()
        .toList();
  }

  private static List<String> schools(District district, Group group) {
    return group.schools().stream()
        .sorted((a, b) -> a.role().compareTo(b.role()))
        .map(Membership::schoolId)
        .map(id -> district.getSchool(id).name().replace("云溪县", ""))
        .toList();
  }

  @Test
  void peopleBelowALineOfOthersAreAskedAboutWithTheirSchoolKept() throws IOException {
    lists();
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称
        云溪县第一小学,,,,,,,
        一、在编教师,,,,,,,
        王建国,男,1980.03,2002.09,2015.09,教师,语文,一级
        二、编外教师（1人）,,,,,,,
        李代课,女,1995.05,2020.09,2020.09,教师,数学,未评
        云溪县沙泉镇中心小学,,,,,,,
        在职教师,,,,,,,
        张伟,男,1975.06,1996.09,2001.09,校长,语文,高级
        退休人员,,,,,,,
        孙退休,男,1963.05,1985.09,1990.09,教师,数学,高级
        """);
    IntakeResult first = read(Recipe.empty());
    assertThat(open(first)).containsExactly("section/二、编外教师", "section/退休人员");
    assertThat(
            people(
                read(
                    first
                        .recipe()
                        .withAnswer("section/二、编外教师", "KEEP")
                        .withAnswer("section/退休人员", "LEAVE_OUT"))))
        .containsExactly(
            "张伟 M 1975-06-01 沙泉镇中心小学 PRINCIPAL CHINESE 2001-09-01",
            "李代课 F 1995-05-01 第一小学 TEACHER MATH 2020-09-01",
            "王建国 M 1980-03-01 第一小学 TEACHER CHINESE 2015-09-01");
  }

  @Test
  void womenMayBeMarkedBehindTheirNames() throws IOException {
    lists();
    file(
        "名册.csv",
        """
        学校,姓名,出生年月,参加工作时间,到校时间,职务,任教学科,职称
        第一小学,王建国,1980.03,2002.09,2015.09,教师,语文,一级
        第一小学,李芳（女）,1985.05,2007.09,2010.09,教师,数学,高级
        第一小学,马丽(女、回),1986.05,2008.09,2010.09,教师,数学,高级
        """);
    IntakeResult first = read(Recipe.empty());
    assertThat(open(first)).containsExactly("GENDER/(blank)");
    assertThat(first.openQuestions().get(0).rows()).isEqualTo(1);
    assertThat(first.openQuestions().get(0).likely().get(0).value()).isEqualTo("M");
    assertThat(
            read(first.recipe().withAnswer("GENDER/(blank)", "M")).district().orElseThrow().staff())
        .extracting(StaffMember::name, StaffMember::gender)
        .containsExactlyInAnyOrder(
            Tuple.tuple("王建国", Gender.M), Tuple.tuple("李芳", Gender.F), Tuple.tuple("马丽", Gender.F));
  }

  @Test
  void aTermWithoutAMonthIsAskedOnce() throws IOException {
    lists();
    file(
        "名册.csv",
        """
        学校,姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称
        第一小学,王建国,男,1980.03,2002.09,2015年秋,教师,语文,一级
        第一小学,张伟,男,1975.06,1996.09,2001年秋季学期,校长,语文,高级
        第一小学,李芳,女,1985.05,2007.09,10年春,教师,数学,高级
        第一小学,周强,男,1991.02,2014.09,2016.09,教师,体育,二级
        """);
    IntakeResult first = read(Recipe.empty());
    assertThat(open(first)).containsExactly("AT_SCHOOL_SINCE/秋", "AT_SCHOOL_SINCE/春");
    assertThat(
            read(first
                    .recipe()
                    .withAnswer("AT_SCHOOL_SINCE/秋", "8月")
                    .withAnswer("AT_SCHOOL_SINCE/春", "MARCH"))
                .district()
                .orElseThrow()
                .staff())
        .extracting(member -> member.name() + member.atSchoolSince())
        .containsExactlyInAnyOrder("王建国2015-08-01", "张伟2001-08-01", "李芳2010-03-01", "周强2016-09-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15/03/1980|DAY|1980-03-15",
        "03/15/1980|DAY|1980-03-15",
        "3/3/1980|DAY|1980-03-03",
        "03/04/1980|UNREADABLE|",
        "31/02/1980|UNREADABLE|",
        "Sep-02|MONTH|2002-09-01",
        "Sept 1985|MONTH|1985-09-01",
        "15-Mar-80|DAY|1980-03-15",
        "March 15, 1980|DAY|1980-03-15",
        "31-Feb-80|UNREADABLE|",
        "1975。6|MONTH|1975-06-01"
      })
  void datesOfOtherProgramsAreReadWhereTheySayOneDay(
      String cell, DateWords.Kind kind, String date) {
    DateWords.Read read = DateWords.read(cell, 2026, true);
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(String.valueOf(read.date())).isEqualTo(String.valueOf(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一小教育集团（紧密型）\n牵头校：云溪县第一小学 成员校：沙泉镇中心小学，白石乡九年一贯制学校\n",
        "1.一小教育集团（紧密型）\n牵头校:第一小学；成员校：沙泉镇中心小学,白石乡九年一贯制学校。\n",
        "一小教育集团：牵头校：第一小学；成员校：沙泉镇中心小学、白石乡九年一贯制学校；类型：紧密型\n",
        ",一小教育集团,备用教育集团\n类型,紧密型,\n云溪县第一小学,牵头校,\n沙泉镇中心小学,√,\n白石乡九年一贯制学校,成员,×\n第一初级中学,×,\n"
      })
  void groupsAreReadFromLinesAndFromAMatrix(String text) throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.txt", text);
    roster();
    IntakeResult result = read(Recipe.empty().withAnswer("GROUP_TYPE/(blank)", "TIGHT"));
    assertThat(result.decisiveQuestions()).isEmpty();
    assertThat(groups(result)).containsExactly("一小教育集团 TIGHT [第一小学, 白石乡九年一贯制学校, 沙泉镇中心小学]");
  }

  private void roster() throws IOException {
    file(
        "名册.csv",
        "学校,姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称\n" + "第一小学,王建国,男,1980.03,2002.09,2015.09,教师,语文,一级\n");
  }

  @Test
  void aListOfSchoolsMayStandBesideARoster() throws IOException {
    file(
        "表.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称,学校,,学校名称,学段,城乡类型
        王建国,男,1980.03,2002.09,2015.09,教师,语文,一级,第一小学,,云溪县第一小学,小学,城区
        张伟,男,1975.06,1996.09,2001.09,校长,语文,高级,第一小学,,云溪县沙泉镇中心小学,小学,镇区
        李芳,女,1985.05,2007.09,2010.09,教师,数学,高级,沙泉镇中心小学,,,,
        """);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(people(result))
        .containsExactly(
            "张伟 M 1975-06-01 第一小学 PRINCIPAL CHINESE 2001-09-01",
            "李芳 F 1985-05-01 沙泉镇中心小学 TEACHER MATH 2010-09-01",
            "王建国 M 1980-03-01 第一小学 TEACHER CHINESE 2015-09-01");
    assertThat(result.district().orElseThrow().schools()).hasSize(2);
  }

  @Test
  void columnsOfAPrintoutArePartedByBlanksOnlyWhereEveryLineHasThemAll() throws IOException {
    lists();
    file(
        "名册.txt",
        """
        姓名    性别  出生年月  参加工作时间  到校时间  职务  任教学科  职称  学校
        王建国  男    1980.03   2002.09       2015.09   教师  语文      一级  第一小学
        张伟    ♂     1975.06   1996.09       2001.09   校长  语文      高级  第一小学
        """);
    assertThat(people(read(Recipe.empty())))
        .containsExactly(
            "张伟 M 1975-06-01 第一小学 PRINCIPAL CHINESE 2001-09-01",
            "王建国 M 1980-03-01 第一小学 TEACHER CHINESE 2015-09-01");
    Files.write(
        folder.resolve("名册.txt"),
        (Files.readString(folder.resolve("名册.txt"))
                + "李芳    女    1985.05   2007.09       2010.09   教师  数学      第一小学\n")
            .getBytes(StandardCharsets.UTF_8));
    IntakeResult ragged = read(Recipe.empty());
    assertThat(ragged.district()).isEmpty();
    assertThat(ragged.notes()).hasSize(1);
  }

  @Test
  void whoTeachesASubjectIsATeacherOfIt() throws IOException {
    lists();
    file(
        "名册.csv",
        """
        学校,姓名,性别,出生年月,参加工作时间,到校时间,岗位,职称
        第一小学,王建国,男,1980.03,2002.09,2015.09,小学语文教师,一级教师
        第一小学,张伟,男,1975.06,1996.09,2001.09,校长,高级教师
        沙泉镇中心小学,李芳,女,1985.05,2007.09,2010.09,教导主任兼数学教师,高级
        沙泉镇中心小学,周红,女,1988.05,2009.09,2012.09,英语老师,二级
        沙泉镇中心小学,钱勇,男,1989.05,2010.09,2013.09,体育任课教师,二级
        """);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(people(result))
        .extracting(text -> text.replaceAll("(\\S+) \\S \\S+ \\S+ (\\S+) (\\S+) \\S+", "$1 $2 $3"))
        .containsExactly(
            "周红 TEACHER ENGLISH",
            "张伟 PRINCIPAL -",
            "李芳 MIDDLE_MANAGER MATH",
            "王建国 TEACHER CHINESE",
            "钱勇 TEACHER PE");
  }

  @Test
  void columnsOfOneHeadingAreAskedAboutOneByOne() throws IOException {
    lists();
    file(
        "名册.csv",
        """
        学校,姓名,性别,时间,时间,时间,职务,任教学科,职称
        第一小学,王建国,男,1980.03,2002.09,2015.09,教师,语文,一级
        第一小学,张伟,男,1975.06,1996.09,2001.09,校长,语文,高级
        第一小学,李芳,女,1985.05,2007.09,2010.09,教师,数学,高级
        第一小学,周强,男,1991.02,2014.09,2014.09,教师,体育,二级
        """);
    IntakeResult result =
        read(
            Recipe.empty()
                .withAnswer("column/时间", "BIRTH")
                .withAnswer("column/时间#2", "HIRED")
                .withAnswer("column/时间#3", "AT_SCHOOL_SINCE"));
    assertThat(open(result)).isEmpty();
    assertThat(people(result)).contains("王建国 M 1980-03-01 第一小学 TEACHER CHINESE 2015-09-01");
  }

  @Test
  void anAnswerThatAQuestionDoesNotTakeIsTold() throws IOException {
    lists();
    file(
        "名册.csv",
        "学校,姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称\n" + "第一小学,王建国,男,1980.03,2002.09,2015年秋,教师,语文,一级\n");
    String key = "AT_SCHOOL_SINCE/秋";
    for (String answer : List.of("九月份", "13", "9 月 ")) {
      IntakeResult result = read(Recipe.empty().withAnswer(key, answer));
      assertThat(open(result)).containsExactly(key);
      for (Language language : Language.values()) {
        assertThat(result.notes())
            .extracting(note -> note.in(language))
            .anyMatch(note -> note.contains("“" + answer.strip() + "”") && note.contains(key));
      }
    }
    assertThat(read(Recipe.empty().withAnswer(key, " 9月 ")).notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一级（待聘）", "高级教师（未受聘）"})
  void aTitleThatNobodyIsAppointedToIsAskedAbout(String title) throws IOException {
    lists();
    file(
        "名册.csv",
        "学校,姓名,性别,出生年月,参加工作时间,到校时间,职务,任教学科,职称\n"
            + "第一小学,王建国,男,1980.03,2002.09,2015.09,教师,语文,"
            + title
            + "\n");
    assertThat(open(read(Recipe.empty()))).hasSize(1).allMatch(key -> key.startsWith("TITLE/"));
  }
}
