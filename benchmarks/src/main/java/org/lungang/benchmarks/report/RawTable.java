package org.lungang.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Raw numbers as a CSV file in the results' folder. No value has a comma, a quote or a line end: a
 * value that had one is refused.
 */
public final class RawTable {

  private final Path file;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table that goes to a file. */
  public RawTable(Path folder, String name, String... columns) {
    this.file = folder.resolve(name);
    this.columns = List.of(columns);
  }

  /** Adds a row; as many values as there are columns. */
  public void add(Object... values) {
    List<String> row = Arrays.stream(values).map(String::valueOf).toList();
    if (row.size() != columns.size()
        || row.stream().anyMatch(value -> value.matches("(?s).*[,\"\n].*"))) {
      throw new IllegalArgumentException("The row (" + row + ") does not fit " + columns + ".");
    }
    rows.add(row);
  }

  /** Writes the file with the rows so far. */
  public void write() {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file, each a value by its column; none if there is no such file. */
  public static List<Map<String, String>> read(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String[] columns = lines.get(0).split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], values[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
