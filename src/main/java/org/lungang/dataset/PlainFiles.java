package org.lungang.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.language.Language;

/** The files of a district as the program writes them itself. */
final class PlainFiles {

  private PlainFiles() {}

  /** The bytes of each file by its name. With Chinese goes a byte order mark, for spreadsheets. */
  static Map<String, byte[]> of(District district, Language language) {
    TableRows rows = new TableRows(district, new PlainHand(language));
    Map<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      List<List<String>> cells = rows.of(table);
      if (table.isRequired() || !cells.isEmpty()) {
        String mark = language == Language.ZH ? FileText.BYTE_ORDER_MARK : "";
        files.put(
            table.fileName(language),
            (mark + text(table, cells, language)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /**
   * The headings in a language and the rows, with commas and line feeds. Where nobody has weekly
   * periods, staff.csv goes without their column, which is its last.
   */
  static String text(Table table, List<List<String>> rows, Language language) {
    StringBuilder text = new StringBuilder();
    int width = table.columns().size() - (isWithoutPeriods(table, rows) ? 1 : 0);
    List<String> headings = table.columns().stream().map(column -> column.in(language)).toList();
    CsvText.appendLine(text, headings.subList(0, width), ',', "\n");
    rows.forEach(row -> CsvText.appendLine(text, row.subList(0, width), ',', "\n"));
    return text.toString();
  }

  private static boolean isWithoutPeriods(Table table, List<List<String>> rows) {
    int column = table.columns().indexOf(Column.STAFF_WEEKLY_PERIODS);
    return column >= 0
        && rows.stream().allMatch(row -> row.get(column).equals(TableRows.NO_PERIODS));
  }
}
