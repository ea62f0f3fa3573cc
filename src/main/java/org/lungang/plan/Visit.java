package org.lungang.plan;

import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Weights;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Standing;

/**
 * A visit that a plan takes (走教): a TEACHER, based at home, teaches some periods a week at another
 * school.
 *
 * @param possible who, where and by which flow
 * @param weeklyPeriods 1 or more
 */
public record Visit(PossibleVisit possible, int weeklyPeriods) {

  public Visit {
    if (weeklyPeriods < 1) {
      throw new IllegalArgumentException(
          "The visit (" + possible + ") must have periods (" + weeklyPeriods + ").");
    }
  }

  /** Who. */
  public Standing standing() {
    return possible.standing();
  }

  /** The id of the teacher. */
  public String staffId() {
    return possible.staffId();
  }

  /** The group in which the teacher travels. */
  public Group group() {
    return possible.group();
  }

  /** From where. */
  public String homeSchoolId() {
    return possible.homeSchoolId();
  }

  /** To where. */
  public String hostSchoolId() {
    return possible.hostSchoolId();
  }

  /** What is taught: the teacher's own subject. */
  public Subject subject() {
    return possible.subject();
  }

  /** On how many days a week: the periods, as many a day as the policy allows. */
  public int days() {
    return possible.terms().days(weeklyPeriods);
  }

  /** Minutes on the way in a week: there and back on each day. */
  public int minutesAWeek() {
    return 2 * possible.minutes() * days();
  }

  /** S10: what the way costs in a week; 0 or less. */
  public long travelWorth(Weights weights) {
    return -(long) weights.travelPerMinute() * minutesAWeek();
  }
}
