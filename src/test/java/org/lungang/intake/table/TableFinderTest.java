package org.lungang.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.intake.sheet.GridReader;
import org.lungang.intake.sheet.UnreadableFile;

/** Where tables are in a sheet, what their headings are, and which rows are theirs. */
class TableFinderTest {

  @TempDir private Path folder;

  private List<HeadedTable> find(String... lines) throws IOException, UnreadableFile {
    Path file = Files.write(folder.resolve("a.csv"), List.of(lines));
    return TableFinder.find(GridReader.read(file).get(0));
  }

  private static List<String> headings(HeadedTable table) {
    return table.columns().stream().map(TableColumn::heading).toList();
  }

  /** Somebody with a sex is a person, whatever reads like a line to sign on. */
  @Test
  void aPersonIsNoSignature() throws IOException, UnreadableFile {
    HeadedTable table =
        find("姓名,性别,学校,职务", "张建国,男,一小,教师", "李红,女,一小,语文组负责人：低年级", "负责人：,王明,,审核：").get(0);
    assertThat(table.rows()).extracting(row -> row.row().cell(0)).containsExactly("张建国", "李红");
    assertThat(table.skipped())
        .extracting(SkippedRow::kind)
        .containsExactly(SkippedRow.Kind.SIGNATURE);
  }

  /** A roster has a list of groups beside it, behind a column without a heading. */
  @Test
  void listsStandSideBySideWhereAColumnIsFreeBetweenThem() throws IOException, UnreadableFile {
    List<HeadedTable> beside =
        find("姓名,学校,学科,,集团名称,牵头校", "张建国,一小,语文,,一小集团,一小", "李红,二小,数学,,二小集团,二小");
    assertThat(beside)
        .extracting(TableFinderTest::headings)
        .containsExactly(List.of("姓名", "学校", "学科"), List.of("集团名称", "牵头校"));
    List<HeadedTable> one = find("姓名,学校,学科,集团名称,牵头校", "张建国,一小,语文,一小集团,一小", "李红,二小,数学,二小集团,二小");
    assertThat(one)
        .extracting(TableFinderTest::headings)
        .containsExactly(List.of("姓名", "学校", "学科", "集团名称", "牵头校"));
  }

  /** Where ranges are merged no more, a parent stands over what is to its right without a gap. */
  @Test
  void aParentStandsOverItsOwnColumnsAlone() throws IOException, UnreadableFile {
    HeadedTable table = find("基本情况,,,,任教情况,", "姓名,性别,,学校,学科,职务", "张建国,男,,一小,语文,教师").get(0);
    assertThat(headings(table)).containsExactly("基本情况/姓名", "基本情况/性别", "学校", "任教情况/学科", "任教情况/职务");
    table = find(",,任教情况,,联系方式,", "姓名,性别,学科,职务,手机,邮箱", "张建国,男,语文,教师,1,2").get(0);
    assertThat(headings(table))
        .containsExactly("姓名", "性别", "任教情况/学科", "任教情况/职务", "联系方式/手机", "联系方式/邮箱");
  }

  /** What stands beside people without a school is a list of its own under a parent of its own. */
  @Test
  void aListOfSchoolsStandsBesidePeopleUnderAParentOfItsOwn() throws IOException, UnreadableFile {
    assertThat(find("教师情况,,,学校情况,", "姓名,学科,,学校名称,学生数", "张建国,语文,,一小,800"))
        .extracting(TableFinderTest::headings)
        .containsExactly(List.of("教师情况/姓名", "教师情况/学科"), List.of("学校情况/学校名称", "学校情况/学生数"));
    assertThat(find("教师情况,,,学校情况,,班级数", "姓名,学科,,学校名称,学生数,", "张建国,语文,,一小,800,18"))
        .extracting(TableFinderTest::headings)
        .containsExactly(List.of("教师情况/姓名", "教师情况/学科", "学校情况/学校名称", "学校情况/学生数", "班级数"));
  }
}
