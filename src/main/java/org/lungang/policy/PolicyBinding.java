package org.lungang.policy;

import java.util.LinkedHashMap;
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
import tools.jackson.databind.JsonNode;
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
    keys.below("exemptions").all().forEach((id, rule) -> exemptions.put(id, exemptionOf(rule)));
    // A waiver of an exemption that a later file removed means nothing any more.
    Set<String> waived = new TreeSet<>(keys.texts("volunteers_waive"));
    waived.retainAll(exemptions.keySet());

    Map<String, List<Flow>> flows = new LinkedHashMap<>();
    keys.below("flows").all().forEach((type, byId) -> flows.put(type, FlowBinding.flowsOf(byId)));
    List<Flow> others = flows.remove(OTHERS);
    Map<GroupType, List<Flow>> byType = new TreeMap<>();
    flows.forEach((type, list) -> byType.put(Keys.codeOf(type, GroupType.class), list));

    return new Policy(
        keys.text("id"),
        new Policy.Name(keys.below("name").text("en"), keys.below("name").text("zh")),
        keys.code("backbone_from", Honor.class),
        exemptions,
        waived,
        keys.number("eligible_years"),
        keys.number("due_years"),
        keys.list("years_rules", PolicyBinding::yearsRuleOf),
        keys.byCode("term_years", Position.class, JsonNode::intValue),
        keys.number("max_minutes"),
        byType,
        others == null ? List.of() : others,
        QuotaBinding.quotasOf(keys.below("quotas")),
        keys.list("limits", FlowBinding::limitOf),
        drainOf(keys.below("drain")),
        principlesOf(keys.below("principles")),
        weightsOf(keys.below("weights")),
        structureOf(keys.below("structure")),
        keys.byCode("clauses", Rule.class, Keys::textOf));
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

  private static YearsRule yearsRuleOf(Keys keys) {
    return new YearsRule(
        keys.list("who", FlowBinding::whoOf),
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

  private static Principles principlesOf(Keys keys) {
    return new Principles(
        keys.findBelow(
            "due_leaders",
            below ->
                new Principles.DueLeaders(
                    below.codes("positions", Position.class), below.textOrEmpty("clause"))),
        keys.findBelow(
            "group_experience",
            below ->
                new Principles.GroupExperience(
                    Sets.ordered(below.texts("flows")),
                    below.number("months"),
                    below.number("schools"),
                    below.textOrEmpty("clause"))),
        keys.findBelow(
            "first_years",
            below -> new Principles.FirstYears(below.text("flow"), below.textOrEmpty("clause"))),
        keys.findBelow(
            "target_schools",
            below ->
                new Principles.TargetSchools(
                    below.codes("relations", GroupType.class), below.textOrEmpty("clause"))));
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
        keys.longNumber("posting"));
  }

  private static Structure structureOf(Keys keys) {
    return new Structure(
        keys.number("schools_at_most"),
        keys.longNumber("students_at_most"),
        keys.byCode("members", GroupType.class, node -> membersOf(new Keys(node))),
        keys.textOrEmpty("clause"));
  }

  private static Structure.Members membersOf(Keys keys) {
    return new Structure.Members(
        keys.number("at_least"), keys.number("at_most"), keys.textOrEmpty("clause"));
  }
}
