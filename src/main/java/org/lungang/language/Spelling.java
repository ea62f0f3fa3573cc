package org.lungang.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what somebody may have meant who wrote something else. */
public final class Spelling {

  private Spelling() {}

  /**
   * The word nearest to a misspelled one, by the Levenshtein distance and without regard to case;
   * empty where none is within a third of its length, or 2. Of equally near ones the first in
   * alphabetical order.
   */
  public static Optional<String> nearest(String word, Collection<String> words) {
    String asked = fold(word);
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : words) {
      int most = Math.min(fewest, allowed(asked.length(), candidate.length()));
      int distance = distance(asked, fold(candidate), most);
      if (distance <= most && isBefore(distance, candidate, fewest, nearest)) {
        fewest = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * The same among ids, of which there may be 100,000 that are all alike: one edit for up to three
   * characters, else at most two, and case counts.
   */
  public static Optional<String> nearestId(String id, Collection<String> ids) {
    String nearest = null;
    int fewest = id.length() <= 3 ? 1 : 2;
    for (String candidate : ids) {
      int distance = distance(id, candidate, fewest);
      if (distance <= fewest
          && (nearest == null || isBefore(distance, candidate, fewest, nearest))) {
        fewest = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isBefore(
      int distance, String candidate, int fewest, @Nullable String nearest) {
    return nearest == null
        || distance < fewest
        || distance == fewest && candidate.compareTo(nearest) < 0;
  }

  private static int allowed(int asked, int candidate) {
    int length = Math.min(asked, candidate);
    return length < 4 ? length / 2 : Math.max(2, length / 3);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * How many letters must be put in, left out or changed (Levenshtein 1966; Wagner and Fischer
   * 1974, with one row); some number above {@code most} where it is more than that. O(length ×
   * length).
   */
  static int distance(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) {
      return most + 1;
    }
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
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
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
