package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/**
 * A table whose columns are understood.
 *
 * @param columns the places of the columns of each field, from 0, in their order
 * @param described what is told of its columns
 * @param filled what merged cells say of the rows below their first, by row and column, where the
 *     office says that they do
 */
record MappedTable(
    HeadedTable table,
    TableKind kind,
    Map<Field, List<Integer>> columns,
    List<FoundColumn> described,
    Map<String, String> filled) {

  /** The same taken for another kind. */
  MappedTable as(TableKind other) {
    return new MappedTable(table, other, columns, described, filled);
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** The cell of a field's first column; empty where it is blank or has none. */
  String cell(TableRow row, Field field) {
    List<Integer> places = columns.get(field);
    if (places == null) {
      return "";
    }
    return cell(row, (int) places.get(0));
  }

  /** The whole heading of a column. */
  String heading(int column) {
    return described.stream()
        .filter(found -> found.index() == column)
        .map(FoundColumn::heading)
        .findFirst()
        .orElse("");
  }

  /** The cell of a column; empty where it is blank. */
  String cell(TableRow row, int column) {
    String cell = row.row().cell(column);
    if (OfficeSpelling.isBlank(cell)) {
      return filled.isEmpty() ? "" : filled.getOrDefault(place(row.number(), column), "");
    }
    return cell;
  }

  static String place(int row, int column) {
    return row + "/" + column;
  }

  /** Whether the cell of a field's first column holds a bare number. */
  boolean isNumber(TableRow row, Field field) {
    List<Integer> places = columns.get(field);
    return places != null && row.row().numbers().get(places.get(0));
  }

  /** The cells of all columns of a field that are not blank. */
  List<String> cells(TableRow row, Field field) {
    List<String> cells = new ArrayList<>();
    for (int place : columns.getOrDefault(field, List.of())) {
      String cell = cell(row, place);
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  Spot spot(TableRow row) {
    return Spot.of(table.grid(), row.number());
  }
}
