package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Limit;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.policy.Schools;

/** What each group must reach: its quotas and its minimums and maximums (H2, H3, H4). */
public final class Requirements {

  private final Staffing staffing;
  private final Map<String, List<QuotaRequirement>> quotasByGroup = new LinkedHashMap<>();
  private final Map<String, List<LimitRequirement>> limitsByGroup = new LinkedHashMap<>();
  private final Map<String, List<Standing>> lockedByHome = new HashMap<>();
  private final List<CountRequirement> counts;
  private final Map<String, List<CountRequirement>> countsBySchool;

  private final Easings easings;

  Requirements(Staffing staffing) {
    this.staffing = staffing;
    this.easings = new Easings(staffing, Set.of());
    for (Standing standing : staffing.standings()) {
      if (standing.isLocked()) {
        lockedByHome
            .computeIfAbsent(standing.homeSchoolId(), id -> new ArrayList<>())
            .add(standing);
      }
    }
    for (Group group : staffing.district().groups()) {
      quotasByGroup.put(group.id(), List.copyOf(quotas(group)));
      limitsByGroup.put(
          group.id(), limits(group).stream().map(limit -> easings.ease(limit)).toList());
    }
    this.counts = CountRequirements.of(staffing, easings);
    this.countsBySchool = CountRequirements.bySchool(counts);
  }

  private Requirements(Requirements other, Set<Obligation> waived) {
    this.staffing = other.staffing;
    this.easings = new Easings(staffing, waived);
    this.quotasByGroup.putAll(other.quotasByGroup);
    this.limitsByGroup.putAll(other.limitsByGroup);
    Set<String> groupIds = new TreeSet<>();
    waived.forEach(obligation -> groupIds.add(obligation.ownerId()));
    groupIds.retainAll(quotasByGroup.keySet());
    for (String groupId : groupIds) {
      List<QuotaRequirement> quotas = new ArrayList<>();
      for (QuotaRequirement quota : quotasByGroup.getOrDefault(groupId, List.of())) {
        quotas.add(easings.withoutWaived(quota, quotas.size()));
      }
      quotasByGroup.put(groupId, List.copyOf(quotas));
      List<LimitRequirement> limits = new ArrayList<>();
      for (LimitRequirement limit : limitsByGroup.getOrDefault(groupId, List.of())) {
        limits.add(easings.withoutWaived(limit, limits.size()));
      }
      limitsByGroup.put(groupId, List.copyOf(limits));
    }
    this.counts =
        other.counts.stream()
            .filter(count -> !waived.contains(Obligation.own(count.place(), count.rule().id())))
            .toList();
    this.countsBySchool =
        counts.size() == other.counts.size()
            ? other.countsBySchool
            : CountRequirements.bySchool(counts);
  }

  /** The same requirements without some obligations. */
  Requirements waiving(Set<Obligation> waived) {
    return new Requirements(this, waived);
  }

  /** Whether an obligation of a school or person (H5, H6, H8) need not hold. */
  public boolean waives(Rule rule, String ownerId) {
    return !easings.waivesNothing() && easings.waives(Obligation.of(rule, ownerId));
  }

  /** H5: whether a subject may be left without anybody at a school. */
  public boolean waivesSubject(String schoolId, Subject subject) {
    return !easings.waivesNothing() && easings.waives(Obligation.subject(schoolId, subject));
  }

  /** H1: by how many what a flow of a group sends and what is sent back may differ. */
  public long allowedDifference(Group group, Flow flow) {
    return easings.difference(group, flow.id());
  }

  /** The quotas of a group, in the policy's order. */
  public List<QuotaRequirement> quotasOf(Group group) {
    return quotasByGroup.getOrDefault(group.id(), List.of());
  }

  /** The minimums and maximums of a group, flow by flow in the policy's order. */
  public List<LimitRequirement> limitsOf(Group group) {
    return limitsByGroup.getOrDefault(group.id(), List.of());
  }

  /** What the rules of the policy's own ask for, in the policy's order. */
  public List<CountRequirement> counts() {
    return counts;
  }

  /** Those of {@link #counts} in which a posting can matter. */
  public Collection<CountRequirement> countsAround(PossiblePosting posting) {
    return counts.isEmpty() ? counts : CountRequirements.around(countsBySchool, posting);
  }

