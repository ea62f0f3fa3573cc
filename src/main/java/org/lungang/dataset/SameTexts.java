package org.lungang.dataset;

import java.util.HashMap;
import java.util.Map;

/**
 * One instance for equal texts of a column, so that a city's lists need less memory; not for a
 * column of which nearly every text is another, ids and names, where it would cost time for
 * nothing.
 */
final class SameTexts {

  /** From how many different texts on they have to be worth their keep. */
  private static final int MANY = 4096;

  private final Map<String, String> known = new HashMap<>();
  private int asked;

  /** The first text that was equal to this one, or this one. */
  String one(String text) {
    if (text.isEmpty()) {
      return "";
    }
    asked++;
    if (known.size() >= MANY && known.size() > asked / 2) {
      return text;
    }
    return known.computeIfAbsent(text, first -> first);
  }
}
