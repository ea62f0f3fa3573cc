package org.lungang.word;

import java.util.regex.Pattern;

/** One spelling for what offices write in many: width, blanks, traditional characters, marks. */
public final class OfficeSpelling {

  /** Marks that say nothing, before a word and behind it. */
  private static final String BEFORE = "*※★▲·:;,.。、\"'";

  private static final String BEHIND = "*※★▲:;,。、\"'?？";

  private static final Pattern NOTHING =
      Pattern.compile("[-—–_/\\\\~.·*×]+|(?i:n/?a|null|none)|[(](?:空|跳过)[)]");

  private OfficeSpelling() {}

  /** The spelling that dictionaries have. */
  public static String normal(String cell) {
    String spelled = Simplified.of(half(Blanks.dense(cell)));
    int start = 0;
    int end = spelled.length();
    while (start < end && BEFORE.indexOf(spelled.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(spelled.charAt(end - 1)) >= 0) {
      end--;
    }
    return spelled.substring(start, end);
  }

  /** Whether a cell says that there is nothing to say: empty, a dash, a stroke. */
  public static boolean isBlank(String cell) {
    if (cell.isEmpty()) {
      return true;
    }
    char first = cell.charAt(0);
    if (first >= '0' && first <= '9' || first >= '一' && first <= '龥') {
      return false;
    }
    String dense = Blanks.dense(cell);
    return dense.isEmpty() || NOTHING.matcher(half(dense)).matches();
  }

  /** The text with full-width letters, digits and signs made half-width. */
  public static String half(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '！' && character <= '～' || character == '〔' || character == '【') {
        StringBuilder half = new StringBuilder(text);
        for (int j = i; j < text.length(); j++) {
          char c = text.charAt(j);
          if (c >= '！' && c <= '～') {
            half.setCharAt(j, (char) (c - '！' + '!'));
          } else if (c == '〔' || c == '【') {
            half.setCharAt(j, '(');
          } else if (c == '〕' || c == '】') {
            half.setCharAt(j, ')');
          }
        }
        return half.toString();
      }
    }
    return text;
  }

  /** The text without what stands in brackets. */
  static String withoutBrackets(String text) {
    return text.indexOf('(') < 0 ? text : text.replaceAll("\\([^()]*\\)", "");
  }
}
