package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Limit;
import org.lungang.policy.Rule;

/**
 * By how many people rules that must hold are eased, for the question what is in the way. Not part
 * of any plan that is published: a policy or the data have to say it then.
 *
 * @param people by obligation; {@link #WAIVED} lets it go altogether
 */
public record Easings(Map<Obligation, Long> people) {

  /** So many that the rule no longer binds. */
  public static final long WAIVED = Integer.MAX_VALUE;

  /** Nothing is eased. */
  public static final Easings NONE = new Easings(Map.of());

  public Easings {
    people = Collections.unmodifiableMap(new TreeMap<>(people));
  }

  /** Lets some obligations go. */
  public static Easings waiving(Iterable<Obligation> obligations) {
    Map<Obligation, Long> waived = new TreeMap<>();
    obligations.forEach(obligation -> waived.put(obligation, WAIVED));
    return new Easings(waived);
  }

  /** By how many people an obligation is eased; 0 where it is not. */
  public long of(Obligation obligation) {
    return people.isEmpty() ? 0 : people.getOrDefault(obligation, 0L);
  }

  /** Whether a rule is let go for a group's flow, a school or a person. */
  public boolean waives(Rule rule, String ownerId, String detail) {
    return !people.isEmpty() && people.containsKey(new Obligation(rule, ownerId, detail));
  }

  QuotaRequirement ease(QuotaRequirement quota, int place) {
    String groupId = quota.group().id();
    List<QuotaRequirement.FloorRequirement> floors = new ArrayList<>();
    for (int i = 0; i < quota.floors().size(); i++) {
      QuotaRequirement.FloorRequirement floor = quota.floors().get(i);
      long eased = of(Obligation.share(groupId, place, i));
      if (eased < WAIVED) {
        floors.add(
            eased == 0
                ? floor
                : new QuotaRequirement.FloorRequirement(
                    floor.floor(), floor.fixed(), floor.inForce() + eased));
      }
    }
    return new QuotaRequirement(
        quota.quota(),
        quota.group(),
        quota.schoolId(),
        quota.base(),
        Math.max(0, quota.required() - of(Obligation.quota(groupId, place))),
        quota.inForce(),
        floors);
  }

  /** The limit with both bounds eased; null where neither binds any more. */
  @Nullable LimitRequirement ease(LimitRequirement requirement, int place) {
    long eased = of(Obligation.limit(requirement.group().id(), place));
    if (eased == 0) {
      return requirement;
    } else if (eased >= WAIVED) {
      return null;
    }
    Limit limit = requirement.limit();
    Integer atLeast = limit.atLeast();
    Integer atMost = limit.atMost();
    return new LimitRequirement(
        new Limit(
            atLeast == null ? null : (int) Math.max(0, atLeast - eased),
            atMost == null ? null : (int) Math.min(Integer.MAX_VALUE, atMost + eased),
            limit.per(),
            limit.who(),
            limit.leadStages(),
            limit.eachSubject(),
            limit.eachGradeBand(),
            limit.flows(),
            limit.clause()),
        requirement.group(),
        requirement.flow(),
        requirement.hostSchoolId(),
        requirement.homeSchoolId(),
        requirement.subject(),
        requirement.gradeBand());
  }
}
