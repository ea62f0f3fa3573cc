package org.lungang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.language.Worded;

/**
 * A table of text that fits a terminal: texts left and wrapped where they are too wide, numbers
 * right and never broken. Where its words have no room, the last columns stand below, in a table of
 * their own that begins with the first column again. Chinese characters count as two columns.
 */
public final class TextTable {

  /** The width where nothing else is known, in columns. */
  public static final int DEFAULT_WIDTH = 100;

  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  /** A Chinese character has room in every column. */
  private static final int ONE_CHARACTER = 2;

  /** A longer word is broken before columns are moved below. */
  private static final int LONG_WORD = 12;

  /** Where that is still too wide, words are broken. */
  private static final int BROKEN = 4;

  private final Language language;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** A table without columns yet, in a language. */
  public TextTable(Language language) {
    this.language = language;
  }

  private enum Kind {
    TEXT,
    /** A text that is broken only where nothing else can be: an id, a date. */
    WHOLE,
    NUMBER
  }

  private record Column(String heading, Kind kind) {

    boolean isNumber() {
      return kind == Kind.NUMBER;
    }
  }

  /** Adds a column of texts, left. */
  public TextTable text(Named heading) {
    columns.add(new Column(heading.in(language), Kind.TEXT));
    return this;
  }

  /** Adds a column of ids or dates, left, which are not broken while others can be. */
  public TextTable whole(Named heading) {
    columns.add(new Column(heading.in(language), Kind.WHOLE));
    return this;
  }

  /** Adds a column of numbers, right. */
  public TextTable number(Named heading) {
    columns.add(new Column(heading.in(language), Kind.NUMBER));
    return this;
  }

  /**
   * Adds a row: codes as words, what has a name in each language by its name, all else by its text.
   *
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public TextTable row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "The row (" + Arrays.toString(cells) + ") must have " + columns.size() + " cells.");
    }
    rows.add(Arrays.stream(cells).map(this::text).toList());
    return this;
  }

  private String text(Object cell) {
    if (cell instanceof Worded worded) {
      return worded.word().in(language);
    }
    return cell instanceof Named named ? named.in(language) : cell.toString();
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The table as lines, each ended by a line feed; at most so many columns wide, where the numbers
   * leave room for it.
   */
  public String render(int width) {
    StringBuilder text = new StringBuilder();
    for (int[] part : parts(width)) {
      text.append(text.length() == 0 ? "" : "\n");
      appendPart(text, part, width);
    }
    return text.toString();
  }

