package org.lungang.policy;

/**
 * What itinerant teaching (走教) keeps to, in weekly periods (spec page 5).
 *
 * @param weeklyCapacity periods that a TEACHER carries in a week
 * @param schoolsAtMost schools that one teacher visits
 * @param periodsAtLeast periods of a visit
 * @param dailyPeriods periods that a teacher gives at a school visited in one day, at most
 */
public record Itinerant(
    int weeklyCapacity, int schoolsAtMost, int periodsAtLeast, int dailyPeriods, String clause) {

  /** Days of a school week. */
  public static final int SCHOOL_DAYS = 5;

  public Itinerant {
    clause = clause == null ? "" : clause;
  }

  /** The days of a visit: its periods, so many a day. */
  public int days(int weeklyPeriods) {
    return (weeklyPeriods + dailyPeriods - 1) / dailyPeriods;
  }
}
