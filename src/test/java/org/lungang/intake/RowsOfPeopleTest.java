package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.language.Language;

/** What stands beside a name, a position, a title or a state in rosters of many kinds. */
class RowsOfPeopleTest {

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校";
  private static final String ROW = "男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,滨江区第一小学\n";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学段,城乡类型
        滨江区第一小学,小学,城区
        滨江区石桥小学,小学,乡村
        滨江外国语小学,小学,城区
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,滨江区第一小学,石桥小学、外国语小学\n");
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private List<StaffMember> staff(Recipe recipe) {
    IntakeResult result = read(recipe);
    assertThat(open(result)).isEmpty();
    return result.district().orElseThrow().staff();
  }

  @Test
  void whatStandsBehindANameIsNoPartOfIt() throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + "\n王明（借调）,"
            + ROW
            + "李　芳(女),女,1985-05,2007-09,2010-09,教师,一级教师,语文,无,滨江区石桥小学\n"
            + "赵六（曾用名：赵陆）,"
            + ROW
            + "钱七★,"
            + ROW
            + "孙八（大）,"
            + ROW
            + "周九支教,"
            + ROW);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactlyInAnyOrder("REMARK/借调", "REMARK/支教");
    Recipe answered =
        Recipe.empty().withAnswer("REMARK/借调", "LEAVE_OUT").withAnswer("REMARK/支教", "KEEP");
    assertThat(staff(answered))
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("李芳", "赵六", "钱七", "孙八（大）", "周九");
  }

  @Test
  void bracketsThatSayNothingKnownAreAskedAboutAndShowNobody() throws IOException {
    file("名册.csv", HEADINGS + "\n王明（王小明）," + ROW);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("NAME/(in brackets)");
    assertThat(staff(Recipe.empty().withAnswer("NAME/(in brackets)", "只取括号前的姓名")))
        .extracting(StaffMember::name)
        .containsExactly("王明");
    assertThat(staff(Recipe.empty().withAnswer("NAME/(in brackets)", "AS_WRITTEN")))
        .extracting(StaffMember::name)
        .containsExactly("王明（王小明）");
  }

  @Test
  void whoIsLeftBlankAmongOfficesTeaches() throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + "\n"
            + "王明,"
            + ROW.replace("教师,一级", "校长,一级")
            + "李芳,"
            + ROW.replace("教师,一级", ",一级")
            + "赵六,"
            + ROW.replace("教师,一级", "无,一级"));
    assertThat(staff(Recipe.empty()))
        .extracting(StaffMember::name, StaffMember::position)
        .containsExactlyInAnyOrder(
            tuple("王明", Position.PRINCIPAL),
            tuple("李芳", Position.TEACHER),
            tuple("赵六", Position.TEACHER));
  }

  @ParameterizedTest
  @CsvSource({"班主任", "会计", "没听说过的"})
  void aBlankBesideOtherPostsIsAskedAbout(String post) throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + "\n王明,"
            + ROW.replace("教师,一级", "校长,一级")
            + "李芳,"
            + ROW.replace("教师,一级", ",一级")
            + "赵六,"
            + ROW.replace("教师,一级", post + ",一级"));
    assertThat(open(read(Recipe.empty()))).contains("POSITION/(blank)");
  }

  @Test
  void aBlankPositionWithoutASubjectIsAskedAbout() throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + "\n王明,"
            + ROW.replace("教师,一级", "校长,一级")
            + "李芳,"
            + ROW.replace("教师,一级", ",一级").replace("语文", ""));
    assertThat(open(read(Recipe.empty()))).containsExactly("SUBJECT/(blank)");
  }

  @Test
  void aStateMayBeACircumstance() throws IOException {
    file(
        "名册.csv",
        HEADINGS + ",人员状态\n王明," + ROW.replace("\n", ",病休\n") + "李芳," + ROW.replace("\n", ",产假\n"));
    assertThat(open(read(Recipe.empty()))).containsExactlyInAnyOrder("STATUS/病休", "STATUS/产假");
    assertThat(
            staff(
                Recipe.empty()
                    .withAnswer("STATUS/病休", "患病")
                    .withAnswer("STATUS/产假", "PREGNANT_OR_NURSING")))
        .extracting(member -> member.circumstances().toString())
        .containsExactlyInAnyOrder(
            "[" + Circumstance.ILL + "]", "[" + Circumstance.PREGNANT_OR_NURSING + "]");
  }

  @Test
  void aRankSaysWhichMeaningAnOldTitleHas() throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + ",岗位等级\n王明,"
            + ROW.replace("一级教师", "小学高级").replace("\n", ",九级\n")
            + "李芳,"
            + ROW.replace("一级教师", "小学高级").replace("\n", ",七级\n"));
    assertThat(staff(Recipe.empty()))
        .extracting(StaffMember::name, StaffMember::title)
        .containsExactlyInAnyOrder(tuple("王明", Title.FIRST), tuple("李芳", Title.SENIOR));
  }

  @Test
  void aColumnOfPostsMayHoldPositions() throws IOException {
    file(
        "名册.csv",
        HEADINGS.replace("职务", "岗位")
            + "\n王明,"
            + ROW.replace("教师,一级", "校长,一级")
            + "李芳,"
            + ROW.replace("教师,一级", "教务处副主任,一级")
            + "赵六,"
            + ROW
            + "钱七,"
            + ROW
            + "孙八,"
            + ROW
            + "周九,"
            + ROW);
    assertThat(staff(Recipe.empty()))
        .extracting(StaffMember::position)
        .contains(Position.PRINCIPAL, Position.MIDDLE_MANAGER, Position.TEACHER);
  }

  @Test
  void aSheetMayBeCalledByWhatTheSchoolIsCalledWithoutItsDistrict() throws IOException {
    TestSheet sheet =
        new TestSheet("外国语小学")
            .row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号")
            .row("王明", "男", "1980.03", "2002.09", "2015.09", "教师", "一级教师", "语文", "无");
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().getSchool(staff(Recipe.empty()).get(0).schoolId()))
        .satisfies(school -> assertThat(school.name()).isEqualTo("滨江外国语小学"));
  }

  @Test
  void aSheetWhoseNameMayMeanASchoolOffersIt() throws IOException {
    TestSheet sheet =
        new TestSheet("外国语")
            .row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号")
            .row("王明", "男", "1980.03", "2002.09", "2015.09", "教师", "一级教师", "语文", "无");
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    IntakeResult result = read(Recipe.empty());
    assertThat(result.decisiveQuestions().get(0).likely().get(0).value()).isEqualTo("滨江外国语小学");
  }

  @Test
  void aListOfHonorsOfManyYearsIsNoListOfFormerStaff() throws IOException {
    file("名册.csv", HEADINGS.replace(",骨干称号", "") + "\n王明," + ROW.replace(",无", ""));
    file("骨干.csv", "历年骨干教师名单,,,,\n批次,姓名,单位,称号,级别\n第一批,王明,第一小学,区骨干教师,区级\n第二批,王明,第一小学,市骨干教师,市级\n");
    assertThat(staff(Recipe.empty())).extracting(StaffMember::honor).containsExactly(Honor.CITY);
  }

  @Test
  void whatAListOfRotationsCallsATypeIsNoStage() throws IOException {
    StringBuilder roster = new StringBuilder(HEADINGS).append("\n");
    StringBuilder away = new StringBuilder("姓名,派出学校,支教学校,开始时间,结束时间,类型\n");
    for (String name : List.of("王明", "李芳", "赵六", "钱七", "孙八")) {
      roster.append(name).append(',').append(ROW);
      away.append(name).append(",第一小学,石桥小学,2025.09,2028.08,定期交流\n");
    }
    file("名册.csv", roster.toString());
    file("交流.csv", away.toString());
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().rotations()).hasSize(5);
  }

  @Test
  void datesAreNotAskedAboutOneByOneWhileTheirColumnsAre() throws IOException {
    StringBuilder roster =
        new StringBuilder(HEADINGS.replace("参加工作时间", "哪天上班").replace("到校时间", "哪天来的"));
    roster.append("\n");
    for (String name : List.of("王明", "李芳", "赵六", "钱七", "孙八")) {
      roster.append(name).append(',').append(ROW);
    }
    file("名册.csv", roster.toString());
    assertThat(open(read(Recipe.empty())))
        .contains("column/哪天上班", "column/哪天来的")
        .noneMatch(key -> key.startsWith("BIRTH"));
  }

  @Test
  void agesAloneAreCountedFromOnlyWhereTheOfficeSaysSo() throws IOException {
    String headings = "2026年名册,,,,,,,,,\n" + HEADINGS.replace("出生年月", "年龄") + "\n";
    file("名册.csv", headings + "王明," + ROW.replace("1980-03", "46岁").replace("2015-09", "2025-09"));
    assertThat(open(read(Recipe.empty()))).containsExactly("BIRTH/age");
    assertThat(staff(Recipe.empty().withAnswer("BIRTH/age", "按年龄推算")).get(0).birthDate())
        .isEqualTo("1980-01-01");
  }

  @ParameterizedTest
  @CsvSource({"146,BIRTH/(blank)", "四十六,AGE/四十六"})
  void anAgeThatNobodyHasIsAskedAbout(String age, String question) throws IOException {
    String headings = "2026年名册,,,,,,,,,\n" + HEADINGS.replace("出生年月", "年龄") + "\n";
    file("名册.csv", headings + "王明," + ROW.replace("1980-03", age));
    assertThat(open(read(Recipe.empty()))).contains(question);
  }

  @ParameterizedTest
  @CsvSource({"语文+班主任,CHINESE", "数学、班主任,MATH", "语文(兼政教),CHINESE", "信息与科技,IT"})
  void whatStandsBesideASubjectIsNone(String cell, String subject) throws IOException {
    file("名册.csv", HEADINGS + "\n王明," + ROW.replace("语文", cell));
    assertThat(String.valueOf(staff(Recipe.empty()).get(0).subject())).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({"体音美,PE", "政治历史,POLITICS", "科学与信息,SCIENCE", "语数,CHINESE"})
  void severalSubjectsAreOneQuestionHoweverTheyAreWritten(String cell, String first)
      throws IOException {
    file("名册.csv", HEADINGS + "\n王明," + ROW.replace("语文", cell));
    assertThat(open(read(Recipe.empty()))).containsExactly("SUBJECT/(several)");
    assertThat(
            String.valueOf(
                staff(Recipe.empty().withAnswer("SUBJECT/(several)", "FIRST")).get(0).subject()))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"空缺", "（暂缺）", "空岗2"})
  void aVacantPostIsNobody(String written) throws IOException {
    file("名册.csv", HEADINGS + "\n王明," + ROW + written + ",,,,,教师,,数学,,滨江区第一小学\n");
    assertThat(staff(Recipe.empty())).extracting(StaffMember::name).containsExactly("王明");
    assertThat(read(Recipe.empty()).notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("1行是空缺的岗位，没有人，未采用。");
    assertThat(read(Recipe.empty()).notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly("1 row is a vacant post and is not used.");
  }
}
