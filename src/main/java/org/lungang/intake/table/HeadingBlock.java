package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.workbook.MergedRange;

/**
 * The lines of a table's headings.
 *
 * @param first the place of its first row among the grid's rows
 * @param last the place of its last
 */
record HeadingBlock(Grid grid, int first, int last) {

  private static final int MOST_LINES = 4;
  private static final int LONGEST_PARENT = 15;

  /** The block around a row of headings. */
  static HeadingBlock around(Grid grid, int anchor, int notBefore) {
    int last = anchor;
    while (last + 1 < grid.rows().size()
        && last - anchor + 1 < MOST_LINES
        && isBelow(grid, anchor, last, grid.rows().get(last + 1))) {
      last++;
    }
    int first = anchor;
    while (first > notBefore
        && last - first + 1 < MOST_LINES
        && isParent(grid, grid.rows().get(first - 1), grid.rows().get(first))) {
      first--;
    }
    return new HeadingBlock(grid, first, last);
  }

  /** Whether a row goes on with the headings above it. */
  private static boolean isBelow(Grid grid, int anchor, int last, GridRow next) {
    GridRow above = grid.rows().get(last);
    if (next.number() != above.number() + 1 || next.filled() == 0) {
      return false;
    } else if (isUnderMergedHeading(grid, anchor, last, next)) {
      return true;
    } else if (isOfWords(grid, above, next) || isUnderSpread(grid, above, next)) {
      return true;
    } else if (RowWords.hasData(next)) {
      return false;
    }
    int headings = RowWords.headings(next);
    if (headings >= 2 && headings * 10 >= next.filled() * 6 && !repeats(grid, anchor, last, next)) {
      return true;
    }
    int known = 0;
    int under = 0;
    boolean fits = false;
    for (int c = 0; c < Math.max(above.cells().size(), next.cells().size()); c++) {
      String cell = next.cell(c);
      String parent = above.cell(c);
      if (HeadingWords.isHeading(parent)) {
        known++;
        under += cell.isEmpty() ? 0 : 1;
      }
      fits |= !cell.isEmpty() && (HeadingWords.isHeading(cell) || isSpread(grid, above, c));
    }
    return fits && known > 0 && under * 3 <= known;
  }

