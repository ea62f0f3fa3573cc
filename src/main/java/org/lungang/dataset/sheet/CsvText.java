package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;

/**
 * CSV text that no spreadsheet runs. A cell that a spreadsheet could take for a formula is written
 * with an apostrophe before it, and read without it. Negative numbers are no formulas.
 */
public final class CsvText {

  private static final char GUARD = '\'';
  private static final String STARTERS = "=+-@＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private CsvText() {}

  /** The cell as it is written: with an apostrophe before it where a spreadsheet could run it. */
  public static String guarded(String cell) {
    return startsFormula(cell, 0) && !NUMBER.matcher(cell).matches() || isGuarded(cell)
        ? GUARD + cell
        : cell;
  }

  /** The cell as it is meant: the inverse of {@link #guarded}. */
  public static String unguarded(String cell) {
    return isGuarded(cell) ? cell.substring(1) : cell;
  }

  /**
   * Appends a line: cells guarded, and quoted where they hold the delimiter, quotation marks, line
   * ends, or room at an end.
   *
   * @param lineEnd {@code "\n"} or {@code "\r\n"}
   */
  public static void appendLine(
      StringBuilder text, List<String> cells, char delimiter, String lineEnd) {
    List<String> guarded = new ArrayList<>(cells.size());
    for (String cell : cells) {
      guarded.add(guarded(cell));
    }
    appendQuoted(text, guarded, delimiter, lineEnd);
  }

  /** Appends a line of cells that are guarded already. */
  public static void appendQuoted(
      StringBuilder text, List<String> cells, char delimiter, String lineEnd) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(delimiter);
      }
      appendCell(text, cells.get(i), delimiter);
    }
    text.append(lineEnd);
  }

  private static void appendCell(StringBuilder text, String cell, char delimiter) {
    if (needsQuotes(cell, delimiter)) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
  }

  private static boolean needsQuotes(String cell, char delimiter) {
    if (cell.isEmpty()) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if (character == delimiter || character == '"' || character == '\n' || character == '\r') {
        return true;
      }
    }
    return Blanks.isBlank(cell.charAt(0)) || Blanks.isBlank(cell.charAt(cell.length() - 1));
  }

  /** Whether a reader takes the first apostrophe away; more than one may stand before a formula. */
  private static boolean isGuarded(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == GUARD) {
      start++;
    }
    return start > 0 && startsFormula(cell, start);
  }

  /** A formula's first character stands at {@code start} or after room; so does a tab or a CR. */
  private static boolean startsFormula(String cell, int start) {
    for (int i = start; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if (character == '\t' || character == '\r' || STARTERS.indexOf(character) >= 0) {
        return true;
      }
      if (!Blanks.isBlank(character)) {
        return false;
      }
    }
    return false;
  }
}
