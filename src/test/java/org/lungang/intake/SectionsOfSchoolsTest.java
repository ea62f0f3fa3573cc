package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;

/** Lines in a list of schools that say of which stage or area those below them are. */
class SectionsOfSchoolsTest {

  @TempDir private Path folder;

  private Path others;

  @BeforeEach
  void listPeople() throws IOException {
    others =
        Files.writeString(
            folder.resolve("花名册.csv"),
            """
            姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
            张建国,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,清河县实验学校
            """);
  }

  private IntakeResult read(TestSheet sheet) throws IOException {
    Path schools = TestSheet.workbook(folder.resolve("学校.xlsx"), sheet);
    Path groups =
        Files.writeString(folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一集团,紧密型,清河县实验学校,清河县石桥学校\n");
    return Intake.read(List.of(schools, groups, others), Recipe.empty());
  }

  private static List<String> schools(IntakeResult result) {
    assertThat(result.openQuestions()).isEmpty();
    District district = result.district().orElseThrow();
    return district.schools().stream()
        .map(school -> school.name() + " " + school.stage() + " " + school.area())
        .sorted()
        .toList();
  }

  @Test
  void stagesWithAreasBelowThem() throws IOException {
    TestSheet sheet =
        new TestSheet("学校")
            .row("清河县学校名录")
            .row("序号", "学校名称", "学生数")
            .row("一、小学（3所）")
            .row("（一）城区学校")
            .row(1, "清河县实验学校", 900)
            .row("（二）农村学校")
            .row(2, "清河县石桥学校", 300)
            .row(3, "清河县杨柳学校", 200)
            .row("二、初中（2所）")
            .row("（一）城区学校")
            .row(4, "清河县第一中学", 1200)
            .row("（二）农村学校")
            .row(5, "清河县第二中学", 500);
    assertThat(schools(read(sheet)))
        .containsExactly(
            "清河县实验学校 PRIMARY URBAN",
            "清河县杨柳学校 PRIMARY RURAL",
            "清河县石桥学校 PRIMARY RURAL",
            "清河县第一中学 JUNIOR URBAN",
            "清河县第二中学 JUNIOR RURAL");
  }

  @Test
  void areasWithStagesBelowThemInTheColumnOfNames() throws IOException {
    TestSheet sheet =
        new TestSheet("学校")
            .row("学校名称", "学生数", "班级数")
            .row("城区学校")
            .row("小学")
            .row("清河县实验学校", 900, 20)
            .row("初中")
            .row("清河县第一中学", 1200, 24)
            .row("农村学校")
            .row("小学")
            .row("清河县石桥学校", 300, 6)
            .merge(1, 0, 1, 2)
            .merge(5, 0, 5, 2);
    assertThat(schools(read(sheet)))
        .containsExactly("清河县实验学校 PRIMARY URBAN", "清河县石桥学校 PRIMARY RURAL", "清河县第一中学 JUNIOR URBAN");
  }

  @Test
  void aLineSaysBoth() throws IOException {
    TestSheet sheet =
        new TestSheet("学校")
            .row("学校名称", "学生数", "城乡类型")
            .row("一、城区小学")
            .row("清河县实验学校", 900, "")
            .row("二、农村小学")
            .row("清河县石桥学校", 300, "镇区")
            .row("三、农村初中")
            .row("清河县第一中学", 1200, "");
    assertThat(schools(read(sheet)))
        .containsExactly("清河县实验学校 PRIMARY URBAN", "清河县石桥学校 PRIMARY TOWN", "清河县第一中学 JUNIOR RURAL");
  }

  @Test
  void whatAnEarlierLineSaidDoesNotHoldBelowTheNext() throws IOException {
    TestSheet sheet =
        new TestSheet("学校")
            .row("学校名称", "学生数")
            .row("一、农村小学")
            .row("清河县实验学校", 900)
            .row("二、初中")
            .row("清河县石桥学校", 300);
    assertThat(read(sheet).openQuestions())
        .extracting(Question::key)
        .containsExactly("AREA/清河县石桥学校");
  }

  @Test
  void aNameThatSaysAnotherStageThanItsLineIsAskedAbout() throws IOException {
    TestSheet sheet =
        new TestSheet("学校")
            .row("学校名称", "学生数")
            .row("一、农村小学")
            .row("清河县实验学校", 900)
            .row("清河县石桥学校", 300)
            .row("清河县桃园初级中学", 300);
    IntakeResult result = read(sheet);
    assertThat(result.openQuestions()).extracting(Question::key).containsExactly("STAGE/清河县桃园初级中学");
    assertThat(result.openQuestions().get(0).likely())
        .extracting(Option::value)
        .containsExactly("PRIMARY", "JUNIOR");
  }
}
