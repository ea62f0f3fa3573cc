package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;
import org.lungang.policy.Quota;
import org.lungang.policy.Schools;

/** What quotas and the shares among them ask of each group (H2, H3). */
final class QuotaRequirements {

  private final Staffing staffing;
  private final Easings easings;
  private final Map<String, List<Standing>> lockedByHome = new HashMap<>();

  QuotaRequirements(Staffing staffing, Easings easings) {
    this.staffing = staffing;
    this.easings = easings;
    for (Standing standing : staffing.standings()) {
      if (standing.isLocked()) {
        lockedByHome
            .computeIfAbsent(standing.homeSchoolId(), id -> new ArrayList<>())
            .add(standing);
      }
    }
  }

  /** The quotas of a group, in the policy's order. */
  List<QuotaRequirement> of(Group group) {
    List<QuotaRequirement> found = new ArrayList<>();
    Set<Stage> common = commonStages(group);
    for (Quota quota : staffing.policy().quotas()) {
      boolean holds =
          (quota.groupTypes().isEmpty() || quota.groupTypes().contains(group.type()))
              && !quota.exceptGroupTypes().contains(group.type())
              && (!quota.sameStage() || !common.isEmpty())
              && (quota.stages().isEmpty() || !Collections.disjoint(quota.stages(), common));
      Set<String> homeIds = ids(group, quota.from());
      Set<String> hostIds = ids(group, quota.to());
      boolean hasSchools =
          (homeIds == null || !homeIds.isEmpty()) && (hostIds == null || !hostIds.isEmpty());
      if (holds && hasSchools && quota.per() == Quota.Per.GROUP) {
        found.add(quota(quota, group, null, homeIds, hostIds));
      } else if (holds && hasSchools) {
        group.schoolIds().stream()
            .filter(id -> homeIds == null || homeIds.contains(id))
            .forEach(id -> found.add(quota(quota, group, id, homeIds, hostIds)));
      }
    }
    return List.copyOf(found);
  }

  /** The stages that all schools of a group have; empty for a group that is not same-stage. */
  private Set<Stage> commonStages(Group group) {
    Set<Stage> common = EnumSet.allOf(Stage.class);
    for (String schoolId : group.schoolIds()) {
      common.retainAll(staffing.district().getSchool(schoolId).stage().parts());
    }
    return common;
  }

  /** The schools of a group that a policy names; null where it names none. */
  private @Nullable Set<String> ids(Group group, @Nullable Schools schools) {
    if (schools == null) {
      return null;
    }
    Set<String> ids = new TreeSet<>();
    for (Membership member : group.schools()) {
      School school = staffing.district().getSchool(member.schoolId());
      if (schools.fit(school, List.of(member.role()))) {
        ids.add(school.id());
      }
    }
    return ids;
  }

  private QuotaRequirement quota(
      Quota ofPolicy,
      Group group,
      @Nullable String schoolId,
      @Nullable Set<String> homeIds,
      @Nullable Set<String> hostIds) {
    Quota quota = easings.ease(ofPolicy, group, schoolId);
    List<Standing> staff =
        (schoolId == null ? group.schoolIds() : List.of(schoolId))
            .stream()
                .filter(id -> homeIds == null || homeIds.contains(id))
                .flatMap(id -> staffing.presence().staffOf(id).stream())
                .toList();
    long base =
        staff.stream().filter(standing -> isBase(staffing.policy(), quota, standing)).count();
    List<Standing> inForce =
        quota.inForceCounted() ? inForce(quota, group, schoolId, homeIds, hostIds) : List.of();
    List<QuotaRequirement.FloorRequirement> floors = new ArrayList<>();
    for (Quota.Floor floor : quota.floors()) {
      Long fixed =
          switch (floor.base()) {
            case POSTED -> null;
            case ELIGIBLE ->
                floor
                    .share()
                    .ceilOf(
                        staff.stream()
                            .filter(standing -> isBase(staffing.policy(), quota, standing))
                            .filter(standing -> Kinds.matches(floor.who(), standing))
                            .count());
            case ALL ->
                floor
                    .share()
                    .ceilOf(
                        staff.stream()
                            .filter(standing -> Kinds.matches(floor.who(), standing))
                            .count());
          };
      long floorInForce =
          inForce.stream().filter(standing -> Kinds.matches(floor.who(), standing)).count();
      floors.add(new QuotaRequirement.FloorRequirement(floor, fixed, floorInForce));
    }
    return new QuotaRequirement(
        quota,
        group,
        schoolId,
        homeIds,
        hostIds,
        base,
        quota.share().ceilOf(base),
        inForce.size(),
        floors);
  }

  /**
   * Whether a quota is a share of somebody, at whatever school; see {@link Requirements#isInBase}.
   */
  static boolean isBase(Policy policy, Quota quota, Standing standing) {
    return Kinds.matches(quota.of(), standing)
        || (standing.isEligibleButForExemptions()
            && staysInDenominator(policy, standing)
            && Kinds.matchesButForYears(quota.of(), standing))
        || (quota.inForceOf()
            && standing.isLocked()
            && standing.isEligibleButForRotation()
            && Kinds.matchesButForYears(quota.of(), standing));
  }

  /** Whether everybody who is exempt is so only by exemptions that keep them in denominators. */
  private static boolean staysInDenominator(Policy policy, Standing standing) {
    return standing.exemptions().stream()
        .allMatch(
            id -> {
              ExemptionRule rule = policy.exemptions().get(id);
              return rule != null && rule.staysInDenominator();
            });
  }

  /** Those on a rotation in force inside the group who would count if it were new. */
  private List<Standing> inForce(
      Quota quota,
      Group group,
      @Nullable String schoolId,
      @Nullable Set<String> homeIds,
      @Nullable Set<String> hostIds) {
    List<Standing> found = new ArrayList<>();
    for (String homeId : schoolId == null ? group.schoolIds() : List.of(schoolId)) {
      for (Standing standing : lockedByHome.getOrDefault(homeId, List.of())) {
        Rotation rotation = standing.latestRotation();
        boolean ofGroup =
            rotation != null
                && (rotation.groupId() == null
                    ? group.schoolIds().contains(rotation.hostSchoolId())
                    : rotation.groupId().equals(group.id()))
                && (homeIds == null || homeIds.contains(homeId))
                && (hostIds == null || hostIds.contains(rotation.hostSchoolId()));
        if (ofGroup && Kinds.matchesButForYears(quota.counted(), standing)) {
          found.add(standing);
        }
      }
    }
    return found;
  }
}
