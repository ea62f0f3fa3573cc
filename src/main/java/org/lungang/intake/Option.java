package org.lungang.intake;

import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * An answer that a question may have.
 *
 * @param value as a recipe may keep it: a code, a heading, the name of a school
 * @param label what it is called
 * @param isLikely whether it is among the likely ones
 */
public record Option(String value, Named label, boolean isLikely) {

  /** An option that is called what it is. */
  static Option plain(String value, boolean isLikely) {
    return new Option(value, language -> value, isLikely);
  }

  /** Whether an answer chooses this option: by its value, or its name in either language. */
  boolean isMeantBy(String answer) {
    String text = answer.strip();
    return text.equalsIgnoreCase(value)
        || text.equalsIgnoreCase(label.in(Language.EN))
        || text.equals(label.in(Language.ZH));
  }
}
