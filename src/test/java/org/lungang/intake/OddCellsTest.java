package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.lungang.district.StaffMember;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.PeriodWords;

/** Cells and tables that say more, less or something else than their place promises. */
class OddCellsTest {

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,行政职务,职称,任教学科,骨干称号,学校";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file("学校.csv", "学校名称,学段,城乡类型\n云溪县第一小学,小学,城区\n云溪县沙泉镇中心小学,小学,镇区\n云溪县沙泉镇石桥小学,小学,乡村\n");
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private List<StaffMember> staff(Recipe recipe) {
    return read(recipe).district().orElseThrow().staff();
  }

  private static List<String> open(IntakeResult result) {
    return result.decisiveQuestions().stream().map(Question::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "市级骨干教师、县级骨干教师,CITY",
    "县级骨干教师；省学科带头人,PROVINCE",
    "2019年县级骨干教师,DISTRICT",
    "校级骨干（2015）,SCHOOL"
  })
  void ofSeveralHonorsTheHighestCounts(String cell, String code) {
    assertThat(CellWords.meaning(Field.HONOR, cell).code()).isEqualTo(code);
  }

  @Test
  void honorsThatNoSignPartsAreADoubt() {
    assertThat(CellWords.meaning(Field.HONOR, "市级骨干教师(2015) 县级骨干教师(2019)"))
        .matches(meaning -> !meaning.isSure() && meaning.codes().contains("CITY"));
  }

  @ParameterizedTest
  @CsvSource({
    "2015.09-2018.08,2015.09,2018.08",
    "2015-09-2018-08,2015-09,2018-08",
    "2015年9月—2018年8月,2015年9月,2018年8月",
    "201509～201808,201509,201808",
    "2015.9至今,2015.9,至今",
    "自2015年9月至2018年8月止,2015年9月,2018年8月"
  })
  void aTimeIsPartedInItsTwoEnds(String cell, String from, String until) {
    assertThat(PeriodWords.part(cell)).isEqualTo(new PeriodWords.Period(from, until));
  }

  @ParameterizedTest
  @CsvSource({"1985-09-01", "2015.09", "85-09", "2015.09-10", "三年", "2015-2018-2020"})
  void whatMayBeADateIsNoTime(String cell) {
    assertThat(PeriodWords.isOne(cell)).isFalse();
  }

