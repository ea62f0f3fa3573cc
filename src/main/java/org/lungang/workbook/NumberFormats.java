package org.lungang.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of numbers that the cells of a workbook refer to (ECMA-376, 18.8). */
final class NumberFormats {

  /** Those that every spreadsheet knows and no file need name, as far as they tell something. */
  private static final Map<Integer, String> KNOWN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(14, "mm-dd-yy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(22, "m/d/yy h:mm"),
          Map.entry(49, "@"));

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<NumberFormat> byStyle = new ArrayList<>();

  /** The fonts, by their places, that strike text through. */
  private final BitSet struck = new BitSet();

  private int fonts;

  private NumberFormats() {}

  /**
   * Reads the part of the styles.
   *
   * @param in null where there is none
   * @throws WorkbookRefusal if it is damaged
   */
  static NumberFormats of(@Nullable InputStream in) throws WorkbookRefusal {
    NumberFormats formats = new NumberFormats();
    if (in != null) {
      try (PartReader part = PartReader.of(in)) {
        formats.read(part);
      }
    }
    return formats;
  }

  private void read(PartReader part) throws WorkbookRefusal {
    boolean ofCells = false;
    boolean isFont = false;
    while (part.next()) {
      if (part.begins("font") || part.ends("font")) {
        isFont = part.begins("font");
        fonts += isFont ? 1 : 0;
      } else if (isFont && part.begins("strike")) {
        String state = part.attribute("val");
        struck.set(fonts - 1, !("0".equals(state) || "false".equals(state)));
      }
      if (part.begins("numFmt")) {
        String code = part.attribute("formatCode");
        if (code != null) {
          codes.put(number(part.attribute("numFmtId")), code);
        }
      } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
        ofCells = part.begins("cellXfs");
      } else if (ofCells && part.begins("xf")) {
        byStyle.add(
            format(
                number(part.attribute("numFmtId")), struck.get(number(part.attribute("fontId")))));
      }
    }
  }

  private NumberFormat format(int id, boolean isStruck) {
    String known = KNOWN.get(id);
    return new NumberFormat(id, known == null ? codes.get(id) : known, isStruck);
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The format of a cell's style; numbers as they are for a style that is not there. */
  NumberFormat of(@Nullable String style) {
    int index = style != null && style.matches("\\d{1,9}") ? Integer.parseInt(style) : -1;
    return index >= 0 && index < byStyle.size() ? byStyle.get(index) : NumberFormat.GENERAL;
  }
}
