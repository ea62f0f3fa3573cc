package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Rule;

/** What each group must reach: its quotas and its minimums and maximums (H2, H3, H4). */
public final class Requirements {

  private final Staffing staffing;
  private final Map<String, List<QuotaRequirement>> quotasByGroup = new LinkedHashMap<>();
  private final Map<String, List<LimitRequirement>> limitsByGroup = new LinkedHashMap<>();
  private final List<CountRequirement> counts;
  private final Map<String, List<CountRequirement>> countsBySchool;

  private final Easings easings;

  Requirements(Staffing staffing) {
    this.staffing = staffing;
    this.easings = new Easings(staffing, Set.of());
    QuotaRequirements quotas = new QuotaRequirements(staffing, easings);
    LimitRequirements limits = new LimitRequirements(staffing, easings);
    for (Group group : staffing.district().groups()) {
      quotasByGroup.put(group.id(), quotas.of(group));
      limitsByGroup.put(group.id(), limits.of(group));
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

  /** H7: how many TEACHERs may be posted away from a school. */
  public long drainLimit(String schoolId) {
    int teachers = staffing.presence().teachersOf(schoolId);
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

  /** Whether somebody is among those of whom a quota is a share. */
  public boolean isInBase(QuotaRequirement quota, Standing standing) {
    boolean isHere =
        quota.schoolId() == null
            ? quota.group().schoolIds().contains(standing.homeSchoolId())
            : quota.schoolId().equals(standing.homeSchoolId());
    return isHere
        && quota.countsHome(standing.homeSchoolId())
        && QuotaRequirements.isBase(staffing.policy(), quota.quota(), standing);
  }
}
