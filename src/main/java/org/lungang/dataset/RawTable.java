package org.lungang.dataset;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CsvDialect;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.dataset.sheet.FileText;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.language.Language;
import org.lungang.word.Blanks;

/**
 * A table as it stands, right or wrong, for those who edit it: headings and rows of texts, every
 * row as wide as the headings. Line ends within cells become blanks, so that row {@code i} of what
 * {@link #toCsv} writes stands on line {@code i + 2}.
 *
 * @param headings as they stand
 */
public record RawTable(Table table, List<String> headings, List<List<String>> rows) {

  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\u2028\\u2029]+");

  public RawTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** A table without rows, with every column of the format. */
  public static RawTable empty(Table table, Language language) {
    return new RawTable(
        table, table.columns().stream().map(column -> column.in(language)).toList(), List.of());
  }

  /** The columns by place; null for one that the format does not know. */
  public List<@Nullable Column> columns() {
    Map<String, Column> known = new HashMap<>();
    for (Column column : table.columns()) {
      known.put(column.english(), column);
      known.put(column.chinese(), column);
    }
    return Collections.unmodifiableList(
        new ArrayList<@Nullable Column>(
            headings.stream().map(each -> known.get(each.toLowerCase(Locale.ROOT))).toList()));
  }

  /** The file of a table in a folder, by its name in either language; empty if there is none. */
  public static Optional<Path> find(Path folder, Table table) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .sorted()
          .filter(file -> Table.find(file).equals(Optional.of(table)))
          .findFirst();
    }
  }

  /**
   * The tables of a folder of CSV files or of a workbook, without blank rows, as far as they can be
   * read; what cannot be is told by {@link DatasetReader}.
   *
   * @throws IOException if there is nothing to read from
   */
  public static Map<Table, RawTable> readAll(Path folderOrWorkbook) throws IOException {
    Map<Table, RawTable> tables = new EnumMap<>(Table.class);
    if (Files.isRegularFile(folderOrWorkbook)) {
      Draft draft = new Draft(new ProblemList(), List.of());
      try (DatasetWorkbook workbook = new DatasetWorkbook(folderOrWorkbook, draft)) {
        workbook.open();
        for (Table table : Table.values()) {
          Sheet<Column> sheet = draft.findSheet(table);
          if (sheet != null) {
            tables.put(table, of(table, sheet));
          }
        }
      }
      return tables;
    }
    for (Table table : Table.values()) {
      Optional<Path> file = find(folderOrWorkbook, table);
      if (file.isPresent()) {
        parse(table, Files.readAllBytes(file.get()))
            .ifPresent(read -> tables.put(table, read.withoutBlankRows()));
      }
    }
    return tables;
  }

  private static RawTable of(Table table, Sheet<Column> sheet) {
    List<Column> columns = table.columns().stream().filter(sheet::has).toList();
    List<List<String>> rows = new ArrayList<>();
    sheet.forEachRow(
        row ->
            rows.add(columns.stream().map(column -> inOneLine(sheet.cell(row, column))).toList()));
    return new RawTable(table, columns.stream().map(sheet::heading).toList(), rows);
  }

  /** A CSV file with every row, blank ones too; empty if it is no text that can be read. */
  public static Optional<RawTable> parse(Table table, byte[] bytes) {
    Optional<Supplier<Reader>> text = FileText.findReader(bytes);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    List<SameTexts> columns = new ArrayList<>();
    try (CSVParser parser = dialect(table, text.get()).parse(text.get())) {
      for (CSVRecord record : parser) {
        // Each row at once, as long as the processor has it at hand.
        rows.add(meant(record, columns));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      return Optional.empty();
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(of(table, rows));
  }

  private static List<String> meant(CSVRecord record, List<SameTexts> columns) {
    while (columns.size() < record.size()) {
      columns.add(new SameTexts());
    }
    String[] cells = new String[record.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).one(meant(record.get(i)));
    }
    return List.of(cells);
  }

  private static CsvDialect dialect(Table table, Supplier<Reader> text) throws IOException {
    return CsvDialect.of(
        text,
        table.columns().stream()
            .flatMap(column -> Stream.of(column.english(), column.chinese()))
            .collect(Collectors.toSet()));
  }

  private static RawTable of(Table table, List<List<String>> all) {
    int first = 0;
    while (first < all.size() - 1 && all.get(first).stream().allMatch(String::isEmpty)) {
      first++;
    }
    List<String> headings = new ArrayList<>(all.get(first));
    int width = all.stream().mapToInt(List::size).max().orElse(0);
    while (headings.size() < width) {
      headings.add("");
    }
    List<List<String>> rows =
        all.subList(first + 1, all.size()).stream().map(row -> padded(row, width)).toList();
    return new RawTable(table, headings, rows);
  }

  private static List<String> padded(List<String> row, int width) {
    if (row.size() == width) {
      return row;
    }
    String[] cells = new String[width];
    Arrays.fill(cells, "");
    for (int i = 0; i < row.size(); i++) {
      cells[i] = row.get(i);
    }
    return List.of(cells);
  }

  private RawTable withoutBlankRows() {
    return new RawTable(
        table,
        headings,
        rows.stream().filter(row -> !row.stream().allMatch(String::isEmpty)).toList());
  }

  private static String meant(String cell) {
    return inOneLine(CsvText.unguarded(Blanks.strip(cell)));
  }

  /** A cell as this table holds it: no line ends, no room around it. */
  public static String inOneLine(String cell) {
    return Blanks.strip(hasLineEnd(cell) ? LINE_ENDS.matcher(cell).replaceAll(" ") : cell);
  }

  /** Hardly any cell has one, and a city's lists have millions of cells. */
  private static boolean hasLineEnd(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if (character == '\r'
          || character == '\n'
          || character == '\u2028'
          || character == '\u2029') {
        return true;
      }
    }
    return false;
  }

  /** The table as a CSV file that Excel and WPS open, in UTF-8 with its mark. */
  public byte[] toCsv() {
    StringBuilder text = new StringBuilder(FileText.BYTE_ORDER_MARK);
    CsvText.appendLine(text, headings, ',', "\n");
    rows.forEach(row -> CsvText.appendLine(text, row, ',', "\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
