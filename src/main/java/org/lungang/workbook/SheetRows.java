package org.lungang.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other. Rows without any text are left out. */
public final class SheetRows {

  /** No list has as many columns; a sheet has 16,384. */
  public static final int MOST_COLUMNS = 1_024;

  private static final int LAST_COLUMN = 16_384;
  static final int LAST_ROW = 1 << 20;

  /** No number that a spreadsheet keeps has as many digits. */
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,7}");
  private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d{1,7}");

  private final PartReader part;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final boolean since1904;

  private int number;
  private int column;
  private List<String> texts = List.of();
  private BitSet numbers = new BitSet();
  private boolean isStruck;
  private Map<Integer, CellGap> gaps = Map.of();

  SheetRows(InputStream in, SharedStrings strings, NumberFormats formats, boolean since1904)
      throws WorkbookRefusal {
    this.part = PartReader.of(in);
    this.strings = strings;
    this.formats = formats;
    this.since1904 = since1904;
  }

  /** The number of the row that was read last, from 1; 0 before the first. */
  public int number() {
    return number;
  }

  /**
   * The next row with some text; null at the end. However many rows before it have borders or
   * colors alone, they are passed over: an office that draws borders to the end of a sheet has a
   * million of them.
   *
   * @throws WorkbookRefusal if the sheet is damaged, or has a text farther to the right than any
   *     list
   */
  public @Nullable SheetRow next() throws WorkbookRefusal {
    while (part.next()) {
      if (part.begins("row")) {
        readRow();
        if (!texts.isEmpty()) {
          return new SheetRow(number, texts, numbers, isStruck, gaps);
        }
      } else if (part.ends("sheetData")) {
        return null;
      }
    }
    return null;
  }

  void close() {
    part.close();
  }

  private void readRow() throws WorkbookRefusal {
    // Rows need not say their number.
    number = Math.max(rowNumber(part.attribute("r")), number + 1);
    if (number > LAST_ROW) {
      throw WorkbookRefusal.damaged();
    }
    column = 0;
    texts = new ArrayList<>();
    numbers = new BitSet();
    isStruck = false;
    gaps = new TreeMap<>();
    while (part.next()) {
      if (part.begins("c")) {
        readCell();
      } else if (part.ends("row")) {
        return;
      }
    }
    throw WorkbookRefusal.damaged();
  }

  private static int rowNumber(@Nullable String text) throws WorkbookRefusal {
    if (text == null) {
      return 0;
    } else if (!ROW_NUMBER.matcher(text).matches()) {
      throw WorkbookRefusal.damaged();
    }
    return Integer.parseInt(text);
  }

  private void readCell() throws WorkbookRefusal {
    // Cells need not say where they are.
    column = columnOf(part.attribute("r"));
    CellValue cell = value();
    String text = CellText.of(cell);
    if (text.isBlank()) {
      return;
    }
    int place = column - 1;
    if (column > MOST_COLUMNS) {
      throw WorkbookRefusal.of("wide", name(), CellName.column(MOST_COLUMNS));
    }
    while (texts.size() <= place) {
      texts.add("");
    }
    texts.set(place, text);
    isStruck |= cell.format().struck();
    if (CellText.isPlainNumber(cell)) {
      numbers.set(place);
    }
    CellGap gap = CellText.gap(cell);
    if (gap != null) {
      gaps.put(place, gap);
    }
  }

  private int columnOf(@Nullable String reference) throws WorkbookRefusal {
    if (reference == null || reference.isEmpty()) {
      return column + 1;
    }
    int plain = CellName.columnOf(reference, number);
    if (plain > 0 && plain <= LAST_COLUMN) {
      return plain;
    }
    Matcher cell = REFERENCE.matcher(reference);
    int found = cell.matches() ? CellName.columnNumber(cell.group(1).toUpperCase(Locale.ROOT)) : 0;
    if (found < 1 || found > LAST_COLUMN) {
      throw WorkbookRefusal.of("reference", number, CellName.shown(reference));
    }
    return found;
  }

  private String name() {
    return CellName.of(column, number);
  }

  private CellValue value() throws WorkbookRefusal {
    String type = part.attribute("t");
    NumberFormat format = formats.of(part.attribute("s"));
    Object content = null;
    String formula = null;
    while (part.next()) {
      if (part.begins("v")) {
        content = content(type == null ? "n" : type, part.text("v"));
      } else if (part.begins("is")) {
        content = part.richText("is");
      } else if (part.begins("f")) {
        formula = formula();
      } else if (part.ends("c")) {
        return new CellValue(content, formula, format, since1904);
      }
    }
    throw WorkbookRefusal.damaged();
  }

  private @Nullable Object content(String type, String text) throws WorkbookRefusal {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type) {
      case "s" -> {
        String shared = strings.find(text);
        if (shared == null) {
          throw WorkbookRefusal.of("cell", name());
        }
        yield shared;
      }
      case "n" -> number(text);
      case "b" -> text.equals("1") ? true : text.equals("0") ? false : text;
      // A day as text, which only strict workbooks should have.
      case "d" -> text.endsWith("T00:00:00") ? text.substring(0, text.indexOf('T')) : text;
      case "str", "e", "inlineStr" -> text;
      default -> throw WorkbookRefusal.of("cell", name());
    };
  }

  /** A number, or the text that stands in the place of one. */
  private static Object number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** The formula; of one that is written once for many cells, which each shifts, only that much. */
  private @Nullable String formula() throws WorkbookRefusal {
    boolean shared = part.attribute("si") != null;
    String text = part.text("f");
    return !text.isEmpty() ? text : shared ? "…" : null;
  }
}
