package org.lungang.integer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An integer program from a file in MPS format: every column a whole number between two bounds,
 * least cost. Comments at its beginning say where it is from, and the last of them the optimum.
 *
 * @param optimum what the literature says; null if nothing fits
 */
record WrittenProgram(String name, IntegerProgram program, @Nullable Long optimum) {

  private static final String OPTIMUM = "* optimum ";

  @Override
  public String toString() {
    return name;
  }

  static WrittenProgram read(Path file) {
    try {
      return new Reader().read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Column {
    private final Map<String, Long> entries = new LinkedHashMap<>();
    private long lower;
    private long upper;
  }

  private static final class Reader {
    private final Map<String, String> typeOfRow = new LinkedHashMap<>();
    private final Map<String, Long> boundOfRow = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private String costRow = "";

    WrittenProgram read(Path file) throws IOException {
      String section = "";
      String optimum = "";
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("*")) {
          optimum = line.startsWith(OPTIMUM) ? line.substring(OPTIMUM.length()) : optimum;
        } else if (!line.startsWith(" ")) {
          section = line.split(" ")[0];
        } else {
          take(section, line.trim().split(" +"));
        }
      }
      return new WrittenProgram(
          file.getFileName().toString(),
          build(),
          optimum.equals("none") ? null : Long.valueOf(optimum));
    }

    private void take(String section, String[] words) {
      switch (section) {
        case "ROWS" -> {
          if (words[0].equals("N")) {
            costRow = words[1];
          } else {
            typeOfRow.put(words[1], words[0]);
          }
        }
        case "COLUMNS" -> {
          if (!words[1].equals("'MARKER'")) {
            Column column = columns.computeIfAbsent(words[0], name -> new Column());
            for (int i = 1; i < words.length; i += 2) {
              column.entries.put(words[i], Long.valueOf(words[i + 1]));
            }
          }
        }
        case "RHS" -> boundOfRow.put(words[1], Long.valueOf(words[2]));
        case "BOUNDS" -> {
          Column column = columns.get(words[2]);
          if (words[0].equals("LO")) {
            column.lower = Long.parseLong(words[3]);
          } else {
            column.upper = Long.parseLong(words[3]);
          }
        }
        default -> throw new IllegalStateException("The section " + section + " is not known.");
      }
    }

    private IntegerProgram build() {
      IntegerProgram.Builder draft = new IntegerProgram.Builder();
      Map<String, Integer> rows = new LinkedHashMap<>();
      typeOfRow.forEach(
          (row, type) -> {
            long bound = boundOfRow.getOrDefault(row, 0L);
            long least = 0;
            long most = 0;
            for (Column column : columns.values()) {
              long entry = column.entries.getOrDefault(row, 0L);
              least += Math.min(entry * column.lower, entry * column.upper);
              most += Math.max(entry * column.lower, entry * column.upper);
            }
            rows.put(
                row,
                draft.addRow(
                    type.equals("L") ? Math.min(least, bound) : bound,
                    type.equals("G") ? Math.max(most, bound) : bound));
          });
      for (Column column : columns.values()) {
        column.entries.forEach(
            (row, entry) -> {
              if (!row.equals(costRow)) {
                draft.add(rows.get(row), entry);
              }
            });
        draft.endColumn(column.lower, column.upper, column.entries.getOrDefault(costRow, 0L), true);
      }
      return draft.build(0);
    }
  }
}
