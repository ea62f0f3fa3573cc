package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/** Tables whose columns stand twice in a sheet, to save paper: left and right half. */
final class SideBySide {

  private SideBySide() {}

  /** The columns of each part; all in one where they do not repeat. */
  static List<List<TableColumn>> parts(List<TableColumn> columns) {
    long names =
        columns.stream()
            .filter(
                column -> HeadingWords.find(column.lines()).filter(Field.NAME::equals).isPresent())
            .count();
    int width = names > 1 ? (int) (columns.size() / names) : columns.size();
    if (names < 2 || columns.size() % names != 0) {
      return List.of(columns);
    }
    List<List<TableColumn>> parts = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += width) {
      for (int i = 0; i < width; i++) {
        if (!columns.get(from + i).lines().equals(columns.get(i).lines())) {
          return List.of(columns);
        }
      }
      parts.add(columns.subList(from, from + width));
    }
    return parts;
  }

  /** The rows in which a part has anything. */
  static List<TableRow> rowsOf(List<TableColumn> part, List<TableColumn> all, List<TableRow> rows) {
    if (part.size() == all.size()) {
      return rows;
    }
    return rows.stream()
        .filter(row -> part.stream().anyMatch(column -> !row.row().cell(column.index()).isEmpty()))
        .toList();
  }
}
