package org.lungang.intake;

import java.util.Optional;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/** What a heading may have been meant for that no dictionary has. */
final class NearHeading {

  private static final int SHORTEST = 3;

  private NearHeading() {}

  /** The field of the one heading that is a character away, or that it holds; empty if none is. */
  static Optional<Field> find(String heading) {
    String word = OfficeSpelling.normal(heading);
    if (word.length() < SHORTEST || word.length() > 30) {
      return Optional.empty();
    }
    Optional<Field> near = HeadingWords.findNear(word);
    if (near.isPresent()) {
      return near;
    }
    for (int length = word.length() - 1; length >= SHORTEST; length--) {
      for (int from = 0; from + length <= word.length(); from++) {
        Optional<Field> part = HeadingWords.find(word.substring(from, from + length));
        if (part.isPresent()) {
          return part.filter(field -> field != Field.NONE);
        }
      }
    }
    return Optional.empty();
  }
}
