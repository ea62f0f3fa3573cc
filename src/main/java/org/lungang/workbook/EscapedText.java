package org.lungang.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as a workbook holds it: characters that XML cannot hold, and texts that look like escapes,
 * stand as {@code _x0009_} (ECMA-376, 22.9.2.19).
 */
final class EscapedText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern TO_ESCAPE =
      Pattern.compile(
          "_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private EscapedText() {}

  /** The text as it is written. */
  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    return TO_ESCAPE
        .matcher(text)
        .replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
  }

  /** Whether nothing can need an escape: most cells, which are many. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character == '_' || character >= '\uFFFE') {
        return false;
      }
    }
    return true;
  }

  /** The text that is meant: the inverse of {@link #of}. */
  static String meant(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
