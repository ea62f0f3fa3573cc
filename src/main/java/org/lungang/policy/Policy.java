package org.lungang.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * What a year's plan must and should do (spec page 3), complete: every default filled in.
 *
 * @param backboneFrom the lowest honor that makes a backbone
 * @param exemptions by id (E1 …), in the order of ids
 * @param volunteersWaive the ids of exemptions that do not hold for a VOLUNTEER
 * @param eligibleYears full years at the school that make eligible
 * @param dueYears full years at the school that make due
 * @param yearsRules other years for some; the first that fits counts
 * @param termYears years by position at home
 * @param maxMinutes the farthest posting, except for a VOLUNTEER
 * @param flows by group type, each list in the order of the file
 * @param otherFlows the flows of the group types that {@code flows} does not name
 * @param limits H4 limits over all flows of a group
 * @param easings where a rule is eased for one group or school
 * @param itinerant what the visits of flows of kind ITINERANT keep to
 * @param calendar when there is school, and which short trips the year must see
 * @param clauses where the scoring rules come from, by rule; no entry where the spec alone says it
 */
public record Policy(
    String id,
    Name name,
    Honor backboneFrom,
    Map<String, ExemptionRule> exemptions,
    Set<String> volunteersWaive,
    int eligibleYears,
    int dueYears,
    List<YearsRule> yearsRules,
    Map<Position, Integer> termYears,
    int maxMinutes,
    Map<GroupType, List<Flow>> flows,
    List<Flow> otherFlows,
    List<Quota> quotas,
    List<Limit> limits,
    List<Easing> easings,
    Drain drain,
    Itinerant itinerant,
    Principles principles,
    Weights weights,
    Structure structure,
    CalendarRules calendar,
    Map<Rule, String> clauses) {

  /** A name in each language. */
  public record Name(String en, String zh) implements Named {
    @Override
    public String in(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  public Policy {
    exemptions = Sets.byKey(exemptions);
    volunteersWaive = Sets.ordered(volunteersWaive);
    yearsRules = Sets.listed(yearsRules);
    termYears = Sets.byKey(termYears);
    flows = Sets.byKey(flows);
    otherFlows = Sets.listed(otherFlows);
    quotas = Sets.listed(quotas);
    limits = Sets.listed(limits);
    easings = Sets.listed(easings);
    clauses = Sets.byKey(clauses);
  }

  /** The flows of a group type, in the order of the file; empty where the policy has none. */
  public List<Flow> flowsOf(GroupType type) {
    return flows.getOrDefault(type, otherFlows);
  }

  /** A flow of a group type by its id; null where there is none. */
  public @Nullable Flow findFlow(GroupType type, String id) {
    return flowsOf(type).stream().filter(flow -> flow.id().equals(id)).findFirst().orElse(null);
  }

  /** The same policy with more easings; one of the same id takes the place of the old one. */
  public Policy easedBy(List<Easing> more) {
    Map<String, Easing> byId = new LinkedHashMap<>();
    easings.forEach(easing -> byId.put(easing.id(), easing));
    more.forEach(easing -> byId.put(easing.id(), easing));
    return new Policy(
        id,
        name,
        backboneFrom,
        exemptions,
        volunteersWaive,
        eligibleYears,
        dueYears,
        yearsRules,
        termYears,
        maxMinutes,
        flows,
        otherFlows,
        quotas,
        limits,
        List.copyOf(byId.values()),
        drain,
        itinerant,
        principles,
        weights,
        structure,
        calendar,
        clauses);
  }

  /** Where a scoring rule comes from; empty where the spec alone says it. */
  public String clauseOf(Rule rule) {
    return clauses.getOrDefault(rule, "");
  }
}
