package org.lungang.compare;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** How far a plan has come. */
public enum PlanState implements Named {
  /** Being worked on (草案). */
  DRAFT,
  /** Published for objections (已公示). */
  PUBLISHED,
  /** Decided (定稿); not replaced by another plan without saying so. */
  FINAL;

  @Override
  public String in(Language language) {
    return Message.of(PlanState.class, "state." + name()).in(language);
  }
}
