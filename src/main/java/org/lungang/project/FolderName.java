package org.lungang.project;

import java.util.Locale;
import java.util.Set;

/** Makes the name of a folder from a name that somebody gave something. */
final class FolderName {

  /** Chinese characters take three bytes each, and a name no more than 255 of them. */
  private static final int MOST_CHARACTERS = 60;

  private FolderName() {}

  /**
   * A name that every file system takes, and that no other one is but for its case.
   *
   * @param taken the names that are in use, in lower case; gets this one
   */
  static String of(String name, Set<String> taken) {
    String plain =
        name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]", "-")
            .replaceAll("^[.\\s]+|[.\\s]+$", "")
            .strip();
    int end = Math.min(plain.length(), MOST_CHARACTERS);
    if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    String stem = plain.isEmpty() ? "scenario" : plain.substring(0, end).strip();
    String free = stem;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = stem + " (" + number + ")";
    }
    return free;
  }
}
