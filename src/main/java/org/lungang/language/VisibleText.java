package org.lungang.language;

import java.util.OptionalInt;

/**
 * Characters that cannot be seen and do harm on a terminal or a page: control characters, and marks
 * that turn the direction of the text around them (Unicode Standard Annex 9), behind which one name
 * can look like another.
 */
public final class VisibleText {

  private VisibleText() {}

  /**
   * The first such character of a text, line ends and tabs among them; empty where there is none.
   */
  public static OptionalInt findHidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        return OptionalInt.of(text.charAt(i));
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isHidden(char character) {
    if (character < 0x7F) {
      return character < ' ';
    }
    return character <= 0x9F
        || character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || character >= 0x2028 && character <= 0x202E
        || character >= 0x2066 && character <= 0x2069;
  }

  /** What a character is called: {@code U+202E}. */
  public static String name(int character) {
    return "U+%04X".formatted(character);
  }

  /**
   * The text with these characters written out, as <code>&#92;u202E</code>; line ends and tabs
   * stay.
   */
  public static String lines(String text) {
    return escaped(text, true);
  }

  /** The same for a text that is part of a line: line ends and tabs are written out too. */
  public static String of(String text) {
    return escaped(text, false);
  }

  private static String escaped(String text, boolean lines) {
    if (findHidden(text).isEmpty()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!isHidden(character) || lines && (character == '\n' || character == '\t')) {
        escaped.append(character);
      } else {
        escaped.append("\\u%04X".formatted((int) character));
      }
    }
    return escaped.toString();
  }
}
