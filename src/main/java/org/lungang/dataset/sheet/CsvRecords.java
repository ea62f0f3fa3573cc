package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts CSV text into records of cells as {@link CsvDialect#parse} does, for lists of millions of
 * cells: a cell may stand in quotation marks, with room around these, and then hold delimiters,
 * line ends and doubled quotation marks.
 */
final class CsvRecords {

  private final String text;
  private final char delimiter;
  private int at;
  private int line = 1;
  private int width = 8;

  CsvRecords(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Quotation marks that are never closed, or text behind closed ones. */
  static final class WrongQuotes extends Exception {

    private static final long serialVersionUID = 1L;
  }

  /** The line where the next record begins, from 1. */
  int line() {
    return line;
  }

  /** The cells of the next record, an empty line being one empty cell; null at the end. */
  @Nullable List<String> next() throws WrongQuotes {
    if (at == text.length()) {
      return null;
    }
    List<String> cells = new ArrayList<>(width);
    boolean isLast = false;
    while (!isLast) {
      int start = afterRoom(at);
      boolean isQuoted = start < text.length() && text.charAt(start) == '"';
      isLast = isQuoted ? addQuoted(start + 1, cells) : add(start, cells);
    }
    width = cells.size();
    return cells;
  }

  private boolean add(int start, List<String> cells) {
    int end = start;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    cells.add(text.substring(start, end));
    return endsRecord(end);
  }

  private boolean addQuoted(int start, List<String> cells) throws WrongQuotes {
    StringBuilder cell = new StringBuilder();
    int from = start;
    int quote = closing(from);
    while (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      cell.append(text, from, quote + 1);
      from = quote + 2;
      quote = closing(from);
    }
    cells.add(cell.append(text, from, quote).toString());
    int end = afterRoom(quote + 1);
    if (end < text.length() && !isEnd(text.charAt(end))) {
      throw new WrongQuotes();
    }
    for (int i = start; i < quote; i++) {
      if (text.charAt(i) == '\r' || text.charAt(i) == '\n' && text.charAt(i - 1) != '\r') {
        line++;
      }
    }
    return endsRecord(end);
  }

  private int closing(int from) throws WrongQuotes {
    int quote = text.indexOf('"', from);
    if (quote < 0) {
      throw new WrongQuotes();
    }
    return quote;
  }

  /** Goes on behind the end of a cell; whether the record ends there too. */
  private boolean endsRecord(int end) {
    if (end == text.length()) {
      at = end;
      line++;
      return true;
    }
    at = end + 1;
    if (text.charAt(end) == delimiter) {
      return false;
    }
    if (text.charAt(end) == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    return true;
  }

  private int afterRoom(int from) {
    int i = from;
    while (i < text.length() && !isEnd(text.charAt(i)) && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isEnd(char character) {
    return character == delimiter || character == '\n' || character == '\r';
  }
}
