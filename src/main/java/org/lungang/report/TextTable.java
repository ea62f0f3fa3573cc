package org.lungang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.language.Worded;

/**
 * A table of text that fits a terminal: texts left and wrapped where they are too wide, numbers
 * right and never broken. Chinese characters count as two columns.
 */
public final class TextTable {

  /** The width where nothing else is known, in columns. */
  public static final int DEFAULT_WIDTH = 100;

  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

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
    int[] widths = widths(width);
    StringBuilder text = new StringBuilder();
    appendRow(text, columns.stream().map(Column::heading).toList(), widths);
    int whole = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    text.append("-".repeat(whole)).append('\n');
    rows.forEach(row -> appendRow(text, row, widths));
    return text.toString();
  }

  /**
   * Natural widths; where they are too wide, headings of numbers are narrowed first, then texts.
   */
  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int[] least = new int[columns.size()];
    int[] words = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      String heading = columns.get(i).heading();
      int cells = 1;
      for (List<String> row : rows) {
        cells = Math.max(cells, TextWidth.of(row.get(i)));
        words[i] = Math.max(words[i], TextWrap.widestWord(row.get(i)));
      }
      widths[i] = Math.max(cells, TextWidth.of(heading));
      int readable = Math.min(widths[i], Math.max(NARROWEST, TextWrap.widestWord(heading)));
      least[i] =
          switch (columns.get(i).kind()) {
            case TEXT -> readable;
            case NUMBER -> Math.max(cells, readable);
            case WHOLE -> Math.max(cells, Math.min(readable, TextWrap.widestWord(heading)));
          };
    }
    int room = width - GAP.length() * (widths.length - 1);
    int excess = Arrays.stream(widths).sum() - room;
    excess = narrow(Kind.NUMBER, widths, least, excess);
    excess = narrow(Kind.WHOLE, widths, least, excess);
    // Words are broken only where there is no room for them.
    for (int i = 0; i < words.length; i++) {
      words[i] = Math.max(words[i], least[i]);
    }
    excess = narrow(Kind.TEXT, widths, words, excess);
    excess = narrow(Kind.TEXT, widths, least, excess);
    Arrays.fill(least, BROKEN);
    excess = narrow(Kind.TEXT, widths, least, excess);
    narrow(Kind.WHOLE, widths, least, excess);
    return widths;
  }

  /** Narrows the widest columns of one sort, column by column; returns the excess that is left. */
  private int narrow(Kind kind, int[] widths, int[] least, int excess) {
    int left = excess;
    while (left > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).kind() == kind
            && widths[i] > least[i]
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return left;
      }
      widths[widest]--;
      left--;
    }
    return left;
  }

  private void appendRow(StringBuilder text, List<String> cells, int[] widths) {
    List<List<String>> lines = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      lines.add(TextWrap.lines(cells.get(i), widths[i]));
      height = Math.max(height, lines.get(i).size());
    }
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = at < lines.get(i).size() ? lines.get(i).get(at) : "";
        String padding = " ".repeat(Math.max(0, widths[i] - TextWidth.of(cell)));
        line.append(i == 0 ? "" : GAP);
        line.append(columns.get(i).isNumber() ? padding + cell : cell + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
