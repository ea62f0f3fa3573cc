package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.word.OfficeSpelling;

/** Columns with data below no heading: nothing of them may be lost without a word. */
public final class UnheadedColumns {

  private static final int LETTERS = 26;

  private UnheadedColumns() {}

  /** The columns, with those that have data and no heading, each called by its letter: [K]. */
  static List<TableColumn> added(List<TableColumn> columns, List<TableRow> rows) {
    int width = rows.stream().mapToInt(row -> row.row().cells().size()).max().orElse(0);
    List<TableColumn> all = new ArrayList<>(columns);
    for (int c = 0; c < width; c++) {
      int place = c;
      boolean isHeaded = columns.stream().anyMatch(column -> column.index() == place);
      if (!isHeaded && holdsData(place, place < columns.get(0).index(), rows)) {
        all.add(new TableColumn(place, List.of("[" + letter(place) + "]")));
      }
    }
    all.sort(Comparator.comparingInt(TableColumn::index));
    return all;
  }

  /** Whether a column is one of these. */
  public static boolean is(TableColumn column) {
    return column.heading().matches("\\[[A-Z]{1,3}\\]");
  }

  /** Whether a column says anything; what numbers the rows to the left of all others does not. */
  private static boolean holdsData(int column, boolean isFirst, List<TableRow> rows) {
    return rows.stream()
        .map(row -> row.row().cell(column))
        .anyMatch(cell -> !OfficeSpelling.isBlank(cell) && !(isFirst && cell.matches("\\d{1,5}")));
  }

  /** The letter by which spreadsheets call a column. */
  private static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
  }
}
