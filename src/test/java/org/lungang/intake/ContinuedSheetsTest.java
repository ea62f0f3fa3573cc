package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** A sheet without headings that goes on with the rows of the sheet before it. */
class ContinuedSheetsTest {

  private static final Object[] HEADINGS = {
    "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号"
  };

  private static final String KEY = "continued/册.xlsx [Sheet2]";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    files.add(
        Files.writeString(
            folder.resolve("学校.csv"), "学校名称,学段,城乡类型\n清河县第一小学,小学,城区\n清河县石桥镇中心小学,小学,镇区\n"));
    files.add(
        Files.writeString(folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,第一小学,石桥镇中心小学\n"));
  }

  private static List<Object> person(String name) {
    return List.of(name, "男", "1980.03", "2002.09", "2015.08", "教师", "一级教师", "语文", "无");
  }

  private void workbook(TestSheet second) throws IOException {
    TestSheet first =
        new TestSheet("Sheet1")
            .row("清河县第一小学教师花名册")
            .row("填报单位：第一小学")
            .row(HEADINGS)
            .row(person("张建国"))
            .merge(0, 0, 0, 8);
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), first, second));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private static List<String> people(IntakeResult result) {
    assertThat(open(result)).isEmpty();
    District district = result.district().orElseThrow();
    return district.staff().stream()
        .map(member -> member.name() + " " + district.getSchool(member.schoolId()).name())
        .sorted()
        .toList();
  }

  private static List<String> notes(IntakeResult result) {
    return result.notes().stream().map((Message note) -> note.in(Language.EN)).toList();
  }

  @Test
  void itIsAskedWhetherItGoesOn() throws IOException {
    workbook(new TestSheet("Sheet2").row(person("赵六")).row(person("王明")).row("合计", "2人"));
    IntakeResult asked = read(Recipe.empty());
    assertThat(open(asked)).containsExactly(KEY);
    assertThat(asked.openQuestions().get(0).text().in(Language.EN))
        .isEqualTo(
            "The sheet 册.xlsx [Sheet2] has no headings, but its columns hold what those of 册.xlsx"
                + " [Sheet1] hold. Read it as its continuation, or leave it out?");
    assertThat(notes(asked)).isEmpty();
    IntakeResult kept = read(Recipe.empty().withAnswer(KEY, "保留"));
    assertThat(people(kept)).containsExactly("张建国 清河县第一小学", "王明 清河县第一小学", "赵六 清河县第一小学");
    FoundTable second = kept.tables().get(kept.tables().size() - 1);
    assertThat(second.place()).isEqualTo("册.xlsx [Sheet2]");
    assertThat(second.headingRow()).isEqualTo(1);
    assertThat(second.rows()).isEqualTo(2);
  }

  @Test
  void itMayBeLeftOutAndIsTold() throws IOException {
    workbook(new TestSheet("Sheet2").row(person("赵六")).row(person("王明")));
    IntakeResult result = read(Recipe.empty().withAnswer(KEY, "LEAVE_OUT"));
    assertThat(people(result)).containsExactly("张建国 清河县第一小学");
    assertThat(notes(result))
        .containsExactly("册.xlsx [Sheet2]: no headings were found in its 2 rows; it is not used.");
  }

  @Test
  void aSheetOfAnotherKindIsTold() throws IOException {
    workbook(new TestSheet("Sheet2").row("语文", "教师", "3").row("数学", "教师", "2"));
    IntakeResult result = read(Recipe.empty());
    assertThat(people(result)).containsExactly("张建国 清河县第一小学");
    assertThat(notes(result))
        .containsExactly("册.xlsx [Sheet2]: no headings were found in its 2 rows; it is not used.");
  }

  @Test
  void aThirdSheetMayGoOnToo() throws IOException {
    TestSheet first = new TestSheet("第一页").row("学校", "姓名", "性别", "出生年月", "参加工作时间");
    first.row("第一小学", "张建国", "男", "1980.03", "2002.09");
    TestSheet second = new TestSheet("第二页").row("第一小学", "赵六", "男", "1981.03", "2003.09");
    TestSheet third = new TestSheet("第三页").row("石桥镇中心小学", "王明", "女", "1982.03", "2004.09");
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), first, second, third));
    assertThat(open(read(Recipe.empty())))
        .contains("continued/册.xlsx [第二页]", "continued/册.xlsx [第三页]");
  }
}
