package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lungang.dataset.sheet.FileText;
import org.lungang.language.Language;
import org.lungang.word.Blanks;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * What a dataset says of itself: the names of columns, sheets and files that are left out on
 * purpose, one a line of {@code ignore.txt}, or in the first column of a sheet of that name.
 */
final class Settings {

  private static final String ENGLISH = "ignore";
  private static final String CHINESE = "忽略";

  private static final Set<String> SHEETS = Set.of(ENGLISH, CHINESE);

  private Settings() {}

  static List<String> namesIn(Path folder) {
    List<String> names = new ArrayList<>();
    for (String name : SHEETS) {
      Path file = folder.resolve(name + ".txt");
      if (Files.isRegularFile(file)) {
        try {
          FileText.decode(Files.readAllBytes(file))
              .ifPresent(text -> text.lines().map(Blanks::strip).forEach(names::add));
        } catch (IOException e) {
          // Then nothing is left out, and every column that is not read is told of.
          continue;
        }
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  static List<String> namesIn(WorkbookFile workbook) {
    List<String> names = new ArrayList<>();
    for (String sheet : workbook.sheetNames()) {
      if (isSettings(sheet)) {
        try {
          SheetRows rows = workbook.rows(sheet);
          SheetRow row = rows.next();
          while (row != null) {
            names.add(Blanks.strip(row.cells().get(0)));
            row = rows.next();
          }
        } catch (WorkbookRefusal e) {
          // Then nothing is left out, and every column that is not read is told of.
          continue;
        }
      }
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  /** The name of the sheet. */
  static String sheet(Language language) {
    return language == Language.ZH ? CHINESE : ENGLISH;
  }

  static boolean isSettings(String sheet) {
    return SHEETS.contains(Blanks.strip(sheet));
  }
}
