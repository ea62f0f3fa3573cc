package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.word.GradeRange;

/** Needs that follow from classes or pupils and the periods of a class. */
class ClassNeedsTest {

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void writeRoster() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        云溪县第一小学,S001,小学,城区
        云溪县沙泉学校,S002,九年一贯制,镇区
        云溪县石桥小学,S003,小学,乡村
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,云溪县第一小学,沙泉学校、石桥小学\n");
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
        T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学
        T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学
        T003,张伟,男,1975-06,1996-09,2001-09,副校长,高级教师,语文,无,云溪县第一小学
        T004,赵磊,男,1990-06,2013-09,2013-09,教师,二级教师,物理,无,云溪县沙泉学校
        """);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private static List<String> needs(IntakeResult result) {
    return result.district().orElseThrow().needs().stream()
        .map(need -> need.schoolId() + " " + need.subject().code() + " " + need.required())
        .sorted()
        .toList();
  }

  private static List<String> lessons(IntakeResult result) {
    return result.district().orElseThrow().lessons().stream()
        .map(row -> row.schoolId() + " " + row.subject().code() + " " + row.weeklyPeriods())
        .sorted()
        .toList();
  }

  private static String students(IntakeResult result) {
    return result.district().orElseThrow().schools().stream()
        .map(School::students)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Recipe typed(Stage stage, String subject, String periods) {
    return Recipe.empty().withPeriods(GradeRange.whole(stage), subject, new BigDecimal(periods));
  }

  @Test
  void classesTimesPeriodsDividedByThoseOfATeacherAreRoundedUp() throws IOException {
    file("班级数.csv", "学校,班级数\n云溪县第一小学,24\n石桥小学,5\n");
    Recipe recipe =
        typed(Stage.PRIMARY, "语文", "8")
            .withPeriods(GradeRange.whole(Stage.PRIMARY), "MATH", new BigDecimal("3.2"));
    IntakeResult first = read(recipe);
    assertThat(first.decisiveQuestions()).isEmpty();
    assertThat(open(first))
        .containsExactly("needs/periods-of-a-teacher/PRIMARY", "needs/periods-of-a-manager");
    assertThat(needs(first)).isEmpty();
    IntakeResult result =
        read(
            first
                .recipe()
                .withAnswer("needs/periods-of-a-teacher/PRIMARY", "16")
                .withAnswer("needs/periods-of-a-manager", "4"));
    // 24 x 8 = 192 = 12 x 16; 24 x 3.2 = 76.8 = 4.8 x 16; 5 x 8 = 40 = 2.5 x 16; 5 x 3.2 = 16 = 1 x
    // 16.
    assertThat(needs(result))
        .containsExactly("S001 CHINESE 12", "S001 MATH 5", "S003 CHINESE 3", "S003 MATH 1");
    // The vice principal teaches 4 of the 192.
    assertThat(lessons(result))
        .containsExactly("S001 CHINESE 188", "S001 MATH 77", "S003 CHINESE 40", "S003 MATH 16");
    // One period more than 16 takes one teacher more.
    assertThat(
            needs(
                read(
                    result
                        .recipe()
                        .withPeriods(
                            GradeRange.whole(Stage.PRIMARY), "MATH", new BigDecimal("3.4")))))
        .contains("S003 MATH 2");
  }

  @Test
  void pupilsMakeClassesByASizeThatIsAsked() throws IOException {
    file("学生.csv", "学校名称,在校学生数\n云溪县第一小学,900\n石桥小学,271人\n");
    IntakeResult first = read(typed(Stage.PRIMARY, "语文", "8"));
    assertThat(students(first)).isEqualTo("900 null 271");
    assertThat(open(first)).containsExactly("classes/size/PRIMARY");
    assertThat(first.openQuestions().get(0).likely())
        .extracting(Option::value)
        .containsExactly("45");
    Recipe answered =
        first
            .recipe()
            .withAnswer("classes/size/PRIMARY", "45")
            .withAnswer("needs/periods-of-a-teacher", "16")
            .withAnswer("needs/periods-of-a-manager", "0");
    // 900 = 20 x 45: 160 periods; 271 = 6 x 45 + 1, so 7 classes: 56 = 3.5 x 16.
    assertThat(needs(read(answered))).containsExactly("S001 CHINESE 10", "S003 CHINESE 4");
    // 270 pupils are 6 classes: 48 = 3 x 16.
    files.remove(files.size() - 1);
    file("学生2.csv", "学校名称,在校学生数\n云溪县第一小学,900\n石桥小学,270\n");
    assertThat(needs(read(answered))).containsExactly("S001 CHINESE 10", "S003 CHINESE 3");
  }

  @Test
  void fewPupilsMayShareAClassOfSeveralGrades() throws IOException {
    file("学生.csv", "学校名称,在校学生数\n石桥小学,90\n");
    Recipe recipe =
        typed(Stage.PRIMARY, "语文", "8")
            .withAnswer("classes/size/PRIMARY", "45")
            .withAnswer("needs/periods-of-a-teacher", "16");
    assertThat(open(read(recipe))).containsExactly("classes/small");
    assertThat(needs(read(recipe.withAnswer("classes/small", "A_CLASS_A_GRADE"))))
        .containsExactly("S003 CHINESE 3");
    assertThat(needs(read(recipe.withAnswer("classes/small", "几个年级合班"))))
        .containsExactly("S003 CHINESE 1");
  }

  @Test
  void aSheetWithSubjectsDownAndGradesAcrossIsAPlan() throws IOException {
    file(
        "课程计划.csv",
        """
        义务教育课程设置表（周课时）,,,,,,,,,
        科目,一年级,二年级,三年级,四年级,五年级,六年级,七年级,八年级,九年级
        语文,9,8,7,7,6,6,6,5,5
        物理,,,,,,,,2,3
        班会,1,1,1,1,1,1,1,1,1
        合计,10,9,8,8,7,7,7,8,9
        """);
    file(
        "班级.csv",
        """
        学校,小学,,,,,,初中,,
        ,一年级班数,二年级班数,三年级班数,四年级班数,五年级班数,六年级班数,七年级班数,八年级班数,九年级班数
        沙泉学校,2,2,2,1,1,1,2,2,3
        """);
    IntakeResult first = read(Recipe.empty());
    assertThat(first.decisiveQuestions()).isEmpty();
    assertThat(open(first)).startsWith("courses/subject/班会");
    IntakeResult result =
        read(
            Recipe.empty()
                .withAnswer("courses/subject/班会", "不纳入")
                .withAnswer("needs/periods-of-a-teacher/PRIMARY", "16")
                .withAnswer("needs/periods-of-a-teacher/JUNIOR", "12"));
    // Chinese: 18+16+14+7+6+6 = 67 of 16 and 12+10+15 = 37 of 12: 4.1875 + 3.083 = 7.27.
    // Physics: 2 x 2 + 3 x 3 = 13 of 12.
    assertThat(needs(result)).containsExactly("S002 CHINESE 8", "S002 PHYSICS 2");
    assertThat(lessons(result)).containsExactly("S002 CHINESE 104", "S002 PHYSICS 13");
    assertThat(open(result)).isEmpty();
  }

  @Test
  void classesOfAStageAreSpreadOverGradesOnlyIfTheOfficeSaysSo() throws IOException {
    file("课时.csv", "年级,语文,数学,英语\n1-2年级,8,5,\n3-6年级,6,5,3\n");
    file("班级.csv", "学校名称,教学班数\n云溪县第一小学,13\n");
    IntakeResult first = read(Recipe.empty().withAnswer("needs/periods-of-a-manager", "0"));
    assertThat(open(first))
        .containsExactlyInAnyOrder("classes/even/PRIMARY", "needs/periods-of-a-teacher/PRIMARY");
    Recipe loaded = first.recipe().withAnswer("needs/periods-of-a-teacher/PRIMARY", "13");
    // Mathematics is 5 in every grade: 13 x 5 = 5 x 13.
    assertThat(needs(read(loaded))).containsExactly("S001 MATH 5");
    // Chinese is 40/6 on average, English 12/6: 86.67 = 6.67 x 13, 26 = 2 x 13.
    IntakeResult even = read(loaded.withAnswer("classes/even/PRIMARY", "YES"));
    assertThat(needs(even)).containsExactly("S001 CHINESE 7", "S001 ENGLISH 2", "S001 MATH 5");
    assertThat(lessons(even)).contains("S001 CHINESE 87");
  }

  @Test
  void aRowForEachStageAndSubjectIsAPlanToo() throws IOException {
    file("课时标准.csv", "学段,学科,每周课时\n小学,语文,8\n小学,合计,8\n初中,语文,6\n初中,物理,2.5\n");
    file("班级.csv", "学校名称,小学班数,初中班数\n沙泉学校,6,4\n第一小学,12,\n");
    IntakeResult result =
        read(
            Recipe.empty()
                .withAnswer("needs/periods-of-a-teacher", "12")
                .withAnswer("needs/periods-of-a-manager", "0"));
    // 6 x 8 + 4 x 6 = 72 = 6 x 12; 4 x 2.5 = 10; 12 x 8 = 96 = 8 x 12.
    assertThat(needs(result)).containsExactly("S001 CHINESE 8", "S002 CHINESE 6", "S002 PHYSICS 1");
    assertThat(open(result)).isEmpty();
    assertThat(result.notes()).extracting(note -> note.in(Language.EN)).hasSize(1);
    assertThat(result.notes().get(0).in(Language.ZH)).contains("1所学校").contains("石桥小学");
  }

  @Test
  void aSchoolOfSeveralStagesWithOneNumberIsAsked() throws IOException {
    file("班级.csv", "学校名称,教学班数\n沙泉学校,15\n");
    Recipe recipe =
        typed(Stage.PRIMARY, "语文", "8")
            .withPeriods(GradeRange.whole(Stage.JUNIOR), "语文", new BigDecimal("5"))
            .withAnswer("needs/periods-of-a-teacher", "12");
    assertThat(open(read(recipe))).containsExactly("CLASSES/云溪县沙泉学校/PRIMARY");
    // 9 x 8 + 6 x 5 = 102 = 8.5 x 12.
    assertThat(needs(read(recipe.withAnswer("CLASSES/云溪县沙泉学校/PRIMARY", "9"))))
        .containsExactly("S002 CHINESE 9");
    // 16 of 15 is no answer.
    assertThat(needs(read(recipe.withAnswer("CLASSES/云溪县沙泉学校/PRIMARY", "16")))).isEmpty();
    // Half a plan gives no half of a need.
    assertThat(read(typed(Stage.PRIMARY, "语文", "8")).notes())
        .extracting(note -> note.in(Language.EN))
        .anyMatch(note -> note.contains("no periods for a stage") && note.contains("junior"));
  }

  @Test
  void rowsForGradesAddUpAndRowsThatDifferAreAsked() throws IOException {
    file(
        "学生.csv",
        """
        学校名称,年级,班数,学生数
        第一小学,一年级,2,80
        第一小学,二年级,2,90
        第一小学,三年级,1,44
        第一小学,四年级,1,45
        第一小学,五年级,1,46
        第一小学,六年级,1,40
        第一小学,小计,8,345
        石桥小学,一年级,1,20
        石桥小学,一年级,1,21
        """);
    IntakeResult first = read(Recipe.empty());
    assertThat(first.tables()).extracting(FoundTable::kind).contains(TableKind.ENROLMENT);
    assertThat(students(first)).isEqualTo("345 null null");
    assertThat(open(first)).containsExactly("STUDENTS/(twice)");
    assertThat(first.decisiveQuestions()).isEmpty();
    Recipe recipe =
        typed(Stage.PRIMARY, "语文", "8")
            .withAnswer("needs/periods-of-a-teacher", "16")
            .withAnswer("needs/periods-of-a-manager", "0");
    assertThat(needs(read(recipe))).containsExactly("S001 CHINESE 4");
    files.remove(files.size() - 1);
    file("学生.csv", "学校名称,年级,班数\n" + grades("第一小学", 1, 1, 1, 1, 1, 1) + "第一小学,合计,7\n");
    assertThat(open(read(recipe))).containsExactly("CLASSES/(sum)");
    assertThat(needs(read(recipe.withAnswer("CLASSES/(sum)", "BY_PARTS"))))
        .containsExactly("S001 CHINESE 3");
    assertThat(needs(read(recipe.withAnswer("CLASSES/(sum)", "以合计为准"))))
        .containsExactly("S001 CHINESE 4");
  }

  private static String grades(String school, int... classes) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < classes.length; i++) {
      rows.append(school).append(",").append(i + 1).append("年级,").append(classes[i]).append("\n");
    }
    return rows.toString();
  }

  @Test
  void whatATableSaysOfASchoolCounts() throws IOException {
    file("需求.csv", "学校,学科,需求人数\n云溪县第一小学,语文,3\n");
    file("班级数.csv", "学校,班级数\n云溪县第一小学,24\n石桥小学,6\n");
    Recipe recipe =
        typed(Stage.PRIMARY, "语文", "8").withAnswer("needs/periods-of-a-teacher/PRIMARY", "16");
    assertThat(needs(read(recipe))).containsExactly("S001 CHINESE 3", "S003 CHINESE 3");
  }

  /** Two columns of subjects are a table of needs where heading or title says what they count. */
  @ParameterizedTest
  @ValueSource(strings = {"学校,语文需求,数学需求\n", "各校学科教师需求表,,\n学校,语文,数学\n"})
  void twoSubjectsBesideTheSchoolsAreNeeds(String headings) throws IOException {
    file("学科.csv", headings + "云溪县第一小学,3,2\n石桥小学,1,4\n");
    assertThat(needs(read(Recipe.empty())))
        .containsExactly("S001 CHINESE 3", "S001 MATH 2", "S003 CHINESE 1", "S003 MATH 4");
  }

  @Test
  void twoSubjectsBelowOneHeadingAreNeeds() throws IOException {
    TestSheet sheet =
        new TestSheet("需求")
            .row("学校", "需求人数", "")
            .row("", "语文", "数学")
            .row("云溪县第一小学", 3, 2)
            .row("石桥小学", 1, 4)
            .merge(0, 0, 1, 0)
            .merge(0, 1, 0, 2);
    files.add(TestSheet.workbook(folder.resolve("学科.xlsx"), sheet));
    assertThat(needs(read(Recipe.empty())))
        .containsExactly("S001 CHINESE 3", "S001 MATH 2", "S003 CHINESE 1", "S003 MATH 4");
  }

  /** Nor are they where nothing says so, or where they count what is there. */
  @ParameterizedTest
  @ValueSource(strings = {"学校,语文,数学\n", "学校,现有人数,\n,语文,数学\n"})
  void twoSubjectsThatCountSomethingElseAreNone(String headings) throws IOException {
    file("学科.csv", headings + "云溪县第一小学,3,2\n石桥小学,1,4\n");
    assertThat(needs(read(Recipe.empty()))).isEmpty();
  }

  @Test
  void theRecipeHasALineForEachSubjectToFillIn() throws Exception {
    file("班级数.csv", "学校,班级数\n云溪县第一小学,24\n");
    IntakeResult first = read(Recipe.empty());
    assertThat(first.lacks())
        .extracting(lack -> lack.remedy().in(Language.EN))
        .anyMatch(text -> text.contains("periods:"));
    String recipe = RecipeFile.write(first, Language.ZH);
    assertThat(recipe)
        .contains("periods:\n  \"小学\":\n    \"语文\": \n    \"数学\": \n    \"物理\": \n")
        .contains("  \"初中\":\n    \"物理\": \n");
    String filled = recipe.replaceFirst("\"语文\": ", "\"语文\": 8") + "  3-6年级:\n    英语: 2.5\n";
    Recipe again = RecipeFile.read(filled.getBytes(StandardCharsets.UTF_8));
    assertThat(again.periods())
        .containsEntry(GradeRange.whole(Stage.PRIMARY), Map.of("语文", new BigDecimal("8")))
        .containsEntry(new GradeRange(Stage.PRIMARY, 3, 6), Map.of("英语", new BigDecimal("2.5")));
    for (Language language : Language.values()) {
      byte[] kept = RecipeFile.write(read(again), language).getBytes(StandardCharsets.UTF_8);
      assertThat(needs(read(RecipeFile.read(kept).withAnswer("needs/periods-of-a-teacher", "16"))))
          .containsExactly("S001 CHINESE 12");
    }
  }

  @Test
  void slipsInTheTableOfPeriodsAreToldInBothLanguages() {
    String[][] slips = {
      {"periods: 8", "\"periods\" needs stages"},
      {"periods:\n  小学: 8", "\"periods\" needs stages"},
      {"periods:\n  小学生:\n    语文: 8", "“小学生” under \"periods\""},
      {"periods:\n  小学:\n    语文: 八", "“小学/语文” are “八”"},
      {"periods:\n  小学:\n    语文: 21", "“小学/语文” are “21”"},
      {"periods:\n  小学:\n    语文: -1", "“小学/语文” are “-1”"}
    };
    for (String[] slip : slips) {
      assertThatThrownBy(
              () ->
                  RecipeFile.read(
                      ("format: 1\n" + slip[0] + "\n").getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              RecipeFile.NoRecipe.class,
              e -> {
                assertThat(e.wrong().in(Language.EN)).contains(slip[1]);
                assertThat(e.wrong().in(Language.ZH)).matches(".*“小学.*|.*periods 下应先写学段.*");
              });
    }
  }

  @Test
  void aSubjectOfThePlanThatNobodyKnowsIsAskedAndBlocksNothing() throws IOException {
    file("班级数.csv", "学校,班级数\n云溪县第一小学,24\n");
    IntakeResult result =
        read(
            typed(Stage.PRIMARY, "语纹", "8")
                .withAnswer("needs/periods-of-a-teacher", "16")
                .withAnswer("needs/periods-of-a-manager", "0"));
    assertThat(open(result)).containsExactly("courses/subject/语纹");
    District district = result.district().orElseThrow();
    assertThat(district.needs()).isEmpty();
    assertThat(needs(read(result.recipe().withAnswer("courses/subject/语纹", "语文"))))
        .containsExactly("S001 CHINESE 12");
  }
}
