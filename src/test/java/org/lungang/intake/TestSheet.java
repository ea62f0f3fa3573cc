package org.lungang.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is laid out cell by cell, as an office would; written as a workbook or as text. */
final class TestSheet {

  final String name;
  final List<List<Object>> rows = new ArrayList<>();
  private final List<int[]> merged = new ArrayList<>();
  private final TreeSet<Integer> hidden = new TreeSet<>();

  TestSheet(String name) {
    this.name = name;
  }

  TestSheet row(Object... cells) {
    return row(List.of(cells));
  }

  TestSheet row(List<?> cells) {
    rows.add(new ArrayList<>(cells));
    return this;
  }

  /** Merges cells of rows and columns from 0, in CSV the first one alone has its text anyway. */
  TestSheet merge(int top, int left, int bottom, int right) {
    merged.add(new int[] {top, left, bottom, right});
    return this;
  }

  TestSheet hide(int row) {
    hidden.add(row);
    return this;
  }

  static Path workbook(Path file, TestSheet... sheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", null)) {
      for (TestSheet sheet : sheets) {
        sheet.write(workbook.newWorksheet(sheet.name));
      }
    }
    return Files.write(file, bytes.toByteArray());
  }

  private void write(Worksheet sheet) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Object cell = rows.get(r).get(c);
        if (cell instanceof Number number) {
          sheet.value(r, c, number);
        } else if (!cell.toString().isEmpty()) {
          sheet.value(r, c, cell.toString());
        }
      }
    }
    merged.forEach(range -> sheet.range(range[0], range[1], range[2], range[3]).merge());
    hidden.forEach(sheet::hideRow);
  }

  Path csv(Path file, Charset charset, String delimiter, boolean mark) throws IOException {
    StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
    for (List<Object> row : rows) {
      List<String> cells = row.stream().map(cell -> quoted(cell.toString(), delimiter)).toList();
      text.append(String.join(delimiter, cells)).append("\r\n");
    }
    Charset plain = charset.name().equals("UTF-16") ? StandardCharsets.UTF_16LE : charset;
    return Files.write(file, text.toString().getBytes(plain));
  }

  private static String quoted(String cell, String delimiter) {
    return cell.contains(delimiter) || cell.contains("\n") || cell.contains("\"")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }

  /** The columns of a block of rows in another order. */
  void shuffleColumns(int fromRow, int toRow, List<Integer> order) {
    for (int r = fromRow; r < toRow; r++) {
      List<Object> row = rows.get(r);
      List<Object> next = new ArrayList<>(Collections.nCopies(order.size(), ""));
      for (int c = 0; c < order.size() && c < row.size(); c++) {
        next.set(order.indexOf(c), row.get(c));
      }
      rows.set(r, next);
    }
  }
}
