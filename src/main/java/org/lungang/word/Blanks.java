package org.lungang.word;

/** Which characters of a cell are nothing but room around its text. */
public final class Blanks {

  private Blanks() {}

  /** Spaces of every width, line ends, byte order marks and zero-width spaces. */
  public static boolean isBlank(char character) {
    return character <= ' '
        || character > '~'
            && (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF'
                || character == '\u200B'
                || character == '\u0085');
  }

  /** The text without what is blank at both ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text without any blanks at all. */
  public static String dense(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        StringBuilder dense = new StringBuilder(text.length());
        text.chars().filter(c -> !isBlank((char) c)).forEach(c -> dense.append((char) c));
        return dense.toString();
      }
    }
    return text;
  }

  /**
   * The text with full-width letters, digits and signs made half-width, as input methods leave them
   * in numbers, dates and codes. Narrower than Unicode's NFKC, which would read 5² as 52.
   */
  public static String halfWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        StringBuilder half = new StringBuilder(text);
        for (int j = i; j < half.length(); j++) {
          if (isFullWidth(half.charAt(j))) {
            half.setCharAt(j, (char) (half.charAt(j) - '！' + '!'));
          }
        }
        return half.toString();
      }
    }
    return text;
  }

  private static boolean isFullWidth(char character) {
    return character >= '！' && character <= '～';
  }
}
