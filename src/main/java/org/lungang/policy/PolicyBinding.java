package org.lungang.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a merged tree, already found to be right, to a {@link Policy}: what stands outside flows and
 * quotas. Written out by hand, since reflection over the records would cost a start of the program
 * a third of a second.
 */
final class PolicyBinding {

  /** The key of the flows of the group types that a policy does not name. */
  static final String OTHERS = "OTHERS";

  private PolicyBinding() {}

  /** The policy that a merged tree says. */
  static Policy policyOf(ObjectNode merged) {
    Keys keys = new Keys(merged);
    Map<String, ExemptionRule> exemptions = new TreeMap<>();
    for (Map.Entry<String, Keys> entry : keys.below("exemptions").all().entrySet()) {
      exemptions.put(entry.getKey(), exemptionOf(entry.getValue()));
    }
    // A waiver of an exemption that a later file removed means nothing any more.
    Set<String> waived = new TreeSet<>(keys.texts("volunteers_waive"));
    waived.retainAll(exemptions.keySet());

    List<Flow> others = List.of();
    Map<GroupType, List<Flow>> byType = new TreeMap<>();
    for (Map.Entry<String, Keys> entry : keys.below("flows").all().entrySet()) {
      List<Flow> flows = FlowBinding.flowsOf(entry.getValue());
      if (entry.getKey().equals(OTHERS)) {
        others = flows;
      } else {
        byType.put(Keys.codeOf(entry.getKey(), GroupType.class), flows);
      }
    }

    return new Policy(
        keys.text("id"),
        new Policy.Name(keys.below("name").text("en"), keys.below("name").text("zh")),
        keys.code("backbone_from", Honor.class),
        exemptions,
        waived,
        keys.number("eligible_years"),
        keys.number("due_years"),
        yearsRulesOf(keys.list("years_rules")),
        keys.numbersByCode("term_years", Position.class),
        keys.number("max_minutes"),
        byType,
        others,
        QuotaBinding.quotasOf(keys.below("quotas")),
        FlowBinding.limitsOf(keys.list("limits")),
        EasingBinding.easingsOf(keys.below("easings")),
        drainOf(keys.below("drain")),
        itinerantOf(keys.below("itinerant")),
        principlesOf(keys.below("principles")),
        weightsOf(keys.below("weights")),
        structureOf(keys.below("structure")),
        CalendarBinding.rulesOf(keys.findBelow("calendar")),
        clausesOf(keys));
  }

  private static ExemptionRule exemptionOf(Keys keys) {
    String clause = keys.textOrEmpty("clause");
    String rule = keys.text("rule");
    return switch (rule) {
      case "first_term" ->
          new ExemptionRule.FirstTerm(
              keys.codes("positions", Position.class), keys.number("term_of_office"), clause);
      case "age" ->
          new ExemptionRule.Age(
              keys.number("men_over"),
              keys.number("women_over"),
              keys.numberOrZero("years_before"),
              clause);
      case "circumstance" ->
          new ExemptionRule.Personal(
              keys.code("circumstance", Circumstance.class), keys.flag("approved"), clause);
      case "experience" ->
          new ExemptionRule.Experience(
              keys.number("other_schools"),
              keys.number("months_at_each"),
              keys.findNumber("rural_months"),
              clause);
      case "locked" -> new ExemptionRule.Locked(clause);
      case "returning" ->
          new ExemptionRule.Returning(keys.findCode("stays_if_assessed", Assessment.class), clause);
      default -> throw new IllegalArgumentException("No exemption rule (" + rule + ").");
    };
  }

  private static List<YearsRule> yearsRulesOf(List<Keys> list) {
    List<YearsRule> rules = new ArrayList<>();
    for (Keys keys : list) {
      rules.add(yearsRuleOf(keys));
    }
    return rules;
  }

  private static YearsRule yearsRuleOf(Keys keys) {
    return new YearsRule(
        FlowBinding.whosOf(keys.list("who")),
        keys.codes("stages", Stage.class),
        keys.findCode("assessed", Assessment.class),
        keys.findNumber("eligible_years"),
        keys.findNumber("due_years"),
        keys.textOrEmpty("clause"));
  }

  private static Drain drainOf(Keys keys) {
    return new Drain(
        Share.parse(keys.text("share")), keys.number("at_least"), keys.textOrEmpty("clause"));
  }

  private static Itinerant itinerantOf(Keys keys) {
    return new Itinerant(
        keys.number("weekly_capacity"),
        keys.number("schools_at_most"),
        keys.number("periods_at_least"),
        keys.number("daily_periods"),
        keys.textOrEmpty("clause"));
  }

  private static Principles principlesOf(Keys keys) {
    Keys leaders = keys.findBelow("due_leaders");
    Keys experience = keys.findBelow("group_experience");
    Keys first = keys.findBelow("first_years");
    Keys target = keys.findBelow("target_schools");
    return new Principles(
        leaders == null
            ? null
            : new Principles.DueLeaders(
                leaders.codes("positions", Position.class), leaders.textOrEmpty("clause")),
        experience == null
            ? null
            : new Principles.GroupExperience(
                Sets.ordered(experience.texts("flows")),
                experience.number("months"),
                experience.number("schools"),
                experience.textOrEmpty("clause")),
        first == null
            ? null
            : new Principles.FirstYears(first.text("flow"), first.textOrEmpty("clause")),
        target == null
            ? null
            : new Principles.TargetSchools(
                target.codes("relations", GroupType.class), target.textOrEmpty("clause")));
  }

  private static Map<Rule, String> clausesOf(Keys keys) {
    Map<Rule, String> clauses = new EnumMap<>(Rule.class);
    for (String rule : keys.names("clauses")) {
      clauses.put(Keys.codeOf(rule, Rule.class), keys.below("clauses").text(rule));
    }
    return clauses;
  }

  private static Weights weightsOf(Keys keys) {
    return new Weights(
        keys.longNumber("commute_per_minute"),
        keys.number("far_after_minutes"),
        keys.longNumber("far_per_minute"),
        keys.longNumber("missing_teacher"),
        keys.longNumber("imbalance"),
        keys.longNumber("backbone_to_target"),
        keys.longNumber("due_base"),
        keys.longNumber("due_per_year"),
        keys.number("due_years_at_most"),
        keys.longNumber("volunteer"),
        keys.longNumber("reluctant"),
        keys.longNumber("preferred_school"),
        keys.longNumber("senior_title"),
        keys.longNumber("group_experience"),
        keys.longNumber("posting"),
        keys.longNumber("travel_per_minute"),
        keys.longNumber("whole_subject"));
  }

  private static Structure structureOf(Keys keys) {
    return new Structure(
        keys.number("schools_at_most"),
        keys.longNumber("students_at_most"),
        membersOf(keys),
        keys.textOrEmpty("clause"));
  }

  private static Map<GroupType, Structure.Members> membersOf(Keys structure) {
    Map<GroupType, Structure.Members> members = new EnumMap<>(GroupType.class);
    for (Map.Entry<String, Keys> entry : structure.below("members").all().entrySet()) {
      Keys keys = entry.getValue();
      members.put(
          Keys.codeOf(entry.getKey(), GroupType.class),
          new Structure.Members(
              keys.number("at_least"), keys.number("at_most"), keys.textOrEmpty("clause")));
    }
    return members;
  }
}
