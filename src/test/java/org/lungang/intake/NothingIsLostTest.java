package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
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

  private static List<String> open(IntakeResult result) {
    return result.openQuestions().stream().map(Question::key).toList();
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
}
