package org.lungang.dataset.sheet;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** What a problem means for the plan. */
public enum Severity implements Named {
  /** Nothing is planned. */
  ERROR,
  /** The plan goes on. */
  WARNING;

  @Override
  public String in(Language language) {
    return Message.of(Severity.class, "severity." + name()).in(language);
  }
}
