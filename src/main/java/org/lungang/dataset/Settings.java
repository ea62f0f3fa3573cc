package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lungang.dataset.sheet.FileText;
import org.lungang.language.Language;
import org.lungang.word.Blanks;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * What a dataset says of itself: the names of columns, sheets and files that are left out on
 * purpose, one a line of {@code ignore.txt}, and the district's name, the first line of {@code
 * district.txt}; or both in the first column of a sheet of that name.
 */
final class Settings {

  /** A setting by the name of its file or sheet in each language. */
  private enum Setting {
    LEFT_OUT("ignore", "忽略"),
    DISTRICT("district", "区县名称");

    private final String english;
    private final String chinese;

    Setting(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }

    String in(Language language) {
      return language == Language.ZH ? chinese : english;
    }

    boolean isNamed(String sheet) {
      return sheet.equals(english) || sheet.equals(chinese);
    }
  }

  private static final String ENDING = ".txt";

  private Settings() {}

  /** The texts of the files in a folder that hold settings. */
  static SortedMap<Path, String> textsIn(Path folder) {
    SortedMap<Path, String> texts = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      for (Language language : Language.values()) {
        Path file = folder.resolve(setting.in(language) + ENDING);
        if (Files.isRegularFile(file)) {
          try {
            FileText.decode(Files.readAllBytes(file)).ifPresent(text -> texts.put(file, text));
          } catch (IOException e) {
            // Then it says nothing: every column that is not read is told of.
            continue;
          }
        }
      }
    }
    return texts;
  }

  /** The columns, sheets and files that a folder leaves out, by the texts of its settings. */
  static List<String> namesIn(Map<Path, String> texts) {
    return linesIn(texts, Setting.LEFT_OUT);
  }

  /** The columns and sheets that a workbook leaves out. */
  static List<String> namesIn(WorkbookFile workbook) {
    return linesIn(workbook, Setting.LEFT_OUT);
  }

  /** The district's name, by the texts of a folder's settings; empty where they do not say it. */
  static String districtIn(Map<Path, String> texts) {
    return first(linesIn(texts, Setting.DISTRICT));
  }

  /** The district's name; empty where a workbook does not say it. */
  static String districtIn(WorkbookFile workbook) {
    return first(linesIn(workbook, Setting.DISTRICT));
  }

  private static String first(List<String> lines) {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  private static List<String> linesIn(Map<Path, String> texts, Setting setting) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      texts.forEach(
          (file, text) -> {
            if (file.endsWith(setting.in(language) + ENDING)) {
              text.lines().map(Blanks::strip).forEach(names::add);
            }
          });
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static List<String> linesIn(WorkbookFile workbook, Setting setting) {
    List<String> names = new ArrayList<>();
    for (String sheet : workbook.sheetNames()) {
      if (setting.isNamed(Blanks.strip(sheet))) {
        try {
          SheetRows rows = workbook.rows(sheet);
          SheetRow row = rows.next();
          while (row != null) {
            names.add(Blanks.strip(row.cells().get(0)));
            row = rows.next();
          }
        } catch (WorkbookRefusal e) {
          // Then it says nothing: every column that is not read is told of.
          continue;
        }
      }
    }
    names.removeIf(line -> line.isEmpty() || setting.isNamed(line));
    return names;
  }

  /** The name of the sheet of what is left out. */
  static String sheet(Language language) {
    return Setting.LEFT_OUT.in(language);
  }

  /** The name of the sheet of the district's name. */
  static String districtSheet(Language language) {
    return Setting.DISTRICT.in(language);
  }

  /** The name of the file of the district's name. */
  static String districtFile(Language language) {
    return Setting.DISTRICT.in(language) + ENDING;
  }

  /** Whether a sheet holds a setting. */
  static boolean isSettings(String sheet) {
    return Stream.of(Setting.values()).anyMatch(setting -> setting.isNamed(Blanks.strip(sheet)));
  }

  /** Whether a file is one that the program writes itself. */
  static boolean isWritten(Path file) {
    String name = String.valueOf(file.getFileName());
    return Stream.of(Language.values()).anyMatch(each -> name.equals(districtFile(each)));
  }
}
