package org.lungang.staffing;

import java.time.LocalDate;
import org.lungang.district.Group;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Post;

/**
 * A posting (交流安排) that the policy lets somebody take. Which of them a plan takes is decided
 * elsewhere.
 *
 * @param index its place in {@link Staffing#postings()}
 * @param standing who
 * @param homeSchoolId from where
 * @param hostSchoolId to where
 * @param post the post at the host school
 * @param from S
 * @param until the first day after the term
 * @param minutes of the commute to the host
 * @param extraMinutes of the commute beyond that to the home school, 0 or more
 */
public record PossiblePosting(
    int index,
    Standing standing,
    Group group,
    Flow flow,
    String homeSchoolId,
    String hostSchoolId,
    Post post,
    LocalDate from,
    LocalDate until,
    int minutes,
    int extraMinutes) {

  /** From September to the end of June. */
  private static final int SCHOOL_YEAR_MONTHS = 10;

  /** The id of the staff member. */
  public String staffId() {
    return standing.id();
  }

  /** Whether its term is over before the next school year begins. */
  public boolean endsWithinYear() {
    return until.isBefore(from.plusYears(1));
  }

  /** Whether it lasts a school year (10 months) or longer, and not a semester or some months. */
  public boolean lastsSchoolYear() {
    return !until.isBefore(from.plusMonths(SCHOOL_YEAR_MONTHS));
  }

  /** What sort of movement it is (交流类型). */
  public Kind kind() {
    return flow.kind();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return group.id() + " " + flow.id() + " " + staffId() + " " + homeSchoolId + "→" + hostSchoolId;
  }
}