  private void appendPart(StringBuilder text, int[] part, int width) {
    int[] widths = widths(part, width);
    List<List<String>> headings = new ArrayList<>();
    for (int i = 0; i < part.length; i++) {
      headings.add(TextWrap.evenLines(columns.get(part[i]).heading(), widths[i]));
    }
    appendRow(text, headings, part, widths);
    text.append("-".repeat(Arrays.stream(widths).sum() + gaps(part.length))).append('\n');
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      for (int i = 0; i < part.length; i++) {
        cells.add(TextWrap.lines(row.get(part[i]), widths[i]));
      }
      appendRow(text, cells, part, widths);
    }
  }

  private static int gaps(int columns) {
    return GAP.length() * (columns - 1);
  }

  /** The columns that stand side by side, as many as have room for their words. */
  private List<int[]> parts(int width) {
    List<int[]> parts = new ArrayList<>();
    List<Integer> part = new ArrayList<>();
    int used = 0;
    for (int column = 0; column < columns.size(); column++) {
      int least = leastOf(column);
      if (part.size() > 1 && used + GAP.length() + least > width) {
        parts.add(part.stream().mapToInt(Integer::intValue).toArray());
        part = new ArrayList<>(List.of(0));
        used = leastOf(0);
      }
      used += least + (part.isEmpty() ? 0 : GAP.length());
      part.add(column);
    }
    parts.add(part.stream().mapToInt(Integer::intValue).toArray());
    return parts;
  }

  /** The least width of a column at which no number is broken and hardly a word. */
  private int leastOf(int column) {
    int cells =
        columns.get(column).kind() == Kind.TEXT
            ? Math.min(LONG_WORD, widestWord(column))
            : widestCell(column);
    return Math.max(readable(column), cells);
  }

  /** The least width at which a heading reads well. */
  private int readable(int column) {
    String heading = columns.get(column).heading();
    return Math.min(natural(column), Math.max(NARROWEST, TextWrap.widestWord(heading)));
  }

  private int natural(int column) {
    int heading = TextWidth.of(columns.get(column).heading());
    return Math.max(ONE_CHARACTER, Math.max(widestCell(column), heading));
  }

  private int widestWord(int column) {
    return rows.stream().mapToInt(row -> TextWrap.widestWord(row.get(column))).max().orElse(0);
  }

  private int widestCell(int column) {
    return rows.stream()
        .mapToInt(row -> Math.max(1, TextWidth.of(row.get(column))))
        .max()
        .orElse(1);
  }

  /**
   * Natural widths; where they are too wide, headings of numbers are narrowed first, then texts.
   */
  private int[] widths(int[] part, int width) {
    int[] widths = new int[part.length];
    int[] least = new int[part.length];
    int[] words = new int[part.length];
    for (int i = 0; i < widths.length; i++) {
      int column = part[i];
      widths[i] = natural(column);
      words[i] = widestWord(column);
      least[i] =
          switch (columns.get(column).kind()) {
            case TEXT -> readable(column);
            case NUMBER -> Math.max(widestCell(column), readable(column));
            case WHOLE -> {
              int heading = TextWrap.widestWord(columns.get(column).heading());
              yield Math.max(widestCell(column), Math.min(readable(column), heading));
            }
          };
    }
    int excess = Arrays.stream(widths).sum() + gaps(widths.length) - width;
    excess = narrow(Kind.NUMBER, part, widths, least, excess);
    excess = narrow(Kind.WHOLE, part, widths, least, excess);
    // Words are broken only where there is no room for them.
    for (int i = 0; i < words.length; i++) {
      words[i] = Math.max(words[i], least[i]);
    }
    excess = narrow(Kind.TEXT, part, widths, words, excess);
    excess = narrow(Kind.TEXT, part, widths, least, excess);
    Arrays.fill(least, BROKEN);
    excess = narrow(Kind.TEXT, part, widths, least, excess);
    narrow(Kind.WHOLE, part, widths, least, excess);
    return widths;
  }

  /**
   * Narrows the columns of one sort, the widest first, headings that take no more lines for it
   * before others; returns the excess that is left.
   */
  private int narrow(Kind kind, int[] part, int[] widths, int[] least, int excess) {
    int left = excess;
    while (left > 0) {
      int chosen = -1;
      boolean chosenIsFree = false;
      for (int i = 0; i < widths.length; i++) {
        Column column = columns.get(part[i]);
        if (column.kind() == kind && widths[i] > least[i]) {
          boolean free = column.isNumber() && isFree(column.heading(), widths[i]);
          if (chosen < 0
              || free && !chosenIsFree
              || free == chosenIsFree && widths[i] > widths[chosen]) {
            chosen = i;
            chosenIsFree = free;
          }
        }
      }
      if (chosen < 0) {
        return left;
      }
      widths[chosen]--;
      left--;
    }
    return left;
  }

  /** Whether a heading takes no more lines where its column is narrower by one. */
  private static boolean isFree(String heading, int width) {
    return TextWrap.lines(heading, width - 1).size() == TextWrap.lines(heading, width).size();
  }

  private void appendRow(StringBuilder text, List<List<String>> cells, int[] part, int[] widths) {
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = at < cells.get(i).size() ? cells.get(i).get(at) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - TextWidth.of(cell)));
        line.append(i == 0 ? "" : GAP);
        line.append(columns.get(part[i]).isNumber() ? padding + cell : cell + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
