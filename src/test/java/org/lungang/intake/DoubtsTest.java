package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;

/** What a roster leaves in doubt is asked, never taken for the likelier. */
class DoubtsTest {

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,行政职务,职称,任教学科,骨干称号,学校\n";

  @TempDir private Path folder;

  private Path schools = Path.of("");

  @BeforeEach
  void listSchools() throws IOException {
    schools =
        Files.writeString(
            folder.resolve("学校.csv"),
            """
            学校名称,学段,城乡类型,所在乡镇
            云溪县实验小学,小学,城区,城关
            云溪县沙泉镇实验小学,小学,镇区,沙泉
            云溪县第一中学,初中,城区,城关
            """);
  }

  private IntakeResult read(Recipe recipe, String... rows) throws IOException {
    Path roster =
        Files.writeString(folder.resolve("名册.csv"), HEADINGS + String.join("\n", rows) + "\n");
    return Intake.read(List.of(schools, roster), recipe);
  }

  private static String row(String since, String honor, String school) {
    return "王明,男,1980-03,2002-09," + since + ",,一级教师,语文," + honor + "," + school;
  }

  private static List<String> open(IntakeResult result) {
    return result.decisiveQuestions().stream().map(Question::key).toList();
  }

  @Test
  void aShortNameThatTwoSchoolsMayHaveIsAsked() throws IOException {
    IntakeResult result = read(Recipe.empty(), row("2012.09", "", "实验小学"));
    assertThat(open(result)).containsExactly("SCHOOL/实验小学");
    assertThat(result.decisiveQuestions().get(0).likely())
        .extracting(Option::value)
        .contains("云溪县实验小学", "云溪县沙泉镇实验小学");
    Recipe answered = result.recipe().withAnswer("SCHOOL/实验小学", "云溪县沙泉镇实验小学");
    District district = read(answered, row("2012.09", "", "实验小学")).district().orElseThrow();
    assertThat(district.getSchool(district.staff().get(0).schoolId()).name())
        .isEqualTo("云溪县沙泉镇实验小学");
  }

  @Test
  void aShortNameThatOneSchoolCanHaveIsThatSchool() throws IOException {
    assertThat(open(read(Recipe.empty(), row("2012.09", "", "县一中")))).isEmpty();
    assertThat(open(read(Recipe.empty(), row("2012.09", "", "二中")))).containsExactly("SCHOOL/二中");
  }

