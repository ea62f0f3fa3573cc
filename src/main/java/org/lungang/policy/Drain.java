package org.lungang.policy;

/**
 * H7: TEACHERs posted away from a school ≤ max(atLeast, share of the TEACHERs whose home it is,
 * rounded down). Postings of kind FIRST_POST and ITINERANT do not count.
 */
public record Drain(Share share, int atLeast, String clause) {
  public Drain {
    clause = clause == null ? "" : clause;
  }
}
