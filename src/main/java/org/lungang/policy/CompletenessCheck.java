package org.lungang.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a merged policy says everything that a policy must say ({@link PolicyKey#needed}). */
final class CompletenessCheck {

  /** The keys of each kind of exemption. */
  private static final Map<String, List<Property>> EXEMPTIONS =
      ExemptionKinds.all().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> PolicyKeys.of(entry.getValue())));

  private static final Set<String> KEYS_OF_EXEMPTIONS =
      EXEMPTIONS.values().stream()
          .flatMap(List::stream)
          .map(Property::key)
          .collect(Collectors.toSet());

  private final ProblemList problems;

  private CompletenessCheck(ProblemList problems) {
    this.problems = problems;
  }

  /** Adds a problem for each key that is missing, and for each key of another exemption rule. */
  static void check(TreeItem policy, ProblemList problems) {
    new CompletenessCheck(problems).check(PolicyKeys.POLICY, policy);
  }

  private void check(Shape shape, TreeItem item) {
    if (shape instanceof Shape.ObjectOf object) {
      keys(object.properties(), item);
    } else if (shape instanceof Shape.Exemption) {
      exemption(item);
    } else if (shape instanceof Shape.ListOf list) {
      item.items().forEach(each -> check(list.item(), each));
    } else if (shape instanceof Shape.ById byId) {
      item.all().values().forEach(each -> check(byId.value(), each));
    } else if (shape instanceof Shape.ByCode byCode) {
      if (byCode.key().words().complete() && item.node().isObject()) {
        Codes.all(byCode.codes()).forEach(code -> need(item, code.name()));
      }
      item.all().values().forEach(each -> check(byCode.value(), each));
    }
  }

  private void keys(List<Property> properties, TreeItem item) {
    if (!item.node().isObject()) {
      return;
    }
    for (Property property : properties) {
      if (property.words().needed()) {
        need(item, property.key());
      }
      if (item.has(property.key())) {
        check(property.shape(), item.at(property.key()));
      }
    }
  }

  private void exemption(TreeItem item) {
    if (!item.node().isObject()) {
      return;
    }
    need(item, ExemptionRule.NAME);
    String rule = item.at(ExemptionRule.NAME).text();
    List<Property> properties = EXEMPTIONS.get(rule);
    if (properties == null) {
      return;
    }
    keys(properties, item);
    List<String> taken = properties.stream().map(Property::key).toList();
    item.all()
        .forEach(
            (key, value) -> {
              if (KEYS_OF_EXEMPTIONS.contains(key) && !taken.contains(key)) {
                problems.add(
                    value.path(),
                    ProblemList.message("rule-key", key, rule),
                    ProblemList.message("rule-key.right", key, rule));
              }
            });
  }

  private void need(TreeItem object, String key) {
    if (!object.has(key)) {
      problems.missing(object.path(), key);
    }
  }
}
