package org.lungang.policy;

/** What a district must have for a rule to hold of it, once the policy asks for the rule. */
public enum Applies {
  /** Nothing: it holds of every district. */
  EVERYWHERE,
  /** A quota, a share, a bound of a flow or a rule of the policy's own that is for it. */
  WHERE_REQUIRED,
  /** Pins. */
  WHERE_PINNED,
  /** Schools between which somebody may travel to teach. */
  WHERE_VISITED
}
