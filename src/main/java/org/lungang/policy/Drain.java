package org.lungang.policy;

/**
 * H7: TEACHERs posted away from a school ≤ max(atLeast, share of the TEACHERs whose home it is,
 * rounded down). Postings of kind FIRST_POST and ITINERANT do not count.
 */
public record Drain(
    @PolicyKey(
            en = "Share of the teachers whose home school it is, rounded down",
            zh = "占本校教师的比例，向下取整",
            needed = true)
        Share share,
    @PolicyKey(
            en = "Number that may be sent in any case",
            zh = "至少可派出的人数",
            least = 0,
            most = 1000,
            needed = true)
        int atLeast,
    String clause) {
  public Drain {
    clause = clause == null ? "" : clause;
  }
}
