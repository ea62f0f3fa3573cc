package org.lungang.workbook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide a column has to be, in digits; a Chinese character takes two. */
final class ColumnWidth {

  private static final double LEAST = 7;

  /** A longer text goes on on the next line; most clauses of a policy fit in one. */
  private static final int MOST = 44;

  /** A column whose texts go on on the next line is no narrower than this. */
  private static final int LEAST_BROKEN = 24;

  private static final double SHORT_HEADING = 12;
  private static final double ROOM = 2;
  private static final String WIDEST_SHARE = "100.0%";
  private static final String ANY_DAY = LocalDate.EPOCH.toString();
  private static final double LINE_HEIGHT = 16;
  private static final double HIGHEST = 409;

  /** In a long column, the rows far below look like those above. */
  private static final int ROWS_LOOKED_AT = 2_000;

  /** From here on characters take two digits: Chinese quotation marks and dashes first. */
  private static final int FIRST_WIDE = 0x2010;

  /**
   * What a spreadsheet leaves on one line: a wide character with the stops that may not begin a
   * line, or a word with the blanks behind it.
   */
  private static final Pattern PIECE =
      Pattern.compile("[^\\x00-\\u200F][、。，；：？！）》”’]*|[\\x00-\\u200F&&[^ ]]+ *| +");

  private ColumnWidth() {}

  /** Wide enough for the cells, and for the heading on two lines, broken between its words. */
  static double of(SheetContent content, int column) {
    SheetColumn described = content.columns().get(column);
    double least = Math.max(described.least(), ofHeading(described.heading()));
    double width = least;
    Set<String> broken = new HashSet<>();
    List<? extends List<?>> rows = content.rows();
    for (int row = 0; row < Math.min(rows.size(), ROWS_LOOKED_AT); row++) {
      String text = shown(rows.get(row).get(column));
      int seen = of(text);
      width = Math.max(width, seen);
      if (seen > LEAST_BROKEN) {
        broken.add(text);
      }
    }
    if (width > MOST) {
      width = Math.max(Math.min(MOST, least), ofBroken(broken));
    }
    return Math.max(LEAST, width + ROOM);
  }

  /** The least width at which no text takes more lines than at the most. */
  private static double ofBroken(Set<String> texts) {
    int width = LEAST_BROKEN;
    for (String text : texts) {
      int lines = linesOf(text, MOST);
      while (width < MOST && linesOf(text, width) > lines) {
        width++;
      }
    }
    return width;
  }

  /** A heading goes on two lines; words are not broken, nor are Chinese headings that are short. */
  private static double ofHeading(String heading) {
    double width = 0;
    for (String line : heading.split("\n")) {
      // A closing bracket takes the character before it to the second line.
      double bracket = line.endsWith("）") ? 2 : 0;
      width = Math.max(width, of(line) / 2.0 + bracket);
      for (String word : line.split(" ")) {
        boolean latin = word.chars().allMatch(character -> character < FIRST_WIDE);
        width = Math.max(width, latin ? of(word) : Math.min(of(word), SHORT_HEADING));
      }
    }
    return width;
  }

  /**
   * A Chinese heading that does not fit on one line, with what is in brackets at its end on the
   * next: a spreadsheet would break it inside or leave a bracket alone.
   */
  static String broken(String heading, double width) {
    int bracket = heading.lastIndexOf('（');
    return bracket > 0 && heading.endsWith("）") && of(heading) > width - ROOM
        ? heading.substring(0, bracket) + "\n" + heading.substring(bracket)
        : heading;
  }

  /**
   * How many lines a row takes, whose cells are broken where their column ends.
   *
   * @param widths of the columns, as {@link #of(SheetContent, int)} says
   */
  static int linesOf(List<?> row, double[] widths) {
    int lines = 1;
    for (int column = 0; column < row.size(); column++) {
      String text = shown(row.get(column));
      double width = widths[column] - ROOM;
      if (!isShort(text, width)) {
        lines = Math.max(lines, linesOf(text, width));
      }
    }
    return lines;
  }

  /** How many lines a text takes, broken between words and between Chinese characters. */
  static int linesOf(String text, double width) {
    if (text.indexOf('\n') < 0) {
      return of(text) <= width ? 1 : linesOfLong(text, width);
    }
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines += of(paragraph) <= width ? 1 : linesOfLong(paragraph, width);
    }
    return lines;
  }

  private static int linesOfLong(String paragraph, double width) {
    int lines = 1;
    double used = 0;
    Matcher pieces = PIECE.matcher(paragraph);
    while (pieces.find()) {
      int seen = of(pieces.group().stripTrailing());
      if (used > 0 && used + seen > width) {
        lines++;
        used = 0;
      }
      used += of(pieces.group());
      while (seen > width) {
        // A word longer than a line is broken where the line ends.
        lines++;
        seen -= (int) width;
        used = seen;
      }
    }
    return lines;
  }

  /** How high so many lines are, in points; a spreadsheet has no higher rows than 409. */
  static double heightOf(int lines) {
    return heightOf(lines, 0);
  }

  /** The same with room above and below. */
  static double heightOf(int lines, double room) {
    return Math.min(HIGHEST, LINE_HEIGHT * lines + room);
  }

  /** About what a spreadsheet shows of a value. */
  private static String shown(Object value) {
    if (value instanceof Percentage) {
      return WIDEST_SHARE;
    }
    return value instanceof LocalDate ? ANY_DAY : value.toString();
  }

  /** Most cells are: at their widest they have room on one line. */
  private static boolean isShort(String text, double width) {
    return 2 * text.length() <= width && text.indexOf('\n') < 0;
  }

  private static int of(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      // The two halves of a rare character are as wide as one half each.
      digits += character < FIRST_WIDE || Character.isSurrogate(character) ? 1 : 2;
    }
    return digits;
  }
}
