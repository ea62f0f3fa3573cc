package org.lungang.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the conditional formats that colour cells without touching the cells: their own formats
 * stay, and the colour goes when the mark is taken away.
 */
final class SheetMarks {

  private static final int RANGES_IN_ONE = 500;

  private SheetMarks() {}

  /**
   * The XML that colours cells.
   *
   * @param marks of one sheet
   * @param scan of the same sheet, with the last priority that it has
   */
  static String xml(List<CellMark> marks, SheetScan scan, int errorFormat, int warningFormat) {
    // A cell with an error and a warning is one with an error.
    Map<Integer, SortedSet<Integer>> errors = new TreeMap<>();
    Map<Integer, SortedSet<Integer>> warnings = new TreeMap<>();
    for (CellMark mark : marks) {
      if (mark.error()) {
        errors.computeIfAbsent(mark.column(), column -> new TreeSet<>()).add(mark.row());
      }
    }
    for (CellMark mark : marks) {
      boolean alsoError =
          errors.containsKey(mark.column()) && errors.get(mark.column()).contains(mark.row());
      if (!alsoError) {
        warnings.computeIfAbsent(mark.column(), column -> new TreeSet<>()).add(mark.row());
      }
    }
    StringBuilder xml = new StringBuilder();
    append(ranges(errors), errorFormat, scan.priority() + 1, scan, xml);
    append(ranges(warnings), warningFormat, scan.priority() + 2, scan, xml);
    return xml.toString();
  }

  private static void append(
      List<String> ranges, int format, long priority, SheetScan scan, StringBuilder xml) {
    for (int from = 0; from < ranges.size(); from += RANGES_IN_ONE) {
      List<String> some = ranges.subList(from, Math.min(ranges.size(), from + RANGES_IN_ONE));
      xml.append("<conditionalFormatting xmlns=\"")
          .append(scan.isStrict() ? PartXml.STRICT_MAIN : PartXml.MAIN)
          .append("\" sqref=\"")
          .append(String.join(" ", some))
          .append("\"><cfRule type=\"expression\" dxfId=\"")
          .append(format)
          .append("\" priority=\"")
          .append(priority)
          .append("\"><formula>ISTEXT(\"")
          .append(SheetScan.SIGN)
          .append("\")</formula></cfRule></conditionalFormatting>");
    }
  }

  /** Cells below each other as one range. */
  private static List<String> ranges(Map<Integer, SortedSet<Integer>> rowsByColumn) {
    List<String> ranges = new ArrayList<>();
    rowsByColumn.forEach(
        (column, rows) -> {
          int from = -1;
          int to = -1;
          for (int row : rows) {
            if (from >= 0 && row == to + 1) {
              to = row;
              continue;
            }
            addRange(column, from, to, ranges);
            from = row;
            to = row;
          }
          addRange(column, from, to, ranges);
        });
    return ranges;
  }

  private static void addRange(int column, int from, int to, List<String> ranges) {
    if (from >= 0) {
      String first = CellName.of(column, from);
      ranges.add(from == to ? first : first + ":" + CellName.of(column, to));
    }
  }
}
