package org.lungang.policy;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** The rules that score a plan, in the order of the spec (page 4). */
public enum Rule implements Named {
  /** Reciprocity. */
  H1(Level.HARD),
  /** Quota. */
  H2(Level.HARD),
  /** Shares among those posted: backbone, by default. */
  H3(Level.HARD),
  /** Minimums and maximums of flows. */
  H4(Level.HARD),
  /** No subject deserted. */
  H5(Level.HARD),
  /** Leadership. */
  H6(Level.HARD),
  /** No school drained. */
  H7(Level.HARD),
  /** Pins. */
  H8(Level.HARD),
  /** Minimum terms. */
  H9(Level.HARD),
  /** Itinerant teaching. */
  H10(Level.HARD),
  /** Due leaders. */
  M1(Level.MEDIUM),
  /** New leaders' group experience. */
  M2(Level.MEDIUM),
  /** First-year teachers. */
  M3(Level.MEDIUM),
  /** Target schools' backbone. */
  M4(Level.MEDIUM),
  /** Gaps in the curriculum. */
  M5(Level.MEDIUM),
  /** Commute. */
  S1(Level.SOFT),
  /** Far. */
  S2(Level.SOFT),
  /** Coverage. */
  S3(Level.SOFT),
  /** Balance. */
  S4(Level.SOFT),
  /** Placement. */
  S5(Level.SOFT),
  /** Due. */
  S6(Level.SOFT),
  /** Willingness. */
  S7(Level.SOFT),
  /** Career. */
  S8(Level.SOFT),
  /** Stability. */
  S9(Level.SOFT),
  /** Itinerant travel. */
  S10(Level.SOFT),
  /** Subject in one hand. */
  S11(Level.SOFT);

  private final Level level;

  Rule(Level level) {
    this.level = level;
  }

  /** How much it weighs. */
  public Level level() {
    return level;
  }

  /** The rule's name, without its id: "reciprocity", "对等交流". */
  @Override
  public String in(Language language) {
    return Message.of(Rule.class, "rule." + name()).in(language);
  }
}
