package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/** Times at schools that stand in columns of a roster, as a table of their own: a row a time. */
final class TimesApart {

  /** A time of somebody's at a school, as it was written. */
  record Time(TableRow row, String school, String from, String until, String assessment) {

    /** One of which nothing says how the person was assessed. */
    Time(TableRow row, String school, String from, String until) {
      this(row, school, from, until, "");
    }
  }

  private static final List<TableColumn> POSTS = columns("任职单位");

  private static final List<TableColumn> ROTATIONS =
      Stream.concat(columns("交流学校").stream(), Stream.of(new TableColumn(6, List.of("考核结果"))))
          .toList();

  private TimesApart() {}

  private static List<TableColumn> columns(String place) {
    return List.of(
        new TableColumn(0, List.of("姓名")),
        new TableColumn(1, List.of("工号")),
        new TableColumn(2, List.of("所在学校")),
        new TableColumn(3, List.of(place)),
        new TableColumn(4, List.of("开始时间")),
        new TableColumn(5, List.of("结束时间")));
  }

  /** The place of a table's first column of a field; -1 where it has none. */
  static int place(HeadedTable table, Field field) {
    return table.columns().stream()
        .filter(c -> HeadingWords.find(c.lines()).equals(Optional.of(field)))
        .mapToInt(TableColumn::index)
        .findFirst()
        .orElse(-1);
  }

  /** The table without the columns that say it, and behind it the one that says what they say. */
  static List<HeadedTable> of(HeadedTable table, Collection<TableColumn> used, List<Time> times) {
    return List.of(without(table, used), posts(table, times));
  }

  /** The table without some columns. */
  static HeadedTable without(HeadedTable table, Collection<TableColumn> used) {
    List<TableColumn> rest =
        table.columns().stream().filter(column -> !used.contains(column)).toList();
    return with(table, rest, table.rows(), table.skipped());
  }

  /** The times as earlier schools of a table's people. */
  static HeadedTable posts(HeadedTable table, List<Time> times) {
    return with(table, POSTS, rows(table, times), List.of());
  }

  /** The times as rotations of a table's people, from the schools that they had then. */
  static HeadedTable rotations(HeadedTable table, List<Time> times) {
    return with(table, ROTATIONS, rows(table, times), List.of());
  }

  private static List<TableRow> rows(HeadedTable table, List<Time> times) {
    int name = place(table, Field.NAME);
    int number = place(table, Field.STAFF_NUMBER);
    int school = place(table, Field.SCHOOL);
    List<TableRow> rows = new ArrayList<>();
    for (Time time : times) {
      GridRow row = time.row().row();
      List<String> cells =
          List.of(
              row.cell(name),
              number < 0 ? "" : row.cell(number),
              school < 0 ? "" : row.cell(school),
              time.school(),
              time.from(),
              time.until(),
              time.assessment());
      rows.add(time.row().with(new GridRow(row.number(), row.hidden(), cells, new BitSet())));
    }
    return rows;
  }

  private static HeadedTable with(
      HeadedTable table, List<TableColumn> columns, List<TableRow> rows, List<SkippedRow> skipped) {
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), columns, rows, skipped);
  }
}
