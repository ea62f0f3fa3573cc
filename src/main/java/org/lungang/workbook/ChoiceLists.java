package org.lungang.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The choices of all drop-down lists of a workbook, on a hidden sheet of their own. */
final class ChoiceLists {

  private final String sheetName;
  private final Map<List<String>, Integer> columns = new LinkedHashMap<>();

  private ChoiceLists(String sheetName) {
    this.sheetName = sheetName;
  }

  static ChoiceLists of(List<SheetContent> sheets, String sheetName) {
    ChoiceLists lists = new ChoiceLists(sheetName);
    for (SheetContent sheet : sheets) {
      for (SheetColumn column : sheet.columns()) {
        if (column.check() instanceof Check.Choices choices) {
          lists.columns.putIfAbsent(choices.choices(), lists.columns.size() + 1);
        }
      }
    }
    return lists;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Where a list stands, as a formula says it. */
  String range(Check.Choices choices) {
    int column = columns.getOrDefault(choices.choices(), 0);
    String letters = CellName.column(column);
    return "'%s'!$%s$2:$%s$%d".formatted(sheetName, letters, letters, choices.choices().size() + 1);
  }

  /** The sheet: a column for each list. */
  SheetContent sheet() {
    int longest = columns.keySet().stream().mapToInt(List::size).max().orElse(0);
    List<SheetColumn> headings = new ArrayList<>();
    columns.values().forEach(number -> headings.add(SheetColumn.of(number.toString())));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      List<String> row = new ArrayList<>();
      for (List<String> choices : columns.keySet()) {
        row.add(i < choices.size() ? choices.get(i) : "");
      }
      rows.add(row);
    }
    return SheetContent.of(sheetName, sheetName, headings, rows).withRole(SheetContent.Role.HIDDEN);
  }
}
