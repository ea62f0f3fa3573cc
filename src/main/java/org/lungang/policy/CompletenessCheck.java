package org.lungang.policy;

import java.util.List;
import java.util.Map;

/** Whether a merged policy says everything that a policy must say. */
final class CompletenessCheck {

  private static final List<String> TOP =
      List.of(
          "id",
          "name",
          "backbone_from",
          "exemptions",
          "eligible_years",
          "due_years",
          "term_years",
          "max_minutes",
          "flows",
          "drain",
          "itinerant",
          "principles",
          "weights",
          "structure");

  private static final List<String> WEIGHTS =
      List.of(
          "commute_per_minute",
          "far_after_minutes",
          "far_per_minute",
          "missing_teacher",
          "imbalance",
          "backbone_to_target",
          "due_base",
          "due_per_year",
          "due_years_at_most",
          "volunteer",
          "reluctant",
          "preferred_school",
          "senior_title",
          "group_experience",
          "posting",
          "travel_per_minute",
          "whole_subject");

  /** The keys of each exemption rule. */
  private static final Map<String, RuleKeys> RULES =
      Map.of(
          "first_term", new RuleKeys(List.of("positions", "term_of_office"), List.of()),
          "age", new RuleKeys(List.of("men_over", "women_over"), List.of("years_before")),
          "circumstance", new RuleKeys(List.of("circumstance"), List.of("approved")),
          "experience",
              new RuleKeys(List.of("other_schools", "months_at_each"), List.of("rural_months")),
          "locked", new RuleKeys(List.of(), List.of()),
          "returning", new RuleKeys(List.of(), List.of("stays_if_assessed")));

  /** The keys that must be there, and those that may be there besides. */
  private record RuleKeys(List<String> needed, List<String> optional) {

    boolean has(String key) {
      return needed.contains(key) || optional.contains(key);
    }
  }

  private CompletenessCheck() {}

  /** Adds a problem for each key that is missing, and for each key of another exemption rule. */
  static void check(TreeItem policy, ProblemList problems) {
    need(policy, TOP, problems);
    need(policy.at("name"), List.of("en", "zh"), problems);
    policy.at("exemptions").all().values().forEach(rule -> exemption(rule, problems));
    need(
        policy.at("term_years"),
        List.of("PRINCIPAL", "VICE_PRINCIPAL", "MIDDLE_MANAGER", "TEACHER"),
        problems);
    for (TreeItem type : policy.at("flows").all().values()) {
      for (TreeItem flow : type.all().values()) {
        need(flow, List.of("ways", "kind"), problems);
        need(flow.at("mirror"), List.of("flow", "form"), problems);
      }
    }
    for (TreeItem quota : policy.at("quotas").all().values()) {
      need(quota, List.of("share", "of", "counted"), problems);
    }
    need(policy.at("drain"), List.of("share", "at_least"), problems);
    need(
        policy.at("itinerant"),
        List.of("weekly_capacity", "schools_at_most", "periods_at_least", "daily_periods"),
        problems);
    TreeItem principles = policy.at("principles");
    need(principles.at("due_leaders"), List.of("positions"), problems);
    need(principles.at("group_experience"), List.of("flows", "months", "schools"), problems);
    need(principles.at("first_years"), List.of("flow"), problems);
    need(principles.at("target_schools"), List.of("relations"), problems);
    need(policy.at("weights"), WEIGHTS, problems);
    need(policy.at("structure"), List.of("schools_at_most", "students_at_most"), problems);
    for (TreeItem members : policy.at("structure").at("members").all().values()) {
      need(members, List.of("at_least", "at_most"), problems);
    }
    calendar(policy.at("calendar"), problems);
  }

  private static void calendar(TreeItem calendar, ProblemList problems) {
    for (String spans : List.of("terms", "days_off")) {
      calendar
          .at(spans)
          .all()
          .values()
          .forEach(span -> need(span, List.of("first", "last"), problems));
    }
    need(
        calendar.at("listening"),
        List.of("group_types", "positions", "days_per_month", "shortest_month"),
        problems);
    need(
        calendar.at("guidance"),
        List.of("group_types", "times_per_term", "leaders_from"),
        problems);
  }

  private static void exemption(TreeItem exemption, ProblemList problems) {
    need(exemption, List.of("rule"), problems);
    String rule = exemption.at("rule").text();
    RuleKeys keys = RULES.get(rule);
    if (keys == null) {
      return;
    }
    need(exemption, keys.needed(), problems);
    for (Map.Entry<String, TreeItem> entry : exemption.all().entrySet()) {
      String key = entry.getKey();
      boolean ofSomeRule = RULES.values().stream().anyMatch(some -> some.has(key));
      if (ofSomeRule && !keys.has(key)) {
        problems.add(
            entry.getValue().path(),
            ProblemList.message("rule-key", key, rule),
            ProblemList.message("rule-key.right", key, rule));
      }
    }
  }

  private static void need(TreeItem object, List<String> keys, ProblemList problems) {
    if (object.node().isObject()) {
      for (String key : keys) {
        if (!object.has(key)) {
          problems.missing(object.path(), key);
        }
      }
    }
  }
}
