package org.lungang.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/**
 * A plan's score, told apart by group. A posting or a visit belongs to its group, a shortfall to
 * the group it is about, or else to the group of its school. What is about a school of several
 * groups, or of none, belongs to no group: it is the rest. The figures of all groups and of the
 * rest add up to those of the plan.
 *
 * @param groups by group id, every group; the score of each rule, 0 left out
 * @param rest the same for schools of several groups and of none
 */
public record ScoreByGroup(Map<String, Map<Rule, Long>> groups, Map<Rule, Long> rest) {

  public ScoreByGroup {
    Map<String, Map<Rule, Long>> ordered = new TreeMap<>();
    groups.forEach((id, figures) -> ordered.put(id, copyOf(figures)));
    groups = Collections.unmodifiableMap(ordered);
    rest = copyOf(rest);
  }

  /**
   * Tells the score of a plan apart.
   *
   * @param score of the same plan, by the {@link Scorer}
   */
  public static ScoreByGroup of(Staffing staffing, Plan plan, PlanScore score) {
    Map<String, Map<Rule, Long>> groups = new TreeMap<>();
    staffing
        .district()
        .groups()
        .forEach(group -> groups.put(group.id(), new EnumMap<>(Rule.class)));
    Map<Rule, Long> rest = new EnumMap<>(Rule.class);
    for (Violation violation : score.violations()) {
      findGroupId(staffing, violation)
          .map(groups::get)
          .orElse(rest)
          .merge(violation.rule(), -violation.amount(), Long::sum);
    }
    for (ScorePart part : ScorePart.of(staffing, plan)) {
      groups.getOrDefault(part.group().id(), rest).merge(part.rule(), part.minutes(), Long::sum);
    }
    return new ScoreByGroup(groups, rest);
  }

  /** The group that a shortfall belongs to; empty for a school of several groups or of none. */
  public static Optional<String> findGroupId(Staffing staffing, Violation violation) {
    if (violation.groupId() != null) {
      return Optional.of(violation.groupId());
    }
    String schoolId = violation.schoolId();
    if (schoolId == null) {
      if (violation.staffIds().isEmpty()) {
        return Optional.empty();
      }
      schoolId = staffing.getStanding(violation.staffIds().get(0)).homeSchoolId();
    }
    List<Group> groups = staffing.district().groupsOf(schoolId);
    return groups.size() == 1 ? Optional.of(groups.get(0).id()) : Optional.empty();
  }

  /** The score of one rule in a group. */
  public long of(String groupId, Rule rule) {
    return groups.getOrDefault(groupId, Map.of()).getOrDefault(rule, 0L);
  }

  private static Map<Rule, Long> copyOf(Map<Rule, Long> figures) {
    Map<Rule, Long> copy = new EnumMap<>(Rule.class);
    copy.putAll(figures);
    copy.values().removeIf(figure -> figure == 0);
    return Collections.unmodifiableMap(copy);
  }
}