  /** Whether the cell of a heading above goes down over a row: then that has headings too. */
  private static boolean isUnderMergedHeading(Grid grid, int anchor, int last, GridRow next) {
    for (int i = anchor; i <= last; i++) {
      GridRow row = grid.rows().get(i);
      for (int c = 0; c < row.cells().size(); c++) {
        MergedRange range = row.cell(c).isEmpty() ? null : grid.findMerged(row.number(), c);
        if (range != null
            && range.firstRow() == row.number()
            && range.lastRow() >= next.number()
            && HeadingWords.isHeading(row.cell(c))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether all that a row says stands below headings that go over several columns: there are no
   * names in it, and no schools.
   */
  private static boolean isUnderSpread(Grid grid, GridRow above, GridRow next) {
    for (int c = 0; c < next.cells().size(); c++) {
      if (!next.cell(c).isEmpty() && !isSpread(grid, above, c)) {
        return false;
      }
    }
    return next.filled() >= 2 && RowWords.headings(above) >= 3;
  }

  /**
   * Whether a row tells what ticks below it mean, as 男 and 女 below 性别: nobody has a name in it, and
   * every text in it is one of the words of what stands above.
   */
  private static boolean isOfWords(Grid grid, GridRow above, GridRow next) {
    int words = 0;
    Field parent = Field.NONE;
    for (int c = 0; c < Math.max(above.cells().size(), next.cells().size()); c++) {
      Optional<Field> field = HeadingWords.find(above.cell(c));
      String cell = next.cell(c);
      parent = field.orElse(above.cell(c).isEmpty() ? parent : Field.NONE);
      if (cell.isEmpty()) {
        continue;
      } else if (parent == Field.NAME) {
        return false;
      }
      boolean isWord =
          (above.cell(c).isEmpty() || isSpread(grid, above, c) || next.filled() > 1)
              && CellWords.meaning(parent, cell).isKnown();
      if (!isWord && !HeadingWords.isHeading(cell)) {
        return false;
      }
      words += isWord ? 1 : 0;
    }
    return words >= 2;
  }

  private static boolean repeats(Grid grid, int anchor, int last, GridRow next) {
    for (int i = anchor; i <= last; i++) {
      if (same(grid.rows().get(i), next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether most of a row's texts are those of another. */
  static boolean same(GridRow one, GridRow other) {
    int same = 0;
    for (int c = 0; c < one.cells().size(); c++) {
      same += !one.cell(c).isEmpty() && one.cell(c).equals(other.cell(c)) ? 1 : 0;
    }
    return same >= 2 && same * 10 >= Math.max(one.filled(), other.filled()) * 6;
  }

  private static boolean isSpread(Grid grid, GridRow row, int column) {
    MergedRange range = grid.findMerged(row.number(), column);
    return range != null && range.lastColumn() > range.firstColumn();
  }

  /** Whether a row names what several headings below it have in common. */
  private static boolean isParent(Grid grid, GridRow row, GridRow below) {
    if (row.number() != below.number() - 1 || row.filled() < 2 || RowWords.hasData(row)) {
      return false;
    }
    int width = below.cells().size();
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (cell.length() > LONGEST_PARENT || cell.matches(".*[:：].*")) {
        return false;
      }
      MergedRange range = cell.isEmpty() ? null : grid.findMerged(row.number(), c);
      if (range != null
          && (range.lastColumn() - range.firstColumn() + 1) * 10 > width * 8
          && !standsBesideHeading(row, below)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row has a heading with nothing below it: then it is no title. */
  private static boolean standsBesideHeading(GridRow row, GridRow below) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (below.cell(c).isEmpty() && HeadingWords.isHeading(row.cell(c))) {
        return true;
      }
    }
    return false;
  }

  /** The columns with a heading, their lines joined. */
  List<TableColumn> columns() {
    int width = 0;
    boolean merged = false;
    for (int i = first; i <= last; i++) {
      GridRow row = grid.rows().get(i);
      width = Math.max(width, row.cells().size());
      for (MergedRange range : grid.merged()) {
        merged |= row.number() >= range.firstRow() && row.number() <= range.lastRow();
      }
    }
    List<TableColumn> columns = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      List<String> lines = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        String line = merged ? mergedCell(i, c) : spreadCell(i, c);
        if (!line.isEmpty() && (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line))) {
          lines.add(line);
        }
      }
      if (!lines.isEmpty()) {
        columns.add(new TableColumn(c, lines));
      }
    }
    return columns;
  }

  private String mergedCell(int i, int column) {
    GridRow row = grid.rows().get(i);
    String cell = row.cell(column);
    MergedRange range = cell.isEmpty() ? grid.findMerged(row.number(), column) : null;
    if (range == null) {
      return cell;
    }
    for (int j = first; j <= last; j++) {
      if (grid.rows().get(j).number() == range.firstRow()) {
        return grid.rows().get(j).cell(range.firstColumn());
      }
    }
    return "";
  }

  /** Where ranges are merged no more, as in CSV, a parent stands over the first of its columns. */
  private String spreadCell(int i, int column) {
    GridRow row = grid.rows().get(i);
    String cell = row.cell(column);
    if (!cell.isEmpty() || i == last || grid.rows().get(i + 1).cell(column).isEmpty()) {
      return cell;
    }
    GridRow below = grid.rows().get(i + 1);
    for (int c = column - 1; c >= 0 && !below.cell(c).isEmpty(); c--) {
      if (!row.cell(c).isEmpty()) {
        return row.cell(c);
      }
    }
    return "";
  }
}
