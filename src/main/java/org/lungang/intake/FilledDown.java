package org.lungang.intake;

import java.util.List;
import java.util.TreeMap;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.MergedRange;

/** A school that is named once for all the rows below it. */
final class FilledDown {
  private final MappedTable table;
  private final TreeMap<Integer, MergedRange> ranges = new TreeMap<>();
  private final boolean isBlockwise;
  private String last = "";

  FilledDown(MappedTable table) {
    this.table = table;
    List<Integer> columns = table.columns().getOrDefault(Field.SCHOOL, List.of());
    int column = columns.isEmpty() ? -1 : columns.get(0);
    for (MergedRange range : table.table().grid().merged()) {
      if (range.firstColumn() <= column && column <= range.lastColumn()) {
        ranges.put(range.firstRow(), range);
      }
    }
    this.isBlockwise = column >= 0 && isBlockwise();
  }

  /** Whether every name differs from the one before it: a full column has the same in a row. */
  private boolean isBlockwise() {
    String before = "";
    int blank = 0;
    for (TableRow row : table.table().rows()) {
      String cell = table.cell(row, Field.SCHOOL);
      if (cell.isEmpty()) {
        blank++;
      } else if (OfficeSpelling.normal(cell).equals(before)) {
        return false;
      } else {
        before = OfficeSpelling.normal(cell);
      }
    }
    return blank > 0;
  }

  String school(TableRow row) {
    String cell = table.cell(row, Field.SCHOOL);
    if (!cell.isEmpty()) {
      last = cell;
      return cell;
    }
    var range = ranges.floorEntry(row.number());
    boolean merged = range != null && row.number() <= range.getValue().lastRow();
    return isBlockwise || merged ? last : "";
  }
}
