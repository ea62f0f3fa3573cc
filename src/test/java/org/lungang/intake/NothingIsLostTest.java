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
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.intake.table.SkippedRow;
import org.lungang.language.Language;
import org.lungang.word.Field;

/** What a file says beside, above or below where others say it: read, told or asked about. */
class NothingIsLostTest {

  private static final Object[] HEADINGS = {
    "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号"
  };

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学段,城乡类型
        清河县第一小学,小学,城区
        清河县石桥镇中心小学,小学,镇区
        清河县杨柳乡九年一贯制学校,九年一贯制,乡村
        清河县第一初级中学,初中,城区
        """);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private void groups() throws IOException {
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,第一小学,石桥镇中心小学\n");
  }

  private void workbook(String name, TestSheet... sheets) throws IOException {
    files.add(TestSheet.workbook(folder.resolve(name), sheets));
  }

  private static List<Object> person(String name) {
    return List.of(name, "男", "1980.03", "2002.09", "2015.08", "教师", "一级教师", "语文", "无");
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private List<String> peopleAt(Recipe recipe) {
    IntakeResult result = read(recipe);
    assertThat(open(result)).isEmpty();
    District district = result.district().orElseThrow();
    return district.staff().stream()
        .map(member -> member.name() + " " + district.getSchool(member.schoolId()).name())
        .sorted()
        .toList();
  }

  private List<String> schoolsOf(String group, Recipe recipe) {
    IntakeResult result = read(recipe);
    assertThat(open(result)).isEmpty();
    District district = result.district().orElseThrow();
    Group found =
        district.groups().stream().filter(g -> g.name().equals(group)).findFirst().orElseThrow();
    return found.schoolIds().stream().map(id -> district.getSchool(id).name()).toList();
  }

  @Test
  void aTitleThatNamesAnotherSchoolThanTheSheetIsAskedAbout() throws IOException {
    groups();
    workbook(
        "各校.xlsx",
        new TestSheet("第一小学").row("清河县第一小学教师花名册").row(HEADINGS).row(person("张建国")),
        new TestSheet("石桥镇中心小学").row("清河县第一小学教师花名册").row(HEADINGS).row(person("赵六")));
    IntakeResult result = read(Recipe.empty());
    String key = "SCHOOL/(differs)/各校.xlsx [石桥镇中心小学]";
    assertThat(open(result)).containsExactly(key);
    assertThat(result.openQuestions().get(0).likely())
        .extracting(Option::value)
        .containsExactly("清河县第一小学", "清河县石桥镇中心小学", "LEAVE_OUT");
    assertThat(result.openQuestions().get(0).text().in(Language.EN))
        .isEqualTo(
            "The title, the name of the sheet and the name of the file speak of different schools"
                + " (各校.xlsx [石桥镇中心小学]). Which school are these people at?");
    assertThat(peopleAt(Recipe.empty().withAnswer(key, "清河县石桥镇中心小学")))
        .containsExactly("张建国 清河县第一小学", "赵六 清河县石桥镇中心小学");
  }

  @Test
  void aTitleThatNamesAnotherSchoolThanItsFileIsAskedAbout() throws IOException {
    groups();
    workbook(
        "石桥镇中心小学.xlsx",
        new TestSheet("Sheet1").row("清河县第一小学教师花名册").row(HEADINGS).row(person("张建国")));
    assertThat(open(read(Recipe.empty())))
        .containsExactly("SCHOOL/(differs)/石桥镇中心小学.xlsx [Sheet1]");
  }

  @Test
  void aFileMayBearTheNameOfOneOfTheSchoolsOfItsSheets() throws IOException {
    groups();
    workbook(
        "石桥镇中心小学.xlsx",
        new TestSheet("石桥镇中心小学").row(HEADINGS).row(person("赵六")),
        new TestSheet("杨柳乡九年一贯制学校").row(HEADINGS).row(person("张建国")));
    assertThat(peopleAt(Recipe.empty())).containsExactly("张建国 清河县杨柳乡九年一贯制学校", "赵六 清河县石桥镇中心小学");
  }

  @Test
  void aColumnWithoutAHeadingThatSaysWhoIsAwayIsAskedAbout() throws IOException {
    groups();
    List<Object> away = new ArrayList<>(person("赵六"));
    away.add("借调县教育局");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")).row(away));
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("column/[J]");
    assertThat(result.openQuestions().get(0).text().in(Language.ZH)).isEqualTo("[J]列没有表头，是什么内容？");
    assertThat(result.openQuestions().get(0).likely())
        .extracting(Option::value)
        .containsExactly("REMARK", "NONE");
    Recipe answered =
        Recipe.empty().withAnswer("column/[J]", "备注").withAnswer("REMARK/借调", "LEAVE_OUT");
    assertThat(peopleAt(answered)).containsExactly("张建国 清河县第一小学");
  }

  @Test
  void anyOtherColumnWithoutAHeadingIsTold() throws IOException {
    groups();
    TestSheet sheet = new TestSheet("第一小学");
    List<Object> headings = new ArrayList<>(List.of(HEADINGS));
    headings.add(0, "");
    sheet.row(headings);
    for (String name : List.of("张建国", "赵六")) {
      List<Object> cells = new ArrayList<>(person(name));
      cells.add(0, sheet.rows.size());
      cells.add(name.equals("赵六") ? "见附件" : "");
      sheet.row(cells);
    }
    workbook("册.xlsx", sheet);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    FoundTable roster = result.tables().get(result.tables().size() - 1);
    assertThat(roster.columns())
        .filteredOn(column -> column.field() == Field.NONE)
        .extracting(FoundColumn::heading, FoundColumn::confidence)
        .containsExactly(tuple("[K]", FoundColumn.Confidence.UNKNOWN));
  }

  @Test
  void membersOfAGroupMayGoOnBelowTheirLine() throws IOException {
    file(
        "集团.txt",
        """
        一、一小教育集团
        类型：紧密型
        牵头校：第一小学
        成员校：1.石桥镇中心小学
        2.杨柳乡九年一贯制学校
        第一初级中学
        """);
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(schoolsOf("一小教育集团", Recipe.empty()))
        .containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学", "清河县杨柳乡九年一贯制学校", "清河县第一初级中学");
  }

  @Test
  void aTableOfWordsWithoutAnyFieldIsNotUsed() throws IOException {
    groups();
    workbook(
        "册.xlsx",
        new TestSheet("第一小学").row(HEADINGS).row(person("张建国")),
        new TestSheet("数据字典").row("性别", "职称", "职务").row("男", "一级教师", "校长").row("女", "二级教师", "教师"));
    IntakeResult result = read(Recipe.empty());
    assertThat(result.tables())
        .extracting(FoundTable::place, FoundTable::kind)
        .contains(tuple("册.xlsx [数据字典]", TableKind.OTHER));
    assertThat(result.district().orElseThrow().staff())
        .extracting(StaffMember::name)
        .containsExactly("张建国");
  }

  @Test
  void theTypeOfAGroupMayStandBehindItsName() throws IOException {
    file(
        "集团.csv",
        "集团,龙头校,成员校1,成员校2\n一小教育集团（紧密型）,第一小学,石桥镇中心小学,杨柳学校\n" + "初中教育集团（联盟型）,第一初级中学,杨柳乡九年一贯制学校,\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(schoolsOf("一小教育集团", Recipe.empty())).hasSize(3);
    assertThat(read(Recipe.empty()).district().orElseThrow().groups())
        .extracting(Group::name, Group::type)
        .containsExactlyInAnyOrder(
            tuple("一小教育集团", GroupType.TIGHT), tuple("初中教育集团", GroupType.ALLIANCE));
  }

  @Test
  void aTypeBesideAGroupIsThatOfTheGroup() throws IOException {
    file(
        "集团.csv",
        "集团名称,类型,学校,角色\n一小集团,紧密型,第一小学,牵头校\n一小集团,紧密型,石桥镇中心小学,成员校\n"
            + "初中集团,帮扶型,第一初级中学,牵头校\n初中集团,帮扶型,杨柳乡九年一贯制学校,成员校\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(open(read(Recipe.empty()))).isEmpty();
    assertThat(read(Recipe.empty()).district().orElseThrow().groups())
        .extracting(Group::name, Group::type)
        .containsExactlyInAnyOrder(
            tuple("一小集团", GroupType.TIGHT), tuple("初中集团", GroupType.ASSISTANCE));
  }

  @Test
  void theTypeOfAGroupMayStandBehindItsNameOverAColumn() throws IOException {
    file(
        "集团.csv",
        "学校,一小教育集团（紧密型）,初中教育集团（联盟型）\n第一小学,牵头校,\n石桥镇中心小学,√,\n第一初级中学,,牵头校\n杨柳乡九年一贯制学校,,√\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(read(Recipe.empty()).district().orElseThrow().groups())
        .extracting(Group::name, Group::type)
        .containsExactlyInAnyOrder(
            tuple("一小教育集团", GroupType.TIGHT), tuple("初中教育集团", GroupType.ALLIANCE));
  }

  @Test
  void whatStandsInOtherBracketsBehindANameIsNoPartOfIt() throws IOException {
    groups();
    workbook(
        "册.xlsx",
        new TestSheet("第一小学")
            .row(HEADINGS)
            .row(person("张军[借调]"))
            .row(person("李强【退休】"))
            .row(person("*赵六"))
            .row(person("钱七#")));
    assertThat(open(read(Recipe.empty()))).containsExactly("REMARK/借调", "REMARK/退休");
    Recipe answered =
        Recipe.empty().withAnswer("REMARK/借调", "KEEP").withAnswer("REMARK/退休", "LEAVE_OUT");
    assertThat(peopleAt(answered)).containsExactly("张军 清河县第一小学", "赵六 清河县第一小学", "钱七 清河县第一小学");
  }

  @Test
  void rowsWithoutANameAreTold() throws IOException {
    groups();
    file(
        "册.csv",
        "序号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校\n"
            + "1,张军,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学\n"
            + ",男1人，女0人,,,,,,,,,\n,,,,,第1页，共2页,,,,,\n2,,,,,,,,,,第一小学\n3,,,,,,,,,,\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("花名册中有1行没有姓名，其他内容也很少，未采用（册.csv:5）。");
    assertThat(result.notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly(
            "1 row of a roster has no name and hardly anything else, and is not used (册.csv:5).");
    FoundTable roster = result.tables().get(result.tables().size() - 1);
    assertThat(roster.skipped())
        .containsEntry(SkippedRow.Kind.TOTAL, 1)
        .containsEntry(SkippedRow.Kind.NOTE, 1);
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    file("空.csv", "");
    assertThat(read(Recipe.empty()).notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("空.csv：没有内容。");
  }

  @Test
  void schoolsMayBelongToTheOneAboveAndHaveNoCountyInTheirNames() throws IOException {
    files.clear();
    groups();
    file(
        "学校.csv",
        "学校名称,学段,城乡类型,在校生数,经度,纬度\n清河县第一小学,小学,城区,\"1,234\",东经115°40′12″,北纬37°3′36″\n"
            + "清河县石桥镇中心小学,小学,镇区,500,,\n其中：石桥教学点,教学点,乡村,30,,\n　　　李庄教学点,教学点,乡村,20,,\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    IntakeResult result = read(Recipe.empty().withAnswer("datum", "WGS84"));
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().schools())
        .extracting(School::name, School::students)
        .containsExactlyInAnyOrder(
            tuple("清河县第一小学", 1234),
            tuple("清河县石桥镇中心小学", 500),
            tuple("石桥教学点", 30),
            tuple("李庄教学点", 20));
    assertThat(result.district().orElseThrow().schools())
        .extracting(School::coordinates)
        .contains(new Coordinates(37.06, 115.67));
  }

  @Test
  void secondAndThirdWishesAreWishesToo() throws IOException {
    groups();
    file(
        "册.csv",
        "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,第一志愿,第二志愿\n"
            + "张军,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学,石桥镇中心小学,杨柳学校\n"
            + "赵六,男,1981.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学,无,服从安排\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().staff())
        .extracting(StaffMember::name, member -> member.preferredSchools().size())
        .containsExactlyInAnyOrder(tuple("张军", 2), tuple("赵六", 0));
  }

  @Test
  void anApostropheThatKeepsDigitsIsNoPartOfThem() throws IOException {
    groups();
    file(
        "册.csv",
        "教职工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校\n"
            + "'00013,张军,男,'1980.10,2002.09,2015.08,教师,一级教师,语文,无,第一小学\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().staff())
        .extracting(StaffMember::id, member -> member.birthDate().toString())
        .containsExactly(tuple("00013", "1980-10-01"));
  }

  @Test
  void groupsThatOnlyAListOfSchoolsNamesAreReadFromIt() throws IOException {
    files.clear();
    file(
        "学校.csv",
        "学校名称,学段,城乡类型,所属集团\n清河县第一小学,小学,城区,一小教育集团（紧密型）\n"
            + "清河县石桥镇中心小学,小学,镇区,一小教育集团（紧密型）\n"
            + "清河县杨柳乡九年一贯制学校,九年一贯制,乡村,\n清河县第一初级中学,初中,城区,无\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(open(read(Recipe.empty()))).containsExactly("LEAD/一小教育集团");
    Recipe answered = Recipe.empty().withAnswer("LEAD/一小教育集团", "清河县第一小学");
    assertThat(schoolsOf("一小教育集团", answered)).containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学");
    assertThat(read(answered).district().orElseThrow().groups()).hasSize(1);
  }

  @Test
  void groupsOverTheFirstOfTheirSchoolsAreThoseOfTheNextOnesToo() throws IOException {
    files.clear();
    file(
        "学校.csv",
        "所属集团,学校名称,学段,城乡类型\n一小教育集团（紧密型）,清河县第一小学,小学,城区\n"
            + ",清河县石桥镇中心小学,小学,镇区\n初中教育集团（联盟型）,清河县第一初级中学,初中,城区\n,清河县杨柳乡九年一贯制学校,九年一贯制,乡村\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    Recipe answered =
        Recipe.empty().withAnswer("LEAD/一小教育集团", "清河县第一小学").withAnswer("LEAD/初中教育集团", "清河县第一初级中学");
    assertThat(schoolsOf("一小教育集团", answered)).containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学");
    assertThat(schoolsOf("初中教育集团", answered))
        .containsExactlyInAnyOrder("清河县第一初级中学", "清河县杨柳乡九年一贯制学校");
  }

  @Test
  void aSchoolWithoutAGroupIsNotInThatOfTheRowAbove() throws IOException {
    files.clear();
    file(
        "学校.csv",
        "学校名称,学段,城乡类型,所属集团,集团角色,集团类型\n清河县第一小学,小学,城区,一小教育集团,牵头校,紧密型\n"
            + "清河县石桥镇中心小学,小学,镇区,一小教育集团,成员校,紧密型\n清河县第一初级中学,初中,城区,,,\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(schoolsOf("一小教育集团", Recipe.empty()))
        .containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学");
  }

  @Test
  void groupsThatOnlyARosterNamesAreReadFromIt() throws IOException {
    file(
        "册.csv",
        "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,所属集团\n"
            + "张军,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学,一小教育集团\n"
            + "李芳,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,石桥镇中心小学,一小教育集团\n"
            + "赵六,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一初级中学,\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("GROUP_TYPE/(blank)", "LEAD/一小教育集团");
    Recipe answered =
        Recipe.empty().withAnswer("GROUP_TYPE/(blank)", "紧密型").withAnswer("LEAD/一小教育集团", "清河县第一小学");
    assertThat(schoolsOf("一小教育集团", answered)).containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学");
  }

  @Test
  void aSheetMayBeAGroup() throws IOException {
    workbook(
        "集团.xlsx",
        new TestSheet("一小教育集团（紧密型）").row("学校名称", "角色").row("第一小学", "牵头校").row("石桥镇中心小学", "成员校"),
        new TestSheet("Sheet2")
            .row("二、初中教育集团（帮扶型）成员校名单")
            .row("学校名称", "角色")
            .row("第一初级中学", "牵头校")
            .row("杨柳乡九年一贯制学校", "成员校"));
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(schoolsOf("一小教育集团", Recipe.empty()))
        .containsExactlyInAnyOrder("清河县第一小学", "清河县石桥镇中心小学");
    assertThat(schoolsOf("初中教育集团", Recipe.empty()))
        .containsExactlyInAnyOrder("清河县第一初级中学", "清河县杨柳乡九年一贯制学校");
  }

  @Test
  void aCellMayHoldAllSchoolsOfAGroupWithTheirRoles() throws IOException {
    file(
        "集团.csv",
        "集团名称,办学模式,学校\n一小教育集团,紧密型,\"第一小学（牵头）\n石桥镇中心小学\n杨柳乡九年一贯制学校\"\n"
            + "初中集团,帮扶,第一初级中学（总校）、杨柳乡九年一贯制学校\n");
    workbook("册.xlsx", new TestSheet("第一小学").row(HEADINGS).row(person("张建国")));
    assertThat(schoolsOf("一小教育集团", Recipe.empty())).hasSize(3);
    assertThat(schoolsOf("初中集团", Recipe.empty()))
        .containsExactlyInAnyOrder("清河县第一初级中学", "清河县杨柳乡九年一贯制学校");
  }

  @Test
  void aNumberInThePlaceOfANameIsAskedAboutAndWrittenNowhere() throws IOException {
    groups();
    workbook(
        "册.xlsx",
        new TestSheet("第一小学")
            .row(HEADINGS)
            .row(person("张建国"))
            .row(person("李芳"))
            .row(person("赵六"))
            .row(person("110101198003150010")));
    assertThat(open(read(Recipe.empty()))).containsExactly("NAME/(blank)");
    assertThat(peopleAt(Recipe.empty().withAnswer("NAME/(blank)", "LEAVE_OUT"))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "六1,UPPER",
    "301、302,MIDDLE",
    "5.2,UPPER",
    "五年级1班、2班,UPPER",
    "512班,UPPER",
    "二（3）班,LOWER",
    "3、4年级,MIDDLE",
    "5-2班,UPPER",
    "一2,LOWER"
  })
  void aClassIsOfItsGradeHoweverItIsWritten(String classes, GradeBand band) throws IOException {
    groups();
    file("册.csv", withClasses(classes));
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().staff())
        .extracting(StaffMember::gradeBand)
        .containsExactly(band);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2班", "3-4班", "1、2班"})
  void aClassWithoutItsGradeHasNoBandAndIsTold(String classes) throws IOException {
    groups();
    file("册.csv", withClasses(classes));
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("GRADES/(class alone)");
    assertThat(result.district().orElseThrow().staff().get(0).gradeBand()).isNull();
  }

  private static String withClasses(String classes) {
    return "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,任教班级\n"
        + "张军,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学,"
        + classes
        + "\n";
  }
}
