package org.lungang.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

  private Spelling() {}

  /**
   * The word nearest to a misspelled one, by the Levenshtein distance and without regard to case;
   * empty where none is within a third of its length, or 2. Of equally near ones the first in
   * alphabetical order.
   */
  public static Optional<String> nearest(String word, Collection<String> words) {
    String asked = fold(word);
    return words.stream()
        .filter(candidate -> distance(asked, fold(candidate)) <= allowed(asked, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(asked, fold(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int allowed(String asked, String candidate) {
    int length = Math.min(asked.length(), candidate.length());
    return length < 4 ? length / 2 : Math.max(2, length / 3);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** How many letters must be put in, left out or changed; O(length × length). */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
