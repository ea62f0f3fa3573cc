package org.lungang.dataset.sheet;

import org.lungang.language.Language;
import org.lungang.language.Named;

/** A column of a file, with its heading in both languages; implemented by enums. */
public interface Heading extends Named {

  /** The heading in English, lower case, e.g. {@code school_id}. */
  String english();

  /** The heading in Chinese. */
  String chinese();

  /** Whether a file without this column, or a row without a value in it, is an error. */
  boolean isRequired();

  /** The place among the columns of the same enum. */
  int ordinal();

  @Override
  default String in(Language language) {
    return language == Language.ZH ? chinese() : english();
  }
}