  @Test
  void aListOfTheRetiredIsAskedAboutOnce() throws IOException {
    file("名册.csv", HEADINGS + "\n王明,男,1980-03,2002-09,2012-09,,一级教师,语文,,一小\n");
    file("退休.csv", "退休教师名单\n" + HEADINGS + "\n李芳,女,1960-03,1982-09,1982-09,,一级教师,语文,,一小\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("table/退休.csv/2");
    assertThat(staff(result.recipe().withAnswer("table/退休.csv/2", "OTHER"))).hasSize(1);
    assertThat(staff(result.recipe().withAnswer("table/退休.csv/2", "STAFF"))).hasSize(2);
  }

  @Test
  void ofTwoRowsAboutOnePersonTheFirstOrTheLastCounts() throws IOException {
    file("甲.csv", HEADINGS + "\n王明,男,1980-03,2002-09,2012-09,,一级教师,语文,,一小\n");
    file("乙.csv", HEADINGS + "\n王明,男,1980-03,2002-09,2012-09,,高级教师,语文,,一小\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("person/twice");
    assertThat(staff(result.recipe().withAnswer("person/twice", "FIRST")))
        .extracting(member -> String.valueOf(member.title()))
        .containsExactly("FIRST");
    assertThat(staff(result.recipe().withAnswer("person/twice", "LAST")))
        .extracting(member -> String.valueOf(member.title()))
        .containsExactly("SENIOR");
  }

  @Test
  void theTitleOfAListMayNameTheSubjectOfAll() throws IOException {
    file(
        "语文组.csv",
        "2026年语文教师名册\n"
            + HEADINGS.replace("任教学科,", "")
            + "\n王明,男,1980-03,2002-09,2012-09,,一级教师,,一小\n");
    assertThat(open(read(Recipe.empty()))).isEmpty();
    assertThat(staff(Recipe.empty()))
        .extracting(member -> String.valueOf(member.subject()))
        .containsExactly("CHINESE");
  }

  @Test
  void aStateOfSeveralWordsIsAskedWithWhatItLikelyMeans() throws IOException {
    file("名册.csv", HEADINGS + ",人员状态\n王明,男,1980-03,2002-09,2012-09,,一级教师,语文,,一小,借调县教育局\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("STATUS/借调县教育局");
    assertThat(result.decisiveQuestions().get(0).likely())
        .extracting(Option::value)
        .contains("LEAVE_OUT", "KEEP");
  }

  @Test
  void eachWordOfARemarkIsAsked() throws IOException {
    file("名册.csv", HEADINGS + ",备注\n王明,男,1980-03,2002-09,2012-09,,一级教师,语文,,一小,2024年支教，现怀孕\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("REMARK/支教", "REMARK/怀孕");
    Recipe answered =
        result
            .recipe()
            .withAnswer("REMARK/支教", "KEEP")
            .withAnswer("REMARK/怀孕", "PREGNANT_OR_NURSING");
    assertThat(staff(answered).get(0).circumstances())
        .containsExactly(Circumstance.PREGNANT_OR_NURSING);
  }

  @Test
  void aVillageSchoolNeedsNoTownship() throws IOException {
    file(
        "名册.csv",
        HEADINGS
            + "\n王明,男,1980-03,2002-09,2012-09,,一级教师,语文,,石桥小学"
            + "\n李芳,女,1981-03,2003-09,2012-09,,一级教师,语文,,县第一小学"
            + "\n张伟,男,1982-03,2004-09,2012-09,,一级教师,语文,,中心小学\n");
    // 中心小学 may be that of any township.
    assertThat(open(read(Recipe.empty()))).doesNotContain("SCHOOL/石桥小学", "SCHOOL/县第一小学");
  }

  @Test
  void aFileOfAnOfficeProgramMayBeginWithItsSeparator() throws IOException {
    String row = "王明;男;1980.03;2002.09;2012.09;;一级教师;语文;市级骨干;一小";
    files.add(
        Files.write(
            folder.resolve("名册.csv"),
            ("sep=;\r\n" + HEADINGS.replace(',', ';') + "\r\n" + row + "\r\n")
                .getBytes(Charset.forName("GBK"))));
    assertThat(staff(Recipe.empty())).extracting(StaffMember::honor).containsExactly(Honor.CITY);
  }

  /** Not the sign that is found most often, nor blanks in columns: what the first line says. */
  @ParameterizedTest
  @CsvSource({"SEP=;,;", "'\"sep=;\"',;", "'sep=;,,,',;", "'sep=; ',;", "sep=#,#", "sep=^,^"})
  void whatThatLineNamesPartsTheCells(String line, String delimiter) throws IOException {
    String row = "王明#男#1980.03#2002.09#2012.09##一级教师#语文#县级骨干,省学科带头人,校级骨干,,,,,,,,,,,,#一小";
    String text = HEADINGS.replace(',', '#') + "\n" + row + "\n";
    file("名册.csv", line + "\n" + text.replace("#", delimiter));
    assertThat(staff(Recipe.empty()))
        .extracting(StaffMember::honor)
        .containsExactly(Honor.PROVINCE);
  }

  @Test
  void aQuotationMarkThatALineNamesPartsCells() throws IOException {
    String row = "王明,男,1980.03,2002.09,2012.09,,一级教师,语文,市级骨干,一小";
    file("名册.csv", "sep=\"\r" + (HEADINGS + "\r" + row + "\r").replace(',', '"'));
    assertThat(staff(Recipe.empty())).extracting(StaffMember::honor).containsExactly(Honor.CITY);
  }

  /** A first line that only begins like it is a row, as in a dataset. */
  @Test
  void aFirstLineThatNamesNoSeparatorIsARow() throws IOException {
    String row = "王明,男,1980.03,2002.09,2012.09,,一级教师,语文,市级骨干,一小";
    file("名册.csv", "sep=2026年9月\n" + HEADINGS + "\n" + row + "\n");
    assertThat(staff(Recipe.empty())).extracting(StaffMember::honor).containsExactly(Honor.CITY);
  }
}
