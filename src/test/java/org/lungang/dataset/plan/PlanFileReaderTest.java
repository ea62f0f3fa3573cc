package org.lungang.dataset.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.language.Language;

/** Plans are read in either language, with all columns or the three that must be there. */
class PlanFileReaderTest {

  @TempDir Path folder;

  @Test
  void threeColumnsAreEnough() throws IOException {
    PlanFile plan = read("flow,staff_id,host_school_id\nteachers,T01,S02\n");
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.rows())
        .containsExactly(new PlanFileRow(2, "T01", "S02", "teachers", null, Map.of()));
  }

  @Test
  void everyColumnReadsBackInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      List<String> headings =
          Arrays.stream(PlanColumn.values()).map(column -> column.in(language)).toList();
      List<String> cells =
          List.of(
              "-T1",
              "=姓名,\"x\"",
              "教师",
              "数学",
              "S01",
              "第一小学",
              "S02",
              "第二小学",
              "G01",
              "teachers",
              "轮岗",
              "教师",
              "2026-09-01",
              "2027-09-01",
              "-5",
              "H1；H2");
      StringBuilder text = new StringBuilder();
      CsvText.appendLine(text, headings, ',', "\r\n");
      CsvText.appendLine(text, cells, ',', "\r\n");
      PlanFile plan = read(text.toString());
      assertThat(plan.problems()).isEmpty();
      PlanFileRow row = plan.rows().get(0);
      assertThat(row.staffId()).isEqualTo("-T1");
      assertThat(row.hostSchoolId()).isEqualTo("S02");
      assertThat(row.groupId()).isEqualTo("G01");
      assertThat(row.flow()).isEqualTo("teachers");
      assertThat(row.cells()).hasSize(12);
      assertThat(row.cells().values())
          .containsExactlyElementsOf(
              cells.stream()
                  .filter(cell -> !List.of("-T1", "S02", "G01", "teachers").contains(cell))
                  .toList());
    }
  }

  @Test
  void officesMayWriteItInGb18030WithTabs() throws IOException {
    Path file = folder.resolve("方案.csv");
    Files.write(
        file,
        "交流形式\t备注\t接收学校编号\t教职工编号\r\nteachers\t甲\tS02\t T01　\r\n"
            .getBytes(Charset.forName("GB18030")));
    assertThat(PlanFileReader.read(file).rows())
        .containsExactly(new PlanFileRow(2, "T01", "S02", "teachers", null, Map.of()));
  }

  @Test
  void problemsAreToldInBothLanguages() throws IOException {
    PlanFile plan =
        read("staff_id,name,flow\nT01,,\n,,teachers\n,Wang,teachers\nT02,,teachers,x,y\n");
    assertThat(plan.rows()).isEmpty();
    assertThat(plan.hasErrors()).isTrue();
    assertThat(plan.problems().stream().map(problem -> problem.in(Language.EN)))
        .containsExactly(
            "Error: plan.csv, line 1, column host_school_id: The column is missing. Add a column"
                + " headed host_school_id or 接收学校编号.",
            "Error: plan.csv, line 3, column staff_id: The cell must not be empty."
                + " Enter the id or the name of the staff member posted.",
            "Error: plan.csv, line 5: The row has values beyond the last heading; its"
                + " cells may be out of place. Put cells that hold the delimiter into"
                + " quotation marks, or give the column a heading.");
    assertThat(plan.problems().stream().map(problem -> problem.in(Language.ZH)))
        .containsExactly(
            "错误：plan.csv 第1行“host_school_id”列：缺少这一列。请增加一列，表头写接收学校编号或host_school_id。",
            "错误：plan.csv 第3行“staff_id”列：此格必填，不能为空。请填所安排教职工的编号或姓名。",
            "错误：plan.csv 第5行：本行在最后一个表头之外还有内容，各单元格可能错位。" + "请给含有分隔符的单元格加上双引号，或者给多出的一列加上表头。");
    assertThat(read("staff_id,host_school_id,host_school\nT01,,\nT02,,B\n").problems())
        .singleElement()
        .extracting(problem -> problem.in(Language.ZH))
        .isEqualTo("错误：plan.csv 第2行“host_school_id”列：此格必填，不能为空。请填接收学校的编号或名称。");
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertThat(PlanFileReader.read(folder.resolve("none.csv")).problems())
        .singleElement()
        .extracting(problem -> problem.in(Language.ZH))
        .isEqualTo("错误：none.csv：没有这个文件。请检查文件名及所在文件夹。");
  }

  @Test
  void aFolderInThePlaceOfAFileIsAProblem() {
    assertThat(PlanFileReader.read(folder).problems())
        .singleElement()
        .extracting(problem -> problem.right().in(Language.EN))
        .isEqualTo("Name the file in it.");
  }

  private PlanFile read(String text) throws IOException {
    Path file = folder.resolve("plan.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return PlanFileReader.read(file);
  }

  @Test
  void aTotalBelowThePlanIsNotReadAndToldOfOnce() throws IOException {
    PlanFile plan = read("staff_id,host_school_id,flow\nT01,S02,teachers\n合 计,1人,\n");
    assertThat(plan.rows()).extracting(PlanFileRow::staffId).containsExactly("T01");
    assertThat(plan.problems())
        .singleElement()
        .extracting(problem -> problem.in(Language.EN))
        .isEqualTo(
            "Warning: plan.csv, line 3, column staff_id: “合 计”: This row is a total; it is not"
                + " read. Delete the row.");
    // Where the word stands in a column for people, the row alone is named.
    assertThat(read("序号,staff_id,host_school_id\n1,T01,S02\n合计,,\n").problems())
        .singleElement()
        .extracting(problem -> problem.in(Language.ZH))
        .isEqualTo("提醒：plan.csv 第3行：这一行是合计，没有读取。请删去这一行。");
  }

  @Test
  void anIdThatLostItsDigitsIsToldOfOnce() throws IOException {
    PlanFile plan = read("staff_id,host_school_id,name\n4.1E+17,S02,\nT01,2.1E+11,2E+15\n");
    assertThat(plan.rows()).isEmpty();
    assertThat(plan.problems().stream().map(problem -> problem.in(Language.EN)))
        .hasSize(2)
        .anyMatch(
            text ->
                text.startsWith(
                    "Error: plan.csv, line 2, column staff_id: The cell is a number of more than"
                        + " 15 digits (4.1E+17)"))
        .anyMatch(text -> text.startsWith("Error: plan.csv, line 3, column host_school_id: "));
  }
}