  @Test
  void theLostZeroOfOctoberIsAskedUnlessTheColumnKeepsIt() throws IOException {
    IntakeResult lost = read(Recipe.empty(), row("2012.1", "", "县一中"));
    assertThat(open(lost)).containsExactly("AT_SCHOOL_SINCE/january-or-october");
    Recipe october = lost.recipe().withAnswer("AT_SCHOOL_SINCE/january-or-october", "10月");
    assertThat(
            read(october, row("2012.1", "", "县一中"))
                .district()
                .orElseThrow()
                .staff()
                .get(0)
                .atSchoolSince())
        .isEqualTo(LocalDate.of(2012, 10, 1));
    IntakeResult kept =
        read(
            Recipe.empty(),
            row("2012.1", "", "县一中"),
            row("2013.10", "", "县一中").replace("王明", "李明"));
    assertThat(open(kept)).isEmpty();
    assertThat(kept.district().orElseThrow().staff())
        .extracting(StaffMember::atSchoolSince)
        .containsExactlyInAnyOrder(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 10, 1));
  }

  @Test
  void aMistypedYearIsAskedAndADateAnswersIt() throws IOException {
    IntakeResult result =
        read(Recipe.empty(), row("2912.09", "", "县一中"), row("2012.09", "", "县一中"));
    assertThat(open(result)).contains("AT_SCHOOL_SINCE/2912.09");
    Recipe answered =
        result
            .recipe()
            .withAnswer("AT_SCHOOL_SINCE/2912.09", "2021年9月")
            .withAnswer("person/twice", "DIFFERENT");
    List<StaffMember> staff =
        read(answered, row("2912.09", "", "县一中"), row("2012.09", "", "县一中"))
            .district()
            .orElseThrow()
            .staff();
    assertThat(staff)
        .extracting(StaffMember::atSchoolSince)
        .containsExactlyInAnyOrder(LocalDate.of(2021, 9, 1), LocalDate.of(2012, 9, 1));
    assertThat(staff.get(0).id()).isNotEqualTo(staff.get(1).id());
  }

  @Test
  void anHonorWithoutALevelIsAskedAndARecipeOverrulesTheDictionary() throws IOException {
    IntakeResult result = read(Recipe.empty(), row("2012.09", "骨干教师", "县一中"));
    assertThat(open(result)).containsExactly("HONOR/骨干教师");
    Recipe overruled = Recipe.empty().withAnswer("HONOR/市级骨干", "DISTRICT");
    assertThat(
            read(overruled, row("2012.09", "市级骨干", "县一中"))
                .district()
                .orElseThrow()
                .staff()
                .get(0)
                .honor())
        .isEqualTo(Honor.DISTRICT);
  }

  @Test
  void aMergedHonorIsAskedAbout() throws IOException {
    TestSheet sheet = new TestSheet("名册").row((Object[]) HEADINGS.strip().split(","));
    sheet.row((Object[]) row("2012.09", "市级骨干", "县一中").split(",", -1));
    sheet.row((Object[]) row("2013.09", "", "县一中").replace("王明", "李明").split(",", -1));
    sheet.merge(1, 8, 2, 8);
    Path roster = TestSheet.workbook(folder.resolve("名册.xlsx"), sheet);
    IntakeResult result = Intake.read(List.of(schools, roster), Recipe.empty());
    assertThat(open(result)).containsExactly("HONOR/(merged)");
    Recipe both = result.recipe().withAnswer("HONOR/(merged)", "是");
    assertThat(Intake.read(List.of(schools, roster), both).district().orElseThrow().staff())
        .extracting(StaffMember::honor)
        .containsExactly(Honor.CITY, Honor.CITY);
  }

  @Test
  void minutesBetweenTownshipsAreTypedOnce() throws Exception {
    IntakeResult first = read(Recipe.empty(), row("2012.09", "", "县一中"));
    String file = RecipeFile.write(first, Language.EN);
    assertThat(file).contains("\"城关 - 沙泉\": \n");
    Recipe filled =
        RecipeFile.read(
            file.replace("\"城关 - 沙泉\": ", "\"城关 - 沙泉\": 25").getBytes(StandardCharsets.UTF_8));
    District district = read(filled, row("2012.09", "", "县一中")).district().orElseThrow();
    assertThat(district.travelTimes().listed())
        .hasSize(2)
        .allSatisfy(way -> assertThat(way.minutes()).isEqualTo(25));
  }

  @Test
  void aRecipeOfANewerFormatIsRefusedByItsNumber() throws Exception {
    String file = RecipeFile.write(read(Recipe.empty(), row("2012.09", "", "县一中")), Language.EN);
    String number = "format: " + Recipe.FORMAT + "\n";
    assertThat(file).contains(number);
    String newer = file.replace(number, "format: " + (Recipe.FORMAT + 1) + "\n");
    assertThatThrownBy(() -> RecipeFile.read(newer.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            RecipeFile.NoRecipe.class,
            none ->
                assertThat(none.wrong().in(Language.EN))
                    .contains("format " + (Recipe.FORMAT + 1), "Use a newer program"));
  }

  @Test
  void whenATitleWasGivenIsNoTimeInAPosition() throws IOException {
    TestSheet sheet = new TestSheet("名册");
    sheet.row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "行政职务", "专业技术职务", "", "任教学科", "学校");
    sheet.row("", "", "", "", "", "", "名称", "任职时间", "", "");
    sheet.merge(0, 6, 0, 7);
    for (int c : new int[] {0, 1, 2, 3, 4, 5, 8, 9}) {
      sheet.merge(0, c, 1, c);
    }
    sheet.row(
        "王明", "男", "1980-03", "2002-09", "2012-09", "教务处主任", "一级教师", "2015-12", "语文", "县一中（45人）");
    Path roster = TestSheet.workbook(folder.resolve("名册.xlsx"), sheet);
    IntakeResult asked = Intake.read(List.of(schools, roster), Recipe.empty());
    Recipe recipe = asked.recipe();
    for (Question question : asked.openQuestions()) {
      assertThat(question.key()).startsWith("column/");
      recipe = recipe.withAnswer(question.key(), "TITLE");
    }
    StaffMember member =
        Intake.read(List.of(schools, roster), recipe).district().orElseThrow().staff().get(0);
    assertThat(member.inPostSince()).isEqualTo(member.atSchoolSince());
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    IntakeResult result = read(Recipe.empty(), row("2012.09", "", "县一中"));
    assertThat(result.lacks())
        .extracting(lack -> lack.what().key())
        .containsExactly(
            "lack.groups",
            "lack.minutes.townships",
            "lack.service",
            "lack.rotations",
            "lack.needs");
  }

  @Test
  void mapCoordinatesBecomeThoseOfTheEarth() {
    // Tiananmen, as maps in China give it and as it is.
    Coordinates shifted = new Coordinates(39.908823, 116.397470);
    Coordinates real = Datum.GCJ02.toWgs84(shifted);
    assertThat(real.latitude()).isBetween(39.9073, 39.9076);
    assertThat(real.longitude()).isBetween(116.3911, 116.3914);
    Coordinates again = Datum.shift(real);
    assertThat(Math.abs(again.latitude() - shifted.latitude())).isLessThan(0.00001);
    assertThat(Math.abs(again.longitude() - shifted.longitude())).isLessThan(0.00001);
    assertThat(Datum.WGS84.toWgs84(shifted)).isEqualTo(shifted);
  }

  @Test
  void afileThatIsNoWorkbookSaysWhatItIs() throws IOException {
    Path old = folder.resolve("旧表.xlsx");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    Path web = Files.writeString(folder.resolve("导出.xls"), "<html><p>姓名</p></html>");
    IntakeResult result = Intake.read(List.of(old, web), Recipe.empty());
    assertThat(result.problems()).hasSize(2);
    assertThat(result.problems().get(0).in(Language.EN)).contains("旧表.xlsx", ".xlsx");
    assertThat(result.problems().get(1).in(Language.ZH)).contains("网页");
    assertThat(result.district()).isEmpty();
  }
}
