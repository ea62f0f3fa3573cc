package org.lungang.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.intake.sheet.GridReader;
import org.lungang.intake.sheet.UnreadableFile;

/** Subjects as columns, and several rows for each school that say what is counted. */
class RowsOfMeasuresTest {

  @TempDir private Path folder;

  /** Each column of the table, as it is turned where it is found, with its cells from the top. */
  private List<String> turned(String... lines) throws IOException, UnreadableFile {
    Path file = Files.write(folder.resolve("a.csv"), List.of(lines));
    HeadedTable table = TableFinder.find(GridReader.read(file).get(0)).get(0);
    return table.columns().stream()
        .map(
            column ->
                table.rows().stream()
                    .map(row -> row.row().cell(column.index()))
                    .collect(Collectors.joining(",", column.heading() + ": ", "")))
        .toList();
  }

  private void assertStays(String... lines) throws IOException, UnreadableFile {
    assertThat(turned(lines))
        .extracting(column -> column.replaceFirst(": .*", ""))
        .containsExactly(lines[0].split(","));
  }

  @Test
  void eachSubjectGetsAColumnForEachMeasure() throws IOException, UnreadableFile {
    assertThat(turned("学校,项目,语文,数学", "一小,应配,3,2", ",现有,5,1", "二小,应配,1,4", ",现有,0,0"))
        .containsExactly(
            "学校: 一小,一小,二小,二小", "语文/应配: 3,,1,", "语文/现有: ,5,,0", "数学/应配: 2,,4,", "数学/现有: ,1,,0");
  }

  /** The school that is named once stands for each measure once, and for each stage. */
  @Test
  void aSchoolCountsOnceForAMeasureAndAStage() throws IOException, UnreadableFile {
    assertThat(
            turned(
                "学校,学段,项目,语文,数学",
                "一校,小学,应配,3,2",
                ",小学,现有,5,1",
                ",初中,应配,7,6",
                ",初中,现有,9,8",
                ",初中,应配,4,4"))
        .startsWith("学段: 小学,小学,初中,初中,初中", "学校: 一校,一校,一校,一校,");
  }

  /** The subject stands below a parent. */
  @Test
  void theLastLineOfAHeadingNamesTheSubject() throws IOException, UnreadableFile {
    assertThat(turned("基本情况,,教师人数,", "学校,项目,语文,数学", "一小,应配,3,2", ",现有,5,1"))
        .containsExactly(
            "学校: 一小,一小", "教师人数/语文/应配: 3,", "教师人数/语文/现有: ,5", "教师人数/数学/应配: 2,", "教师人数/数学/现有: ,1");
  }

  /** A row without numbers need not say what it counts, and what it says is no measure. */
  @Test
  void aRowWithoutNumbersAddsNoMeasure() throws IOException, UnreadableFile {
    assertThat(turned("学校,项目,语文,数学,说明", "一小,应配,3,2,", ",现有,5,1,", "二小,,,,撤并", "三小,应配,1,1,"))
        .containsExactly(
            "说明: ,,撤并,",
            "学校: 一小,一小,二小,三小",
            "语文/应配: 3,,,1",
            "语文/现有: ,5,,",
            "数学/应配: 2,,,1",
            "数学/现有: ,1,,");
    assertStays("学校,项目,语文,数学", "一小,应配,3,2", ",现有,5,1", "二小,待定,,");
  }

  @Test
  void otherTablesStayAsTheyAre() throws IOException, UnreadableFile {
    // One measure alone needs no columns of its own, though a row is blank.
    assertStays("学校,项目,语文,数学", "一小,应配,3,2", "二小,应配,1,4", "三小,,,");
    // Of one subject.
    assertStays("学校,学段,项目,语文", "一小,小学,应配,3", ",,现有,5");
    // The words stand where the school should: nobody knows of which school they are.
    assertStays("学校,语文,数学", "应配,3,2", "现有,5,1");
    // Subjects that are lacking or superfluous.
    assertStays("学校,学段,语文,数学", "一小,小学,缺,余", "二小,小学,余,缺");
    // 在岗 and 在编 say of people what they are.
    assertStays("姓名,学校,状态,语文,数学", "张三,一小,在岗,90,80", "李四,一小,在编,70,60");
  }
}
