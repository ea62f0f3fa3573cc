package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Language;

/** Nothing of somebody's lists is dropped, guessed or kept wrong without a word. */
class MisreadListsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "暂不交流情况",
        "暂不交流情形（2026）",
        "暂不交流情形2",
        "暂不交流原因",
        "exemptions",
        "exemptoin",
        "exemption_2026"
      })
  void aColumnThatMayDecideWhoGoesIsNotDropped(String heading) {
    Reading reading =
        new SampleDataset().change("staff.csv", ",exemption,", "," + heading + ",").read(folder);
    assertThat(SampleDataset.told(reading, Language.EN))
        .containsExactly(
            "Error: staff.csv, line 1, column "
                + heading
                + ": This column is not read, but it may decide who is sent. If exemption (暂不交流情形)"
                + " is meant, change the heading; to leave the column out, add “--ignore-column \""
                + heading
                + "\"”.");
    assertThat(SampleDataset.told(reading, Language.ZH))
        .containsExactly(
            "错误：staff.csv 第1行“"
                + heading
                + "”列：这一列没有读取，而它可能关系到谁可以交流。是否应为“暂不交流情形”（exemption）？请改列名；确实不用的，请加上 --ignore-column"
                + " \""
                + heading
                + "\"。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"暂不交流 情形", "暂 不 交 流 情 形", "*暂不交流情形", "Ｅxemption", "暫不交流情形"})
  void aHeadingWithRoomOrWidthOfItsOwnIsReadAndToldOf(String heading) {
    Reading reading =
        new SampleDataset().change("staff.csv", ",exemption,", "," + heading + ",").read(folder);
    assertThat(SampleDataset.told(reading, Language.EN))
        .containsExactly(
            "Warning: staff.csv, line 1, column "
                + heading
                + ": The heading is not quite as expected. It is read as exemption.");
    assertThat(district(reading).staff().get(0).circumstances()).hasSize(1);
  }

  @Test
  void whatSomebodyLeavesOutIsNotToldOf() throws IOException {
    SampleDataset sample = new SampleDataset().change("staff.csv", ",exemption,", ",暂不交流情况,");
    assertThat(sample.read(folder).hasErrors()).isTrue();
    Reading left = DatasetReader.read(folder, List.of(), LeftOut.of(List.of("暂不交流 情况")));
    assertThat(left.problems()).isEmpty();
    Files.writeString(folder.resolve("ignore.txt"), "暂不交流情况\n");
    assertThat(DatasetReader.read(folder).problems()).isEmpty();
  }

  @Test
  void aColumnBesideTheOneThatIsReadIsOnlyWarnedOf() {
    new SampleDataset()
        .put(
            "schools.csv",
            "school_id,name,stage,area,民族,办学类型",
            "S01,第一小学,PRIMARY,URBAN,x,小学",
            "S02,第二小学,PRIMARY,RURAL,x,小学")
        .assertTold(
            folder,
            List.of(
                "Warning: schools.csv, line 1, column 办学类型: This column is not read. If that is"
                    + " right, add “--ignore-column \"办学类型\"” or name the column in ignore.txt.",
                "Warning: schools.csv, line 1, column 民族: This column is not read. If that is"
                    + " right, add “--ignore-column \"民族\"” or name the column in ignore.txt."),
            List.of(
                "提醒：schools.csv 第1行“办学类型”列：这一列没有读取。确实不用的，请加上 --ignore-column \"办学类型\"，或写入"
                    + " ignore.txt。",
                "提醒：schools.csv 第1行“民族”列：这一列没有读取。确实不用的，请加上 --ignore-column \"民族\"，或写入"
                    + " ignore.txt。"));
  }

  @Test
  void aColumnWithValuesAndNoHeadingIsToldOf() {
    new SampleDataset()
        .put("needs.csv", "school_id,subject,,required", "S01,MATH,x,3", "S02,MATH,,2")
        .assertTold(
            folder,
            List.of(
                "Warning: needs.csv, line 1: Column C has values but no heading; it is"
                    + " not read. Add a heading, or delete the values."),
            List.of("提醒：needs.csv 第1行：C列有内容而没有列名，没有读取。请补上列名，或删去内容。"));
  }

  @ParameterizedTest
  @CsvSource({
    "在轨交流名单.csv, Error, rotations",
    "rotation.csv, Error, rotations",
    "指定名单.csv, Error, pins",
    "学科需要.csv, Warning, needs",
    "travels.csv, Warning, travel",
  })
  void aFileThatIsNotReadIsToldOf(String file, String severity, String table) {
    SampleDataset sample = new SampleDataset();
    sample.put(file, sample.files().get(table + ".csv")).remove(table + ".csv");
    assertThat(SampleDataset.told(sample.read(folder), Language.EN))
        .singleElement()
        .asString()
        .startsWith(severity + ": " + file + ": This file is not read")
        .contains("If " + table + ".csv");
  }

  @Test
  void headingsBelowATitleAreRead() {
    SampleDataset sample = new SampleDataset();
    sample.put("staff.csv", ("某县花名册,,,\n填表说明：据实填写\n" + sample.text("staff.csv")).getBytes(UTF_8));
    sample.assertTold(
        folder,
        List.of(
            "Warning: staff.csv, line 3: The headings are in line 3; the lines above"
                + " are not read. If the columns are right, there is nothing to do."),
        List.of("提醒：staff.csv 第3行：列名在第3行，上面的内容不读取。如果各列无误，不必处理。"));
  }

  @Test
  void headingsInTwoLinesAreReadAsOne() {
    new SampleDataset()
        .put("needs.csv", "学校编号,需求情况,", ",学科,需求人数", "S01,MATH,3", "S02,MATH,2")
        .assertTold(
            folder,
            List.of(
                "Warning: needs.csv, line 2: The headings are in lines 1 and 2; they are"
                    + " read as one. If the columns are right, there is nothing to do."),
            List.of("提醒：needs.csv 第2行：列名在第1行和第2行，合在一起读取。如果各列无误，不必处理。"));
  }

  @Test
  void aTableWithoutHeadingsIsOneError() {
    new SampleDataset()
        .put("needs.csv", "S01,MATH,3", "S02,MATH,2")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv: None of the first 2 lines has the headings, so nothing"
                    + " can be read. Its first line must be the headings, at least: school_id,"
                    + " subject, required."),
            List.of("错误：needs.csv：前2行中没有列名，无法读取。第一行应为表头，至少包括：学校编号、学科、需求人数。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;,,", "sep=; "})
  void aLineThatNamesTheSeparatorIsNoRow(String line) {
    SampleDataset sample = new SampleDataset();
    String needs = sample.text("needs.csv").replace(',', ';');
    sample.put("needs.csv", (line + "\n" + needs).getBytes(UTF_8));
    assertThat(sample.read(folder).problems()).isEmpty();
    assertThat(district(sample.read(folder)).needs()).hasSize(2);
  }

  @Test
  void aLineThatNamesAMarkForTheSeparatorIsTold() {
    SampleDataset sample = new SampleDataset();
    String pins = sample.text("pins.csv");
    sample.put("pins.csv", ("\"sep=;\n" + pins).getBytes(UTF_8));
    assertThat(SampleDataset.told(sample.read(folder), Language.EN))
        .containsExactly(
            "Error: pins.csv, line 1: The quotation marks in this line do not match; nothing from"
                + " here on can be read. A cell that begins with a quotation mark must end with one;"
                + " write two for each mark inside it.");
    sample.put("pins.csv", ("sep=\"\n" + pins).getBytes(UTF_8));
    assertThat(SampleDataset.told(sample.read(folder), Language.EN))
        .containsExactly(
            "Error: pins.csv: None of the first 3 lines has the headings, so nothing can be read."
                + " Its first line must be the headings, at least: staff_id, decision.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!", "####"})
  void anErrorSignIsNoValue(String sign) {
    new SampleDataset()
        .change("staff.csv", "T01,王芳", "T01," + sign)
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column name: The cell shows "
                    + sign
                    + " instead of a value. Enter the value itself, or correct the formula."),
            List.of("错误：staff.csv 第2行“name”列：单元格显示" + sign + "，没有值。请直接填值，或改正公式。"));
  }

  @Test
  void cellsOfAWorkbookThatHoldNoValueAreToldOf() {
    Path file =
        RawWorkbook.of(new SampleDataset())
            .change(
                "staff",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>王芳</t></is></c>",
                "<c r=\"B2\"><f>TRIM(X1)</f></c>")
            .change(
                "pins",
                "<c r=\"A3\" t=\"inlineStr\"><is><t>T02</t></is></c>",
                "<c r=\"A3\"><v>411328198500001020</v></c>")
            .change(
                "needs",
                "</sheetData>",
                "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
            .change("needs", "<c r=\"B3\" t=\"inlineStr\"><is><t>MATH</t></is></c>", "")
            .change("travel", "<row r=\"2\">", "<row r=\"2\" hidden=\"1\">")
            .add("旧名单", "x")
            .write(folder, RawWorkbook.MAIN);
    assertThat(SampleDataset.told(DatasetReader.read(file), Language.EN))
        .containsExactly(
            "Error: lists.xlsx, sheet needs, cell B3, column subject: The cell is a"
                + " blank part of the merged range B2:B3; its value is not known. Unmerge"
                + " the range and fill every cell, or leave blank what is blank.",
            "Error: lists.xlsx, sheet pins, cell A3, column staff_id: The cell is a"
                + " number of more than 15 digits (411328198500001020); spreadsheets keep"
                + " only 15, so the rest is lost. Format the column as text and paste the"
                + " ids again from their source.",
            "Error: lists.xlsx, sheet staff, cell B2, column name: The cell holds a"
                + " formula that was never calculated: =TRIM(X1) Open the workbook in Excel"
                + " or WPS and save it again, or enter the value itself.",
            "Warning: lists.xlsx, sheet travel: 1 row is hidden or filtered"
                + " out; hidden rows are read like the others. Delete rows that should not count.",
            "Warning: lists.xlsx, sheet 旧名单: This sheet is not read. If that is"
                + " right, add “--ignore-column \"旧名单\"” or name it in a sheet “ignore”.");
  }

  @Test
  void aStrictWorkbookIsReadLikeAnyOther() throws IOException {
    SampleDataset lists = new SampleDataset();
    // Days are texts of their own kind there.
    Path file =
        RawWorkbook.of(lists)
            .change(
                "staff",
                "t=\"inlineStr\"><is><t>1980-05-01</t></is>",
                "t=\"d\"><v>1980-05-01T00:00:00</v>")
            .write(folder, RawWorkbook.STRICT);
    assertThat(DatasetReader.read(file).district().staff())
        .isEqualTo(lists.read(folder).district().staff());
  }

  @Test
  void anIdWithAnEAmongItsDigitsIsNoNumber() {
    assertThat(
            SampleDataset.told(
                new SampleDataset()
                    .change("staff.csv", "T01,王芳", "41E0A17,王芳")
                    .change("rotations.csv", "T01", "41E0A17")
                    .change("service.csv", "T01", "41E0A17")
                    .change("pins.csv", "T01", "41E0A17")
                    .read(folder),
                Language.EN))
        .isEmpty();
  }

  @Test
  void anIdInScientificNotationHasLostItsDigits() {
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("staff.csv", "T01,王芳", "4.11E+17,王芳").read(folder),
                Language.EN))
        .anyMatch(
            line ->
                line.startsWith(
                    "Error: staff.csv, line 2, column staff_id: The cell is a number of more than"
                        + " 15 digits (4.11E+17)"));
  }

  @ParameterizedTest
  @CsvSource({
    "1980-05-01, 2085-05-01, 错误, 早于出生日期2085-05-01",
    "1980-05-01, 2010-09-02, 错误, 早于出生日期2010-09-02",
    "1980-05-01, 2010-09-01, 提醒, 2010-09-01时只有0岁",
    "1980-05-01, 1994-09-02, 提醒, 2010-09-01时只有15岁",
  })
  void nobodyIsAtASchoolBeforeTheAgeOf16(String from, String to, String kind, String told) {
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("staff.csv", from, to).read(folder), Language.ZH))
        .singleElement()
        .asString()
        .startsWith(kind + "：staff.csv 第2行“at_school_since”列")
        .contains(told);
    assertThat(
            new SampleDataset()
                .change("staff.csv", from, "1994-09-01")
                .change("service.csv", "2005-09-01,2010-08-31", "2010-09-01,2011-08-31")
                .read(folder)
                .problems())
        .isEmpty();
  }

  @Test
  void aRotationLeadsToAnotherSchool() {
    new SampleDataset()
        .change("rotations.csv", "T01,S01,S02", "T01,S02,S02")
        .assertTold(
            folder,
            List.of(
                "Error: rotations.csv, line 2, column host_school_id: “S02”: The home"
                    + " school is also the host school. Correct one of the two schools."),
            List.of("错误：rotations.csv 第2行“host_school_id”列：“S02”：派出学校与交流学校是同一所学校。请改正其中一所。"));
  }

  @Test
  void aDateThatLostItsFormatIsNamedAsOne() {
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("staff.csv", "1980-05-01", "29342").read(folder),
                Language.EN))
        .containsExactly(
            "Error: staff.csv, line 2, column birth_date: “29342”: This number has"
                + " lost its date format. Format the cell as a date; it seems to be"
                + " 1980-05-01.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t01", "Ｔ01", "TO1"})
  void idsThatDifferByWidthCaseOrZeroAreWarnedOf(String id) {
    assertThat(
            SampleDataset.told(
                new SampleDataset()
                    .add("staff.csv", id + ",赵云,M,1980-05-01,S01,TEACHER,MATH,2010-09-01,,,,,,")
                    .read(folder),
                Language.EN))
        .singleElement()
        .asString()
        .startsWith("Warning: staff.csv, line 4, column staff_id: “" + id + "”: This differs from");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王�", "王?", "王□", "\uE863芳"})
  void aNameThatLostACharacterIsWarnedOf(String name) {
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("staff.csv", "T01,王芳", "T01," + name).read(folder),
                Language.ZH))
        .singleElement()
        .asString()
        .contains("姓名中有乱码");
  }

  @Test
  void roomBetweenTwoCharactersIsNoPartOfAName() {
    District district = district(new SampleDataset().change("staff.csv", "王芳", "王　芳").read(folder));
    assertThat(district.staff().get(0).name()).isEqualTo("王芳");
  }

  @Test
  void wordsOfOfficesAreUnderstood() {
    SampleDataset sample =
        new SampleDataset()
            .put(
                "staff.csv",
                "编号,staff_id,name,gender,birth_date,school_id,position,subject,grade_band,honor,"
                    + "title,at_school_since,exemption,exemption_approved,willingness",
                "1,T01,王芳,女性,198005,第一小学,专任教师,道法,九年级,县级骨干教师,一级教师,20100901,产假,√,愿意",
                "2,T02,李强,男,1975.01,第二小学,书记、校长,体育与健康,三(2)班,无,副高级,2015年9月,无,否,服从安排");
    Reading reading = sample.read(folder);
    assertThat(reading.problems()).noneMatch(Problem::isError);
    StaffMember first = district(reading).staff().get(0);
    assertThat(first.subject()).isEqualTo(Subject.of("POLITICS"));
    assertThat(first.honor()).isEqualTo(Honor.DISTRICT);
    assertThat(String.valueOf(first.title())).isEqualTo("FIRST");
    assertThat(first.gradeBand()).isNull();
    assertThat(first.circumstances().toString()).isEqualTo("[PREGNANT_OR_NURSING]");
    assertThat(first.circumstancesApproved()).isTrue();
    StaffMember second = district(reading).staff().get(1);
    assertThat(second.position().isLeader()).isTrue();
    assertThat(String.valueOf(second.gradeBand())).isEqualTo("MIDDLE");
    assertThat(String.valueOf(second.title())).isEqualTo("SENIOR");
    assertThat(second.circumstances()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"生物学", "信息科技", "微机", "心理健康", "劳技", "思想品德", "体健"})
  void aKnownSubjectByAnotherNameIsNoSubjectOfItsOwn(String subject) {
    Reading reading =
        new SampleDataset().change("needs.csv", "S01,MATH", "S01," + subject).read(folder);
    assertThat(reading.problems()).isEmpty();
    assertThat(Subject.known()).contains(district(reading).needs().get(0).subject());
  }

  @Test
  void aSubjectThatNobodyKnowsIsAskedAboutOnce() {
    SampleDataset sample =
        new SampleDataset()
            .change("needs.csv", "S01,MATH,3", "S01,艺术,3\nS01,日语,1")
            .add("staff.csv", "T03,赵云,M,1980-05-01,S01,TEACHER,日语,2010-09-01,,,,,,");
    sample.assertTold(
        folder,
        List.of(
            "Warning: needs.csv, line 2, column subject: “艺术”: This is not a known"
                + " subject; it counts as a subject of its own, taught by 0 staff members."
                + " If MUSIC, ART is meant, change it; if it is a subject of its own, there"
                + " is nothing to do.",
            "Warning: staff.csv, line 4, column subject: “日语”: This is not a known"
                + " subject; it counts as a subject of its own, taught by 1 staff member."
                + " If it is one, there is nothing to do."),
        List.of(
            "提醒：needs.csv 第2行“subject”列：“艺术”：这不是已知的学科，按单独的学科处理，有0人任教。如指音乐、美术，请改写；如确是单独的学科，不必处理。",
            "提醒：staff.csv 第4行“subject”列：“日语”：这不是已知的学科，按单独的学科处理，有1人任教。如确是单独的学科，不必处理。"));
  }

  @Test
  void whatMayMeanTwoThingsIsAskedAbout() {
    assertThat(
            SampleDataset.told(
                new SampleDataset()
                    .change("schools.csv", "S02,第二小学,PRIMARY,RURAL", "S02,第二小学,PRIMARY,县城")
                    .read(folder),
                Language.EN))
        .containsExactly(
            "Error: schools.csv, line 3, column area: “县城”: This is not one of the"
                + " codes of the column. You may mean URBAN, TOWN; enter one of: URBAN,"
                + " TOWN, RURAL.");
  }

  @Test
  void aNameThatSeveralHaveIsListedWithWhoIsMeant() {
    new SampleDataset()
        .add("staff.csv", "T03,王芳,F,1980-05-01,S02,TEACHER,语文,2010-09-01,,,,,,")
        .change("pins.csv", "T01,GO,S02", "王芳,GO,第二小学")
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv, line 2, column staff_id: “王芳”: Several in staff.csv"
                    + " have this name. Enter one of the ids: T01 (S01 MATH), T03 (S02 语文)."),
            List.of(
                "错误：pins.csv 第2行“staff_id”列：“王芳”：staff.csv中有多个同名的。请填其中一个的编号：T01（S01 MATH）、T03（S02"
                    + " 语文）。"));
  }

  private static District district(Reading reading) {
    return Objects.requireNonNull(reading.district());
  }
}
