package org.lungang.staffing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.policy.Flow;
import org.lungang.policy.Quota;

/**
 * A quota as it stands for one group, or for one school of it (H2, with its shares, H3).
 *
 * @param schoolId the home school that is counted; null for the whole group
 * @param homeIds the home schools that count; null for all of the group
 * @param hostIds the host schools that count; null for all
 * @param base how many people the quota is a share of
 * @param required how many must be posted
 * @param inForce how many rotations in force count towards it
 * @param floors the shares that must be found among those posted
 */
public record QuotaRequirement(
    Quota quota,
    Group group,
    @Nullable String schoolId,
    @Nullable Set<String> homeIds,
    @Nullable Set<String> hostIds,
    long base,
    long required,
    long inForce,
    List<FloorRequirement> floors) {

  /**
   * A floor as it stands.
   *
   * @param fixed how many there must be; null where it depends on the number posted
   * @param inForce how many rotations in force count towards it
   */
  public record FloorRequirement(Quota.Floor floor, @Nullable Long fixed, long inForce) {

    /** How many there must be when so many are posted, rotations in force that count included. */
    public long required(long posted) {
      return fixed != null ? fixed : floor.share().ceilOf(posted);
    }

    /** Whether somebody counts towards the floor, given that they count in the quota. */
    public boolean counts(Standing standing) {
      return Kinds.matches(floor.who(), standing);
    }
  }

  public QuotaRequirement {
    floors = List.copyOf(floors);
  }

  /** Whether a posting counts in the numerator. */
  public boolean counts(PossiblePosting posting) {
    return posting.group().id().equals(group.id())
        && (schoolId == null || schoolId.equals(posting.homeSchoolId()))
        && countsHome(posting.homeSchoolId())
        && countsHost(posting.hostSchoolId())
        && countsFlow(posting.flow())
        && Kinds.matches(quota.counted(), posting.standing());
  }

  /** How many of some postings count, and rotations in force that do. */
  public long reached(Collection<PossiblePosting> postings) {
    return postings.stream().filter(this::counts).count() + inForce;
  }

  /** How many of those who count are what a floor asks for. */
  public long reached(FloorRequirement floor, Collection<PossiblePosting> postings) {
    return postings.stream()
            .filter(this::counts)
            .filter(posting -> floor.counts(posting.standing()))
            .count()
        + floor.inForce();
  }

  /** Whether staff and postings of a home school count. */
  boolean countsHome(String id) {
    return homeIds == null || homeIds.contains(id);
  }

  /** Whether postings to a school count. */
  boolean countsHost(String id) {
    return hostIds == null || hostIds.contains(id);
  }

  /** Whether postings by a flow count. */
  boolean countsFlow(Flow flow) {
    return quota.flows().isEmpty() || quota.flows().contains(flow.id());
  }
}