  /** The stages that all schools of a group have; empty for a group that is not same-stage. */
  public Set<Stage> commonStages(Group group) {
    Set<Stage> common = EnumSet.allOf(Stage.class);
    for (String schoolId : group.schoolIds()) {
      common.retainAll(staffing.district().getSchool(schoolId).stage().parts());
    }
    return common;
  }

  /** H7: how many TEACHERs may be posted away from a school. */
  public long drainLimit(String schoolId) {
    long teachers =
        staffing.presence().staffOf(schoolId).stream()
            .filter(standing -> standing.member().isTeacher())
            .count();
    return easings.drainLimit(
        schoolId,
        Math.max(
            staffing.policy().drain().atLeast(),
            staffing.policy().drain().share().floorOf(teachers)));
  }

  /** H7: whether a posting counts as one that drains its home school. */
  public static boolean drains(PossiblePosting posting) {
    return posting.standing().member().isTeacher()
        && posting.kind() != Kind.FIRST_POST
        && posting.kind() != Kind.ITINERANT;
  }

  private List<QuotaRequirement> quotas(Group group) {
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
    return found;
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
    long base = staff.stream().filter(standing -> isBase(quota, standing)).count();
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
                            .filter(standing -> isBase(quota, standing))
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

  /** Whether somebody is among those of whom a quota is a share. */
  public boolean isInBase(QuotaRequirement quota, Standing standing) {
    boolean isHere =
        quota.schoolId() == null
            ? quota.group().schoolIds().contains(standing.homeSchoolId())
            : quota.schoolId().equals(standing.homeSchoolId());
    return isHere && quota.countsHome(standing.homeSchoolId()) && isBase(quota.quota(), standing);
  }

  private boolean isBase(Quota quota, Standing standing) {
    return Kinds.matches(quota.of(), standing)
        || (standing.isEligibleButForExemptions()
            && staysInDenominator(standing)
            && Kinds.matchesButForYears(quota.of(), standing))
        || (quota.inForceOf()
            && standing.isLocked()
            && standing.isEligibleButForRotation()
            && Kinds.matchesButForYears(quota.of(), standing));
  }

  /** Whether everybody who is exempt is so only by exemptions that keep them in denominators. */
  private boolean staysInDenominator(Standing standing) {
    return standing.exemptions().stream()
        .allMatch(
            id -> {
              ExemptionRule rule = staffing.policy().exemptions().get(id);
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

  private List<LimitRequirement> limits(Group group) {
    List<LimitRequirement> found = new ArrayList<>();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      if (flow.kind() != Kind.ITINERANT) {
        flow.limits().forEach(limit -> addLimits(limit, group, flow, found));
      }
    }
    staffing.policy().limits().forEach(limit -> addLimits(limit, group, null, found));
    return found;
  }

  private void addLimits(
      Limit limit, Group group, @Nullable Flow flow, List<LimitRequirement> found) {
    Stage leadStage = staffing.district().getSchool(group.leadId()).stage();
    if (!limit.leadStages().isEmpty() && !limit.leadStages().contains(leadStage)) {
      return;
    }
    boolean from = limit.per() == Limit.Per.FROM_EACH_SCHOOL;
    List<@Nullable String> schoolIds =
        switch (limit.per()) {
          case GROUP -> Arrays.asList((String) null);
          case TO_EACH_MEMBER ->
              new ArrayList<>(group.members().stream().map(Membership::schoolId).toList());
          case TO_EACH_SCHOOL, FROM_EACH_SCHOOL -> new ArrayList<>(group.schoolIds());
        };
    for (String schoolId : schoolIds) {
      for (Subject subject : orAny(limit.eachSubject())) {
        for (GradeBand gradeBand : orAny(limit.eachGradeBand())) {
          found.add(
              new LimitRequirement(
                  limit,
                  group,
                  flow,
                  from ? null : schoolId,
                  from ? schoolId : null,
                  subject,
                  gradeBand));
        }
      }
    }
  }

  /** The values one by one, or a single null that stands for any. */
  private static <T> Collection<@Nullable T> orAny(Set<T> values) {
    return values.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(values);
  }
}
