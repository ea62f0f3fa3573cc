package org.lungang.dataset;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody may have meant who wrote something else. */
final class Nearest {

  private Nearest() {}

  /**
   * The candidate that fewest edits (a character put in, left out or changed) lead to: at most one
   * for up to three characters, else two. Among equals the first in the order of the text; empty if
   * there is none.
   */
  static Optional<String> find(String text, Collection<String> candidates) {
    int fewest = (text.length() <= 3 ? 1 : 2) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - text.length()) > fewest) {
        continue;
      }
      int edits = edits(text, candidate, fewest);
      if (edits < fewest
          || edits == fewest && nearest != null && candidate.compareTo(nearest) < 0) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Levenshtein's distance; more than {@code most} where it is more than that. */
  private static int edits(String from, String to, int most) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length(); j++) {
        int above = row[j];
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[to.length()];
  }
}
