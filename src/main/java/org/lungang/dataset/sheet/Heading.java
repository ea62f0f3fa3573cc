package org.lungang.dataset.sheet;

import java.util.Set;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.word.Field;

/** A column of a file, with its heading in both languages; implemented by enums. */
public interface Heading extends Named {

  /** The heading in English, lower case, e.g. {@code school_id}. */
  String english();

  /** The heading in Chinese. */
  String chinese();

  /** Whether a text is the heading as it is, the English one also in words: "Staff id". */
  default boolean isSpelled(String text) {
    return chinese().equalsIgnoreCase(text)
        || english().equalsIgnoreCase(text)
        || english().replace('_', ' ').equalsIgnoreCase(text);
  }

  /** Whether a file without this column, or a row without a value in it, is an error. */
  boolean isRequired();

  /**
   * Whether another column says the same, so that one of the two is enough: a name in the place of
   * a number.
   */
  default boolean isSaidBy(Heading other) {
    return false;
  }

  /** What offices call it, in the dictionaries of their words. */
  default Set<Field> fields() {
    return Set.of();
  }

  /** Whether the cells are ids, or hold ids. */
  default boolean holdsIds() {
    return false;
  }

  /** Whether it depends on the column who may be sent, so that one that is misread posts people. */
  default boolean decidesWhoGoes() {
    return false;
  }

  /** The place among the columns of the same enum. */
  int ordinal();

  @Override
  default String in(Language language) {
    return language == Language.ZH ? chinese() : english();
  }
}
