package org.lungang.policy;

/** How a rule counts. */
public enum Counting {
  /** Each posting, or all visits of somebody, by itself. */
  BY_CHOICE,
  /** Sums over postings and visits. */
  BY_SUM,
  /** It holds by which postings are possible. */
  NOT_AT_ALL
}
