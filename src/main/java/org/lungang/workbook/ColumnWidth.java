package org.lungang.workbook;

import java.util.List;

/** How wide a column has to be, in digits; a Chinese character takes two. */
final class ColumnWidth {

  private static final double LEAST = 7;
  private static final double MOST = 36;
  private static final double ROOM = 2;
  private static final double LINE_HEIGHT = 16;
  private static final double HIGHEST = 409;

  /** In a long column, the rows far below look like those above. */
  private static final int ROWS_LOOKED_AT = 2_000;

  private ColumnWidth() {}

  /** Wide enough for the cells, and for the heading on two lines. */
  static double of(SheetContent content, int column) {
    String heading = content.columns().get(column).heading();
    int words = 0;
    for (String word : heading.split("[ _]")) {
      words = Math.max(words, of(word));
    }
    double width = Math.max(words, of(heading) / 2.0);
    List<? extends List<?>> rows = content.rows();
    for (int row = 0; row < Math.min(rows.size(), ROWS_LOOKED_AT); row++) {
      width = Math.max(width, of(rows.get(row).get(column).toString()));
    }
    return Math.max(LEAST, Math.min(MOST, width) + ROOM);
  }

  /** How many lines a row takes, whose cells are broken where their column ends. */
  static int linesOf(List<?> row) {
    int lines = 1;
    for (Object cell : row) {
      String text = cell.toString();
      // No column is narrower than its longest cell, up to the widest that columns get.
      if (text.length() > MOST / 2) {
        lines = Math.max(lines, (int) Math.ceil(of(text) / MOST));
      }
    }
    return lines;
  }

  /** How high so many lines are, in points; a spreadsheet has no higher rows than 409. */
  static double heightOf(int lines) {
    return Math.min(HIGHEST, LINE_HEIGHT * lines);
  }

  /** How high a line of text over the whole width of a sheet is, in points. */
  static double heightOf(String line, SheetContent content) {
    double width = 0;
    for (int column = 0; column < content.columns().size(); column++) {
      width += of(content, column);
    }
    return heightOf((int) Math.max(1, Math.ceil(of(line) / width)));
  }

  private static int of(String text) {
    return text.codePoints().map(character -> character < 0x1100 ? 1 : 2).sum();
  }
}
