package org.lungang.compare;

import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * Why a row of a plan had to change.
 *
 * @param text a sentence without its full stop
 */
public record Reason(Kind kind, Named text) implements Named {

  /** What sort of reason, the plainest first. */
  public enum Kind {
    /** A pin says so. */
    DECIDED,
    /** The posting is no longer possible: facts or policy changed. */
    IMPOSSIBLE,
    /** Without this change a rule that must hold would be broken. */
    RULE,
    /** Without it something would not hold that should in principle. */
    PRINCIPLE,
    /** Without it the plan would be worse by more than a change costs. */
    BETTER
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }
}
