package org.lungang.policy;

import java.util.List;
import java.util.Map;

/** Whether each easing says what its rule takes: whom it is about, and the figure instead. */
final class EasingCheck {

  private static final Map<Rule, List<String>> NEEDED =
      Map.of(
          Rule.H1, List.of("group", "flow", "at_most"),
          Rule.H2, List.of("group", "quota", "share"),
          Rule.H3, List.of("group", "quota", "share"),
          Rule.H4, List.of("group"),
          Rule.H5, List.of("school"),
          Rule.H6, List.of("school"),
          Rule.H7, List.of("school", "at_most"),
          Rule.H11, List.of("own", "at_most"));

  private static final Map<Rule, List<String>> ALLOWED =
      Map.of(
          Rule.H1, List.of(),
          Rule.H2, List.of("school"),
          Rule.H3, List.of("school"),
          Rule.H4, List.of("flow", "school", "subject", "grade_band", "at_least", "at_most"),
          Rule.H5, List.of("subject"),
          Rule.H6, List.of(),
          Rule.H7, List.of(),
          Rule.H11, List.of("unit", "subject"));

  private EasingCheck() {}

  /** Adds a problem for each key that is missing, and for each that the rule does not take. */
  static void check(TreeItem policy, ProblemList problems) {
    for (TreeItem easing : policy.at("easings").all().values()) {
      easing.at("rule").code(Rule.class).ifPresent(rule -> check(easing, rule, problems));
      if (easing.node().isObject() && !easing.has("rule")) {
        problems.missing(easing.path(), "rule");
      }
    }
  }

  private static void check(TreeItem easing, Rule rule, ProblemList problems) {
    List<String> needed = NEEDED.getOrDefault(rule, List.of());
    List<String> allowed = ALLOWED.getOrDefault(rule, List.of());
    for (String key : needed) {
      if (!easing.has(key)) {
        problems.missing(easing.path(), key);
      }
    }
    if (rule == Rule.H4 && !easing.has("at_least") && !easing.has("at_most")) {
      problems.missing(easing.path(), "at_least");
    }
    for (Map.Entry<String, TreeItem> entry : easing.all().entrySet()) {
      String key = entry.getKey();
      boolean fits =
          key.equals("rule")
              || key.equals("clause")
              || needed.contains(key)
              || allowed.contains(key);
      boolean ofSomeRule =
          NEEDED.values().stream().anyMatch(keys -> keys.contains(key))
              || ALLOWED.values().stream().anyMatch(keys -> keys.contains(key));
      if (!fits && ofSomeRule) {
        problems.add(
            entry.getValue().path(),
            ProblemList.message("rule-key", key, rule.name()),
            ProblemList.message("rule-key.right", key, rule.name()));
      }
    }
  }
}
