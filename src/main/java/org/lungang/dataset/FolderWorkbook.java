package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CsvRows;
import org.lungang.dataset.sheet.FileText;
import org.lungang.dataset.sheet.RowSource;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookWriter;

/**
 * A folder of CSV files as one workbook, as they stand: right or wrong, unknown columns too. Knows
 * which row of which sheet a line of a file has become.
 */
final class FolderWorkbook {

  private final Language language;
  private final List<SheetContent> sheets = new ArrayList<>();
  private final Map<String, String> sheetByFile = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> rowsByFile = new HashMap<>();

  private FolderWorkbook(Language language) {
    this.language = language;
  }

  /**
   * Reads the files.
   *
   * @throws UnmarkableException if the workbook would not hold all that stands in one of them
   * @throws IOException if the folder cannot be listed
   */
  static FolderWorkbook of(Path folder, Language language) throws IOException, UnmarkableException {
    FolderWorkbook workbook = new FolderWorkbook(language);
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.sorted().toList();
    }
    for (Table table : Table.values()) {
      List<Path> found =
          files.stream().filter(each -> Table.find(each).equals(Optional.of(table))).toList();
      if (found.size() > 1) {
        throw UnmarkableException.of("twice", found.get(1), found.get(0).getFileName());
      }
      workbook.add(table, found.isEmpty() ? null : found.get(0));
    }
    Map<Path, String> settings = Settings.textsIn(folder);
    List<String> leftOut = Settings.namesIn(settings);
    if (!leftOut.isEmpty()) {
      workbook.sheets.add(DatasetTemplate.names(Settings.sheet(language), leftOut));
    }
    String district = Settings.districtIn(settings);
    if (!district.isEmpty()) {
      workbook.sheets.add(
          DatasetTemplate.names(Settings.districtSheet(language), List.of(district)));
    }
    return workbook;
  }

  /** The workbook. */
  byte[] bytes() {
    return WorkbookWriter.write(
        sheets,
        Message.of(DatasetTemplate.class, "template.page").in(language),
        Message.of(DatasetTemplate.class, "template.choices").in(language));
  }

  /** The sheet that a file has become; null for a file that is no table. */
  @Nullable String findSheet(String file) {
    return sheetByFile.get(file);
  }

  /** The row that a line of a file has become, from 1; 0 for none. */
  int row(String file, int line) {
    return rowsByFile.getOrDefault(file, Map.of()).getOrDefault(line, 0);
  }

  private void add(Table table, @Nullable Path file) throws UnmarkableException {
    List<List<String>> rows = new ArrayList<>();
    for (Language each : Language.values()) {
      // Of a file that is missing, too, is told by its sheet.
      sheetByFile.put(table.fileName(each), table.in(language));
    }
    if (file != null) {
      String name = String.valueOf(file.getFileName());
      sheetByFile.put(name, table.in(language));
      rowsByFile.put(name, read(table, file, rows));
    }
    List<String> headings =
        rows.isEmpty()
            ? table.columns().stream().map(column -> column.in(language)).toList()
            : new ArrayList<>(rows.remove(0));
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> all = new ArrayList<>(headings);
    while (all.size() < width) {
      all.add("");
    }
    sheets.add(DatasetTemplate.raw(language, table, all, rows));
  }

  /** Reads the rows of a file; returns which row each line has become. */
  private static Map<Integer, Integer> read(Table table, Path file, List<List<String>> rows)
      throws UnmarkableException {
    Map<Integer, Integer> rowByLine = new HashMap<>();
    try {
      String text =
          FileText.decode(Files.readAllBytes(file))
              .orElseThrow(() -> UnmarkableException.of("text", file));
      CsvRows source =
          new CsvRows(
              text,
              table.columns().stream()
                  .flatMap(column -> Stream.of(column.english(), column.chinese()))
                  .collect(Collectors.toSet()));
      for (List<String> row = source.next(); row != null; row = source.next()) {
        requireFit(row, file, source.line());
        rows.add(row);
        rowByLine.put(source.line(), rows.size());
      }
    } catch (IOException e) {
      throw UnmarkableException.of("closed", file);
    } catch (RowSource.BrokenRows e) {
      throw UnmarkableException.of("quotes", file);
    }
    return rowByLine;
  }

  private static void requireFit(List<String> row, Path file, int line) throws UnmarkableException {
    if (row.size() > SheetRows.MOST_COLUMNS) {
      throw UnmarkableException.of("columns", file, line, SheetRows.MOST_COLUMNS);
    }
    for (String cell : row) {
      if (cell.length() > DatasetTemplate.LONGEST_CELL) {
        throw UnmarkableException.of("long", file, line, DatasetTemplate.LONGEST_CELL);
      }
    }
  }
}
