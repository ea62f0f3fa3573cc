package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;

/**
 * How many of a group's staff must be posted (H2), and which shares must be found among them (H3).
 *
 * @param groupTypes the types it holds for; empty for all
 * @param exceptGroupTypes the types it does not hold for
 * @param sameStage whether it holds only for groups with a stage that all their schools have
 * @param stages only for groups with one of these stages common to all their schools; empty for all
 * @param per over the group's postings, or over those from each of its schools
 * @param share of the people in {@code of}, rounded up
 * @param of the denominator: staff whose home is a school of the group
 * @param counted the numerator: whose postings in the group count
 * @param inForceCounted whether rotations in force of the group count in the numerator, for those
 *     in {@code counted}
 * @param inForceOf whether those on a rotation in force count in the denominator: the staff of the
 *     group's schools who would be in {@code of} but for exemption E7
 * @param floors the H3 shares
 */
public record Quota(
    String id,
    Set<GroupType> groupTypes,
    Set<GroupType> exceptGroupTypes,
    boolean sameStage,
    Set<Stage> stages,
    Per per,
    Share share,
    List<Who> of,
    List<Who> counted,
    boolean inForceCounted,
    boolean inForceOf,
    List<Floor> floors,
    String clause) {

  /** What the share is taken over. */
  public enum Per {
    GROUP,
    FROM_EACH_SCHOOL
  }

  /**
   * A share that must be found among those counted (H3), rounded up.
   *
   * @param who of whom there must be enough
   * @param base what it is a share of
   */
  public record Floor(List<Who> who, Share share, Base base, String clause) {

    /** What a floor is a share of. */
    public enum Base {
      /** The postings that the quota counts. */
      POSTED,
      /** Those in {@code who} among the quota's denominator. */
      ELIGIBLE,
      /** All in {@code who} whose home is a school of the group, exempt or not. */
      ALL
    }

    public Floor {
      who = Sets.listed(who);
    }
  }

  /** The same quota with another share, if that is less. */
  public Quota withShareAtMost(Share other) {
    return with(other.isLessThan(share) ? other : share, floors);
  }

  /** The same quota with floors of another share, where that is less. */
  public Quota withFloorsAtMost(Share other) {
    return with(
        share,
        floors.stream()
            .map(
                floor ->
                    other.isLessThan(floor.share())
                        ? new Floor(floor.who(), other, floor.base(), floor.clause())
                        : floor)
            .toList());
  }

  private Quota with(Share newShare, List<Floor> newFloors) {
    return new Quota(
        id,
        groupTypes,
        exceptGroupTypes,
        sameStage,
        stages,
        per,
        newShare,
        of,
        counted,
        inForceCounted,
        inForceOf,
        newFloors,
        clause);
  }

  public Quota {
    groupTypes = Sets.ordered(groupTypes);
    exceptGroupTypes = Sets.ordered(exceptGroupTypes);
    stages = Sets.ordered(stages);
    of = Sets.listed(of);
    counted = Sets.listed(counted);
    floors = Sets.listed(floors);
  }
}
