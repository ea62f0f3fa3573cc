package org.lungang.intake;

import java.util.Optional;
import org.lungang.language.Message;
import org.lungang.word.Field;
import org.lungang.word.PersonalWords;
import org.lungang.word.Shown;

/**
 * Addresses and illnesses in columns that hold other things. Questions and the recipe say where
 * they stand and what they are, and quote nothing of them.
 */
final class PersonalText {

  private PersonalText() {}

  /** What a cell holds that its column is not expected to. */
  static Optional<PersonalWords> in(Field field, String cell) {
    if (ColumnProfile.namesSchools(cell)) {
      return Optional.empty();
    }
    for (PersonalWords kind : PersonalWords.values()) {
      if (!isExpected(field, kind) && kind.isIn(cell)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static boolean isExpected(Field field, PersonalWords kind) {
    return switch (field) {
      case EXEMPTION, REMARK, STATUS, CATEGORY -> kind == PersonalWords.HEALTH;
      case TOWNSHIP -> kind == PersonalWords.ADDRESS;
      default -> false;
    };
  }

  /** The key of a question about a cell of a column. */
  static String key(Field field, String cell) {
    return field.name()
        + "/"
        + in(field, cell).map(kind -> "(" + kind.name() + ")").orElseGet(() -> Shown.of(cell));
  }

  /** What a question shows of a cell. */
  static Object shown(Field field, String cell) {
    return in(field, cell)
        .<Object>map(
            kind ->
                Message.of(
                    Inquiry.class,
                    "personal." + (kind == PersonalWords.ADDRESS ? "address" : "health")))
        .orElseGet(() -> Shown.of(cell));
  }
}
