package org.lungang.word;

import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters as the simplified ones of the dictionaries. The pairs are those of Open
 * Chinese Convert (Apache License 2.0).
 */
final class Simplified {

  private static final Map<Character, Character> PAIRS = new HashMap<>();

  static {
    for (String line : DataLines.of("traditional.txt")) {
      PAIRS.put(line.charAt(0), line.charAt(1));
    }
  }

  private Simplified() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (PAIRS.containsKey(text.charAt(i))) {
        StringBuilder simplified = new StringBuilder(text);
        for (int j = i; j < text.length(); j++) {
          simplified.setCharAt(j, PAIRS.getOrDefault(text.charAt(j), text.charAt(j)));
        }
        return simplified.toString();
      }
    }
    return text;
  }
}
