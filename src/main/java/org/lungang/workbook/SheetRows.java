package org.lungang.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other. Rows without any text are left out. */
public final class SheetRows {

  /** More rows than this without a text, one after the other, are nothing that somebody typed. */
  private static final int MOST_EMPTY_ROWS = 20_000;

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int number;

  SheetRows(Stream<Row> stream) {
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** The number of the row that was read last, from 1; 0 before the first. */
  public int number() {
    return number;
  }

  /**
   * The next row with some text; null at the end.
   *
   * @throws WorkbookRefusal if the sheet is damaged, or goes on and on with nothing in it
   */
  public @Nullable SheetRow next() throws WorkbookRefusal {
    int last = number;
    int empty = 0;
    while (hasNext()) {
      Row row = read();
      // Rows need not say their number.
      number = Math.max(row.getRowNum(), number + 1);
      List<String> cells = texts(row);
      if (!cells.isEmpty()) {
        return new SheetRow(number, cells, numbers(row), gaps(row));
      }
      empty++;
      if (empty > MOST_EMPTY_ROWS) {
        throw WorkbookRefusal.of("rows", last, MOST_EMPTY_ROWS);
      }
    }
    return null;
  }

  void close() {
    stream.close();
  }

  private boolean hasNext() throws WorkbookRefusal {
    try {
      return rows.hasNext();
    } catch (RuntimeException e) {
      throw WorkbookRefusal.of("damaged");
    }
  }

  private Row read() throws WorkbookRefusal {
    try {
      return rows.next();
    } catch (RuntimeException e) {
      throw WorkbookRefusal.of("damaged");
    }
  }

  private static BitSet numbers(Row row) {
    BitSet numbers = new BitSet();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null && cell.getValue() instanceof BigDecimal && CellText.isPlainNumber(cell)) {
        numbers.set(i);
      }
    }
    return numbers;
  }

  private static Map<Integer, CellGap> gaps(Row row) {
    Map<Integer, CellGap> gaps = new TreeMap<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      CellGap gap = CellText.gap(row.getCell(i));
      if (gap != null) {
        gaps.put(i, gap);
      }
    }
    return gaps.isEmpty() ? Map.of() : gaps;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>(row.getCellCount());
    int filled = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      String text = CellText.of(cell);
      texts.add(text);
      if (!text.isBlank()) {
        filled = i + 1;
      }
    }
    return texts.subList(0, filled);
  }
}
