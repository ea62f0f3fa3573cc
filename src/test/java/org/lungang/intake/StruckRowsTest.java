package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.dataset.DatasetReader;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;

/** Text that is struck through may mean that somebody left: it is asked, or told. */
class StruckRowsTest {

  private static final List<String> HEADINGS =
      List.of("学校", "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "学科");

  private static final List<List<String>> ROWS =
      List.of(
          List.of("第一小学", "王建国", "男", "1980-03", "2002-09", "2015-09", "教师", "一级教师", "语文"),
          List.of("第一小学", "李芳", "女", "1985-11", "2007-09", "2010-09", "教师", "二级教师", "数学"));

  @TempDir private Path folder;

  /** A workbook whose last row's name is struck through, if any. */
  private Path workbook(boolean struck) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("教师");
      for (int c = 0; c < HEADINGS.size(); c++) {
        sheet.value(0, c, HEADINGS.get(c));
        sheet.style(0, c).bold().set();
        for (int r = 0; r < ROWS.size(); r++) {
          sheet.value(1 + r, c, ROWS.get(r).get(c));
        }
      }
      if (struck) {
        sheet.style(2, 1).strikethrough().set();
        // Without a text it strikes nothing through.
        sheet.style(1, 20).strikethrough().set();
      }
    }
    return Files.write(folder.resolve("教师.xlsx"), bytes.toByteArray());
  }

  private IntakeResult read(Path staff, Recipe recipe) throws IOException {
    Path schools =
        Files.writeString(folder.resolve("学校.csv"), "学校名称,学校代码,学段,城乡类型\n第一小学,S001,小学,城区\n");
    return Intake.read(List.of(schools, staff), recipe);
  }

  private void assertAsked(Path staff) throws IOException {
    List<Question> open =
        read(staff, Recipe.empty()).questions().stream().filter(Question::isOpen).toList();
    assertThat(open).extracting(Question::key).containsExactly("row/(struck)");
    assertThat(open.get(0).isDecisive()).isTrue();
    assertThat(names(staff, "LEAVE_OUT")).containsExactly("王建国");
    assertThat(names(staff, "KEEP")).containsExactlyInAnyOrder("王建国", "李芳");
  }

  private List<String> names(Path staff, String answer) throws IOException {
    return read(staff, Recipe.empty().withAnswer("row/(struck)", answer))
        .district()
        .orElseThrow()
        .staff()
        .stream()
        .map(StaffMember::name)
        .toList();
  }

  @Test
  void aWorkbooksStruckRowsAreAskedOnce() throws IOException {
    assertAsked(workbook(true));
  }

  @Test
  void otherFontsAskNothing() throws IOException {
    assertThat(read(workbook(false), Recipe.empty()).district()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<s>李芳</s>",
        "<del>李芳</del>",
        "<span style='color:red'><span style='text-decoration:line-through'>李芳</span></span>"
      })
  void aWebPagesStruckRowsAreAskedOnce(String struck) throws IOException {
    StringBuilder page = new StringBuilder("<html><table>");
    page.append("<tr><td>").append(String.join("</td><td>", HEADINGS)).append("</td></tr>");
    page.append("<tr><td>").append(String.join("</td><td>", ROWS.get(0))).append("</td></tr>");
    page.append("<tr><td>")
        .append(String.join("</td><td>", ROWS.get(1)).replace("李芳", struck))
        .append("</td></tr></table></html>");
    assertAsked(
        Files.write(folder.resolve("教师.xls"), page.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aCellOfAWebPageMayBeStruckByItsStyle() throws IOException {
    String page =
        "<html><table><tr><td>"
            + String.join("</td><td>", HEADINGS)
            + "</td></tr><tr><td>"
            + String.join("</td><td>", ROWS.get(0))
            + "</td></tr><tr><td style='text-decoration:line-through'>"
            + String.join("</td><td>", ROWS.get(1))
            + "</td></tr></table></html>";
    assertAsked(Files.write(folder.resolve("教师.xls"), page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anXmlSpreadsheetsStruckRowsAreAskedOnce() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (List<String> row : List.of(HEADINGS, ROWS.get(0), ROWS.get(1))) {
      rows.append("<Row>");
      for (String cell : row) {
        rows.append(cell.equals("李芳") ? "<Cell ss:StyleID=\"s2\">" : "<Cell ss:StyleID=\"s1\">")
            .append("<Data ss:Type=\"String\">")
            .append(cell)
            .append("</Data></Cell>");
      }
      rows.append("</Row>");
    }
    assertAsked(
        Files.writeString(
            folder.resolve("教师.xls"),
            "<?xml version=\"1.0\"?><Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style"
                + " ss:ID=\"s1\"><Font ss:Bold=\"1\"/></Style><Style ss:ID=\"s2\"><Font"
                + " ss:StrikeThrough=\"1\"/></Style></Styles><Worksheet ss:Name=\"教师\"><Table>"
                + rows
                + "</Table></Worksheet></Workbook>"));
  }

  @Test
  void ofADatasetsWorkbookTheyAreTold() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      Worksheet sheet = workbook.newWorksheet("travel");
      String[][] rows = {{"from_school_id", "to_school_id", "minutes"}, {"S01", "S02", "25"}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < 3; c++) {
          sheet.value(r, c, rows[r][c]);
        }
      }
      sheet.style(1, 2).strikethrough().set();
    }
    Path file = Files.write(folder.resolve("lists.xlsx"), bytes.toByteArray());
    assertThat(DatasetReader.read(file).problems())
        .extracting(problem -> problem.in(Language.EN))
        .anyMatch(
            told ->
                told.contains(
                    "sheet travel: 1 row has text that is struck through; they are read like the"
                        + " others. Delete rows that should not count."));
  }
}
