package org.lungang.staffing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.policy.Entered;
import org.lungang.policy.Person;

/**
 * How a staff member stands in the year that is planned (docs/reference/model.md, Who may move).
 *
 * @param homeSchoolId the home school from S on: after a stay (E8) the former host
 * @param workSchoolId where they work without this plan: home, or the host of a rotation in force
 * @param stages the single stages they teach or lead
 * @param exemptions ids of the exemptions that hold, sorted; empty if not exempt
 * @param unapproved ids of the exemptions that would hold if approved, sorted
 * @param backbone honor at or above the policy's level (骨干教师)
 * @param years full years at the school; for leaders also in the post
 * @param eligibleYears full years that make this one eligible
 * @param dueYears full years that make this one due
 * @param yearsClause where these years come from; empty for those of everybody
 * @param age full years at S
 * @param hiredYears full years at S since first hired
 * @param movedBefore has a row in service.csv or rotations.csv
 * @param circumstances what the lists enter, by every name ({@link Entered#of})
 * @param latestRotation the row of rotations.csv with the latest until; null if none
 * @param pin what pins.csv decides
 */
public record Standing(
    StaffMember member,
    String homeSchoolId,
    String workSchoolId,
    Set<Stage> stages,
    List<String> exemptions,
    List<String> unapproved,
    boolean backbone,
    int years,
    int eligibleYears,
    int dueYears,
    String yearsClause,
    int age,
    int hiredYears,
    boolean movedBefore,
    Set<String> circumstances,
    @Nullable Rotation latestRotation,
    PinnedTo pin)
    implements Person {

  /**
   * What pins.csv decides about one person.
   *
   * @param stay no posting
   * @param go has to have a posting
   * @param goSchoolId the host of that posting; null where it is free
   * @param notTo hosts that are ruled out
   */
  public record PinnedTo(boolean stay, boolean go, @Nullable String goSchoolId, Set<String> notTo) {

    /** No pin. */
    public static final PinnedTo NOTHING = new PinnedTo(false, false, null, Set.of());
  }

  /** The id of the staff member. */
  public String id() {
    return member.id();
  }

  /** The position at home. */
  public Position position() {
    return member.position();
  }

  /** Whether some exemption holds (暂不纳入交流). */
  public boolean isExempt() {
    return !exemptions.isEmpty();
  }

  /** Whether on a rotation in force (在轨交流, E7). */
  public boolean isLocked() {
    return exemptions.contains(Exemptions.LOCKED);
  }

  /** Eligible (符合交流条件): not exempt and long enough at one school to count in the quota. */
  @Override
  public boolean isEligible() {
    return !isExempt() && years >= eligibleYears;
  }

  /** Due (应交流): not exempt and long enough at one school that the policy says to rotate. */
  @Override
  public boolean isDue() {
    return !isExempt() && years >= dueYears;
  }

  /** Whether exempt, and otherwise eligible. */
  public boolean isEligibleButForExemptions() {
    return isExempt() && years >= eligibleYears;
  }

  /** Whether only a rotation in force keeps this one from being eligible. */
  public boolean isEligibleButForRotation() {
    return years >= eligibleYears
        && exemptions.stream().allMatch(id -> id.equals(Exemptions.LOCKED));
  }

  /** The same with other years that make eligible and due. */
  Standing withYears(int newEligibleYears, int newDueYears, String newClause) {
    return new Standing(
        member,
        homeSchoolId,
        workSchoolId,
        stages,
        exemptions,
        unapproved,
        backbone,
        years,
        newEligibleYears,
        newDueYears,
        newClause,
        age,
        hiredYears,
        movedBefore,
        circumstances,
        latestRotation,
        pin);
  }
}
