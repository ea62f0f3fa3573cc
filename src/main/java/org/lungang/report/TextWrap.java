package org.lungang.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a terminal: at spaces and around Chinese characters, a longer word
 * where the line ends.
 */
final class TextWrap {

  /** Punctuation that must not begin a line. */
  private static final String NEVER_FIRST = "，。、；：！？）》”,.;:!?)%";

  /** Punctuation that must not end a line. */
  private static final String NEVER_LAST = "（《“(";

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private TextWrap(int width) {
    this.width = width;
  }

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

  /** The columns of the widest part that is not broken where there is room for it. */
  static int widestWord(String text) {
    return words(text).stream()
        .mapToInt(word -> TextWidth.of(word.stripTrailing()))
        .max()
        .orElse(0);
  }

  /** Cuts where a line may end; a space stays with what is before it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int before = ' ';
    for (int point : text.codePoints().toArray()) {
      boolean mayBreak =
          before == ' ' && point != ' '
              || before == '_'
              || (TextWidth.isWide(before) || TextWidth.isWide(point))
                  && NEVER_FIRST.indexOf(point) < 0
                  && NEVER_LAST.indexOf(before) < 0
                  && point != ' ';
      if (mayBreak && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.appendCodePoint(point);
      before = point;
    }
    words.add(word.toString());
    return words;
  }

  private void add(String word) {
    String bare = word.stripTrailing();
    if (used > 0 && used + TextWidth.of(bare) > width) {
      end();
    }
    for (int point : word.codePoints().toArray()) {
      int columns = TextWidth.of(point);
      if (used + columns > width) {
        if (point == ' ') {
          continue;
        }
        end();
      }
      line.appendCodePoint(point);
      used += columns;
    }
  }

  private void end() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    used = 0;
  }
}
