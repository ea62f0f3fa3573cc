package org.lungang.policy;

/**
 * What itinerant teaching (走教) keeps to, in weekly periods (docs/reference/model.md, Visits).
 *
 * @param weeklyCapacity periods that a TEACHER carries in a week
 * @param schoolsAtMost schools that one teacher visits
 * @param periodsAtLeast periods of a visit
 * @param dailyPeriods periods that a teacher gives at a school visited in one day, at most
 */
public record Itinerant(
    @PolicyKey(
            en = "Periods that a teacher teaches in a week",
            zh = "教师每周承担的课时",
            least = 1,
            most = 60,
            needed = true)
        int weeklyCapacity,
    @PolicyKey(
            en = "Schools that one teacher visits, at most",
            zh = "每人最多去几所学校",
            least = 1,
            most = 10,
            needed = true)
        int schoolsAtMost,
    @PolicyKey(
            en = "Periods of a visit, at least",
            zh = "每校最少课时",
            least = 1,
            most = 60,
            needed = true)
        int periodsAtLeast,
    @PolicyKey(
            en = "Periods at a school visited in one day, at most",
            zh = "在走教学校每天最多课时",
            least = 1,
            most = 12,
            needed = true)
        int dailyPeriods,
    String clause) {

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
