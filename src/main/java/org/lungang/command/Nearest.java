package org.lungang.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody who mistyped a word meant. */
final class Nearest {

  private Nearest() {}

  /** The word that is the fewest keystrokes away, if they are few for its length. */
  static Optional<String> find(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> keystrokes(typed, word) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> keystrokes(typed, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The Levenshtein distance: letters put in, left out or replaced. */
  static int keystrokes(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
