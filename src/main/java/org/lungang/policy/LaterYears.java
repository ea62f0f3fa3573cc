package org.lungang.policy;

/** What the sums of a rule are in the years after the one that is planned, for plans ahead. */
public enum LaterYears {
  /** Each year counts its own postings. */
  EACH_YEAR,
  /** The same, and the lists of later years state anew what it asks for, or not at all. */
  ANEW,
  /** A posting counts for as long as it lasts. */
  LASTING,
  /** What a posting adds counts for as long as it lasts, what it takes away does not. */
  GAINS_LAST,
  /** What a posting takes away counts for as long as it lasts, what it adds does not. */
  LOSSES_LAST
}
