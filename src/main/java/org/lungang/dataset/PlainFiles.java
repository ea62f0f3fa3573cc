package org.lungang.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
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
    Map<String, byte[]> files = new TreeMap<>();
    for (Table table : Table.values()) {
      StringBuilder text =
          new StringBuilder(language == Language.ZH ? FileText.BYTE_ORDER_MARK : "");
      int rows = appendTo(text, table, district, language, () -> {});
      if (table.isRequired() || rows > 0) {
        files.put(table.fileName(language), text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!district.givenName().isEmpty()) {
      files.put(
          Settings.districtFile(language),
          (district.givenName() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /**
   * Appends the headings in a language and the rows, with commas and line feeds.
   *
   * @param afterLine what is done after each line; may take away what is there
   * @return how many rows there are
   */
  static int appendTo(
      StringBuilder text, Table table, District district, Language language, Runnable afterLine) {
    return TableRows.forEach(
        table,
        district,
        new PlainHand(language),
        columns ->
            CsvText.appendLine(
                text, columns.stream().map(column -> column.in(language)).toList(), ',', "\n"),
        row -> {
          CsvText.appendLine(text, row, ',', "\n");
          afterLine.run();
        });
  }
}
