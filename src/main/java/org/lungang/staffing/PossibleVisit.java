package org.lungang.staffing;

import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Itinerant;

/**
 * A visit (走教) that the policy lets a TEACHER make: some weekly periods of the own subject at a
 * school of the group that has lessons in it. The teacher stays based at home. Whether and for how
 * many periods a plan takes it is decided elsewhere.
 *
 * @param index its place in {@link Visiting#possible()}
 * @param standing who
 * @param homeSchoolId from where
 * @param hostSchoolId to where
 * @param subject the teacher's own
 * @param minutes of the way to the host, one way
 * @param terms what visits keep to
 */
public record PossibleVisit(
    int index,
    Standing standing,
    Group group,
    Flow flow,
    String homeSchoolId,
    String hostSchoolId,
    Subject subject,
    int minutes,
    Itinerant terms) {

  /** The id of the teacher. */
  public String staffId() {
    return standing.id();
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
