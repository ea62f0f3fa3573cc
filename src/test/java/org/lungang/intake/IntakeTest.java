package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.language.Language;

/** An office's own tables become a district; whatever is in doubt becomes a question. */
class IntakeTest {

  private static final String SCHOOLS =
      """
      沅溪县学校名录,,,
      学校名称,办学类型,城乡类型,在校学生数
      沅溪县第一中学,初级中学,城区,1200
      沅溪县沙泉镇中心小学,小学,镇区,300
      """;

  private static final String GROUPS =
      """
      序号,集团名称,集团类型,牵头校,成员校
      1,一中教育集团,紧密型,第一中学,沙泉小学
      """;

  private static final String ROSTER =
      """
      沅溪县教师花名册,,,,,,,,,
      填报单位：县教育局,,,,,,,,,2026年6月
      序号,姓名,性别,出生年月,参加工作时间,到校时间,行政职务,职称,任教学科,所在学校
      1,张　桐,男,85.09,200709,2012年9月,教务处主任,中学一级,道法,县一中
      2,李小明,女,1990/3/1,2012.10,2012.10,,高级教师,语文,沙泉小学
      合计,2人,,,,,,,,
      制表人：王某,,,,,审核人：,,,,
      """;

  @TempDir private Path folder;

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private IntakeResult read(String roster, Recipe recipe) throws IOException {
    return read(SCHOOLS, roster, recipe);
  }

  private IntakeResult read(String schools, String roster, Recipe recipe) throws IOException {
    return Intake.read(
        List.of(
            file("学校.csv", schools, StandardCharsets.UTF_8),
            file("集团.csv", GROUPS, Charset.forName("GB18030")),
            file("花名册.csv", roster, StandardCharsets.UTF_16LE)),
        recipe);
  }

  @Test
  void tablesInThreeEncodingsBecomeADistrict() throws IOException {
    IntakeResult result = read(ROSTER, Recipe.empty());
    assertThat(result.openQuestions()).isEmpty();
    assertThat(result.tables())
        .extracting(FoundTable::kind)
        .containsExactly(TableKind.SCHOOLS, TableKind.GROUPS, TableKind.STAFF);
    List<StaffMember> staff = result.district().orElseThrow().staff();
    StaffMember zhang =
        staff.stream().filter(member -> member.name().equals("张桐")).findFirst().orElseThrow();
    assertThat(zhang.birthDate()).isEqualTo(LocalDate.of(1985, 9, 1));
    assertThat(zhang.hired()).isEqualTo(LocalDate.of(2007, 9, 1));
    assertThat(zhang.atSchoolSince()).isEqualTo(LocalDate.of(2012, 9, 1));
    assertThat(zhang.position()).isEqualTo(Position.MIDDLE_MANAGER);
    assertThat(zhang.title()).isEqualTo(Title.FIRST);
    assertThat(zhang.honor()).isEqualTo(Honor.NONE);
    assertThat(zhang.subject()).hasToString("POLITICS");
    assertThat(staff).hasSize(2);
    assertThat(result.district().orElseThrow().groups().get(0).schools()).hasSize(2);
  }

  @Test
  void aDoubtIsAskedOnceForAllRowsAndAnsweredFromTheRecipe() throws Exception {
    String roster = ROSTER.replace("教务处主任", "年级主任").replace("2012.10,,高", "2012.10,年级主任,高");
    IntakeResult asked = read(roster, Recipe.empty());
    assertThat(asked.district()).isEmpty();
    assertThat(asked.decisiveQuestions()).hasSize(1);
    Question question = asked.decisiveQuestions().get(0);
    assertThat(question.rows()).isEqualTo(2);
    assertThat(question.likely()).extracting(Option::value).contains("MIDDLE_MANAGER", "TEACHER");
    Recipe answered = asked.recipe().withAnswer(question.key(), "教师");
    IntakeResult result = read(roster, answered);
    assertThat(result.district().orElseThrow().staff())
        .extracting(StaffMember::position)
        .containsOnly(Position.TEACHER);
    String file = RecipeFile.write(result, Language.ZH);
    Recipe again = RecipeFile.read(file.getBytes(StandardCharsets.UTF_8));
    assertThat(read(roster, again).district().orElseThrow().staff())
        .isEqualTo(result.district().orElseThrow().staff());
  }

  @Test
  void twoRowsOfOneSchoolThatContradictEachOtherAreAskedAbout() throws Exception {
    String twice = SCHOOLS + "沅溪县沙泉镇中心小学,九年一贯制学校,乡村,300\n";
    IntakeResult asked = read(twice, ROSTER, Recipe.empty());
    assertThat(asked.decisiveQuestions())
        .extracting(Question::key)
        .containsExactlyInAnyOrder("STAGE/沅溪县沙泉镇中心小学", "AREA/沅溪县沙泉镇中心小学");
    Recipe answered =
        asked.recipe().withAnswer("STAGE/沅溪县沙泉镇中心小学", "小学").withAnswer("AREA/沅溪县沙泉镇中心小学", "乡村");
    District district = read(twice, ROSTER, answered).district().orElseThrow();
    assertThat(district.schools())
        .filteredOn(school -> school.name().contains("沙泉"))
        .extracting(school -> school.stage() + " " + school.area())
        .containsExactly("PRIMARY RURAL");
    // A row that says the same again is no doubt.
    String same = SCHOOLS + "沅溪县沙泉镇中心小学,小学,镇区,300\n";
    assertThat(read(same, ROSTER, Recipe.empty()).openQuestions()).isEmpty();
  }

  @Test
  void anIdNumberThatContradictsTheBirthColumnIsAskedAboutAndReachesNoOutput() throws Exception {
    String roster =
        """
        序号,姓名,性别,出生年月,身份证号,参加工作时间,到校时间,行政职务,职称,任教学科,所在学校
        1,张桐,男,1985.09,411325198509010015,200709,2012年9月,教务处主任,中学一级,道法,县一中
        2,李小明,女,1991.03,411325199003010020,2012.10,2012.10,,高级教师,语文,沙泉小学
        """;
    IntakeResult agreed = read(roster.replace("1991.03", "1990.03"), Recipe.empty());
    assertThat(agreed.openQuestions()).isEmpty();
    assertThat(agreed.district().orElseThrow().staff())
        .extracting(member -> member.birthDate().toString())
        .containsExactlyInAnyOrder("1985-09-01", "1990-03-01");
    IntakeResult asked = read(roster, Recipe.empty());
    assertThat(asked.openQuestions()).isNotEmpty();
    for (IntakeResult result : List.of(agreed, asked)) {
      assertThat(RecipeFile.write(result, Language.ZH)).doesNotContain("4113251985", "4113251990");
    }
  }
}
