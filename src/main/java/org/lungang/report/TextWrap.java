package org.lungang.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a terminal: at spaces and around Chinese characters, a longer word
 * where the line ends. Names and numbers stay whole where an earlier break costs little room.
 */
final class TextWrap {

  /** Punctuation that must not begin a line. */
  private static final String NEVER_FIRST = "，。、；：！？）》”,.;:!?)%→";

  /** Punctuation that must not end a line. */
  private static final String NEVER_LAST = "（《“(";

  /** Punctuation after which a Chinese text is best broken. */
  private static final String BEST_LAST = "，。、；：！？";

  /** Punctuation before which a Chinese text is best broken. */
  private static final String BEST_FIRST = "（《“";

  /** Chinese numerals, as in a clause: 五（二）. */
  private static final String NUMERALS = "一二三四五六七八九十";

  /** What is counted stays with its number: 15人. */
  private static final String COUNTED = "人名所个项处年月日次节组条种岁件期天周级";

  /** The most columns that a line gives up for a better break, and the part of its width. */
  private static final int GIVEN_UP = 14;

  private static final int PART_GIVEN_UP = 3;

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /** Where the line at hand is best broken, in characters; 0 where nowhere. */
  private int best;

  private int used;

  private TextWrap(int width) {
    this.width = width;
  }

  /**
   * A part that is not broken where there is room for it, and whether a break before it is good.
   */
  private record Word(String text, boolean best) {}

  /**
   * The lines of a text, none wider than so many columns; one empty line for an empty text.
   *
   * @param width 2 or more
   */
  static List<String> lines(String text, int width) {
    if (width < 2) {
      throw new IllegalArgumentException("The width (" + width + ") must be 2 or more.");
    }
    TextWrap wrap = new TextWrap(width);
    words(text).forEach(wrap::add);
    if (wrap.line.length() > 0 || wrap.lines.isEmpty()) {
      wrap.end();
    }
    return wrap.lines;
  }

  /** The same number of lines, as even as they can be. */
  static List<String> evenLines(String text, int width) {
    List<String> lines = lines(text, width);
    int least = Math.min(width, Math.max(2, widestWord(text)));
    for (int narrower = least; narrower < width; narrower++) {
      List<String> even = lines(text, narrower);
      if (even.size() == lines.size()) {
        return even;
      }
    }
    return lines;
  }

  /** The columns of the widest part that is not broken where there is room for it. */
  static int widestWord(String text) {
    return words(text).stream()
        .mapToInt(word -> TextWidth.of(word.text().stripTrailing()))
        .max()
        .orElse(0);
  }

  /** Cuts where a line may end; a space stays with what is before it. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean best = true;
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (i > 0 && mayBreak(points[i - 1], points[i]) && word.length() > 0) {
        words.add(new Word(word.toString(), best));
        word.setLength(0);
        best = isBest(i > 1 ? points[i - 2] : ' ', points[i - 1], points[i]);
      }
      word.appendCodePoint(points[i]);
    }
    words.add(new Word(word.toString(), best));
    return words;
  }

  private static boolean mayBreak(int before, int point) {
    if (point == ' ' || NEVER_FIRST.indexOf(point) >= 0) {
      return false;
    }
    if (before == ' ' || before == '_') {
      return true;
    }
    return (TextWidth.isWide(before) || TextWidth.isWide(point))
        && NEVER_LAST.indexOf(before) < 0
        && !(isDigit(before) && COUNTED.indexOf(point) >= 0);
  }

  /** Not between a code and its name, a name and its number, or inside a name or a clause. */
  private static boolean isBest(int last, int before, int point) {
    if (before == ' ') {
      boolean codeAndName = isAscii(last) && TextWidth.isWide(point);
      boolean nameAndNumber = TextWidth.isWide(last) && isDigit(point);
      return !codeAndName && !nameAndNumber;
    }
    return BEST_LAST.indexOf(before) >= 0
        || BEST_FIRST.indexOf(point) >= 0 && NUMERALS.indexOf(before) < 0;
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  private static boolean isAscii(int point) {
    return point < 0x80 && Character.isLetterOrDigit(point);
  }

  private void add(Word word) {
    String bare = word.text().stripTrailing();
    if (used > 0 && used + TextWidth.of(bare) > width) {
      if (word.best()) {
        end();
      } else {
        endAtBest(TextWidth.of(bare));
      }
    }
    if (word.best()) {
      best = line.length();
    }
    for (int point : word.text().codePoints().toArray()) {
      int columns = TextWidth.of(point);
      if (used + columns > width) {
        if (point != ' ') {
          end();
        }
        // A space that ends the line is kept: what is before it may yet move to the next one.
      }
      line.appendCodePoint(point);
      used += columns;
    }
  }

  /** Ends the line where it is best broken, if that costs little; else before the next word. */
  private void endAtBest(int next) {
    String rest = line.substring(best);
    int moved = TextWidth.of(rest);
    int lost = width - (used - moved);
    if (best == 0 || lost > Math.min(GIVEN_UP, width / PART_GIVEN_UP) || moved + next > width) {
      end();
      return;
    }
    line.setLength(best);
    end();
    line.append(rest);
    used = moved;
  }

  private void end() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    used = 0;
    best = 0;
  }
}
