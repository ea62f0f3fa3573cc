package org.lungang.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lungang.intake.sheet.GridRow;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.MergedRange;

/** A school that is named once for all the rows below it. */
final class FilledDown {
  private final MappedTable table;
  private final Predicate<String> namesSchool;
  private final TreeMap<Integer, MergedRange> ranges = new TreeMap<>();
  private final boolean isBlockwise;

  /** What merged cells of the column say, by the first of their rows. */
  private final Map<Integer, String> tops = new HashMap<>();

  private String last = "";

  /** The line over the row with the last name. */
  private String section = "";

  /**
   * The schools of a table.
   *
   * @param namesSchool whether a line over a block names a school
   */
  FilledDown(MappedTable table, Predicate<String> namesSchool) {
    this.table = table;
    this.namesSchool = namesSchool;
    List<Integer> columns = table.columns().getOrDefault(Field.SCHOOL, List.of());
    int column = columns.isEmpty() ? -1 : columns.get(0);
    for (MergedRange range : table.table().grid().merged()) {
      if (range.firstColumn() <= column && column <= range.lastColumn()) {
        ranges.put(range.firstRow(), range);
      }
    }
    for (GridRow row : ranges.isEmpty() ? List.<GridRow>of() : table.table().grid().rows()) {
      MergedRange range = ranges.get(row.number());
      String top = range == null ? "" : row.cell(range.firstColumn());
      if (!OfficeSpelling.isBlank(top)) {
        tops.put(row.number(), top);
      }
    }
    this.isBlockwise =
        column >= 0
            && isBlockwise(
                table.table().rows().stream().map(row -> table.cell(row, Field.SCHOOL)).toList());
  }

  /**
   * Whether a name stands once for the blank cells below it, so that each differs from the one
   * before: a full column has the same in each row.
   */
  static boolean isBlockwise(List<String> cells) {
    String before = "";
    boolean isAnyBlank = false;
    for (String cell : cells) {
      if (OfficeSpelling.isBlank(cell)) {
        isAnyBlank = true;
      } else if (OfficeSpelling.normal(cell).equals(before)) {
        return false;
      } else {
        before = OfficeSpelling.normal(cell);
      }
    }
    return isAnyBlank;
  }

  /** The name for a row; empty where no cell says one, or a line below it another. */
  String school(TableRow row) {
    String cell = table.cell(row, Field.SCHOOL);
    if (!cell.isEmpty()) {
      last = cell;
      section = row.section();
      return cell;
    }
    var range = ranges.floorEntry(row.number());
    if (range != null && row.number() <= range.getValue().lastRow()) {
      // The row with the name may be a line over the block.
      return tops.getOrDefault(range.getValue().firstRow(), last);
    }
    boolean isOfAnother = !row.section().equals(section) && namesSchool.test(row.section());
    return isBlockwise && !isOfAnother ? last : "";
  }
}
