package org.lungang.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What parts the cells of a text, and which of its lines are rows. */
class CsvGridTest {

  private static List<List<String>> cells(String text) throws UnreadableFile {
    return CsvGrid.of("a.csv", text).rows().stream().map(GridRow::cells).toList();
  }

  @Test
  void rowsWithoutTextAreNoneAndTheOthersKeepTheirNumbers() throws UnreadableFile {
    List<GridRow> rows = CsvGrid.of("a.csv", "学校,学段\n,\n一小,小学\n\n \u3000,\n二小,小学\n").rows();
    assertThat(rows).extracting(GridRow::number).containsExactly(1, 3, 6);
    assertThat(rows).extracting(row -> row.cell(0)).containsExactly("学校", "一小", "二小");
  }

  /** 张 三 is one cell: a list with blanks between its columns has three of them at least. */
  @Test
  void blanksPartColumnsWhereThereAreThree() throws UnreadableFile {
    assertThat(cells("张  三\n李  四\n")).containsExactly(List.of("张  三"), List.of("李  四"));
    assertThat(cells("姓名  学校  职务\n张三  一小  教师\n"))
        .containsExactly(List.of("姓名", "学校", "职务"), List.of("张三", "一小", "教师"));
    // A title has one part; but lines of two and of three parts are not of one list.
    assertThat(cells("花名册\n姓名  学校  职务\n"))
        .containsExactly(List.of("花名册"), List.of("姓名", "学校", "职务"));
    assertThat(cells("姓名  学校  职务\n张三  一小\n"))
        .containsExactly(List.of("姓名  学校  职务"), List.of("张三  一小"));
  }

  /** A sentence may have two wide commas; seven of ten lines with three or more are a list. */
  @Test
  void wideCommasPartColumnsWhereMostLinesHaveAsMany() throws UnreadableFile {
    String row = "张三，一小，教师，语文\n";
    List<String> parts = List.of("张三", "一小", "教师", "语文");
    assertThat(cells(row.repeat(2))).containsExactly(parts, parts);
    assertThat(cells(row)).containsExactly(List.of("张三，一小，教师，语文"));
    assertThat(cells("张三，一小，教师\n".repeat(2)).get(0)).hasSize(1);
    assertThat(cells(row.repeat(7) + "说明\n".repeat(3)).get(0)).hasSize(4);
    assertThat(cells(row.repeat(6) + "说明\n".repeat(3)).get(0)).hasSize(1);
  }

  /** The first of those that part alike is taken, and a text without any is one column. */
  @Test
  void theDelimiterIsTheOneThatPartsMost() throws UnreadableFile {
    assertThat(cells("a,b;c\n")).containsExactly(List.of("a", "b;c"));
    assertThat(cells("a;b;c,d\n")).containsExactly(List.of("a", "b", "c,d"));
    assertThat(cells("a|b\n")).containsExactly(List.of("a", "b"));
    assertThat(cells("a\n")).containsExactly(List.of("a"));
  }
}
