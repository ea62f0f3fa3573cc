package org.lungang.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.column.Hand;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.dataset.sheet.FileText;
import org.lungang.district.District;
import org.lungang.language.Language;

/** The files of a district as the program writes them itself. */
final class PlainFiles {

  private PlainFiles() {}

  /** The bytes of each file by its name. With Chinese goes a byte order mark, for spreadsheets. */
  static Map<String, byte[]> of(District district, Language language) {
    Hand hand = new PlainHand(language);
    Map<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      TableRows rows = TableRows.of(table, district, hand);
      if (table.isRequired() || !rows.cells().isEmpty()) {
        String mark = language == Language.ZH ? FileText.BYTE_ORDER_MARK : "";
        files.put(
            table.fileName(language),
            (mark + text(rows, language)).getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!district.givenName().isEmpty()) {
      files.put(
          Settings.districtFile(language),
          (district.givenName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** The headings in a language and the rows, with commas and line feeds. */
  static String text(TableRows rows, Language language) {
    StringBuilder text = new StringBuilder();
    List<String> headings = rows.columns().stream().map(column -> column.in(language)).toList();
    CsvText.appendLine(text, headings, ',', "\n");
    rows.cells().forEach(row -> CsvText.appendLine(text, row, ',', "\n"));
    return text.toString();
  }
}
