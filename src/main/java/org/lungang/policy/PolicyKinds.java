package org.lungang.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of people that a policy names, by the key that names them. */
public final class PolicyKinds {

  private PolicyKinds() {}

  /** The kinds by the path of what names them: "rules.few", "flows.teachers", "limits". */
  public static Map<String, List<Who>> of(Policy policy) {
    Map<String, List<Who>> kinds = new LinkedHashMap<>();
    for (CountRule rule : policy.rules()) {
      List<Who> own = at("rules." + rule.id(), kinds);
      own.addAll(rule.count().who());
      CountRule.Count of = rule.shareOf();
      own.addAll(of == null ? List.of() : of.who());
      rule.inOrder().forEach(points -> points.kinds().forEach(each -> own.addAll(each.who())));
    }
    for (Quota quota : policy.quotas()) {
      List<Who> own = at("quotas." + quota.id(), kinds);
      own.addAll(quota.of());
      own.addAll(quota.counted());
      quota.floors().forEach(floor -> own.addAll(floor.who()));
    }
    policy.limits().forEach(limit -> at("limits", kinds).addAll(limit.who()));
    policy.consents().forEach(rule -> at("consents." + rule.id(), kinds).addAll(rule.who()));
    policy.yearsRules().forEach(rule -> at("years_rules", kinds).addAll(rule.who()));
    List<Flow> all = new ArrayList<>(policy.otherFlows());
    policy.flows().values().forEach(all::addAll);
    for (Flow flow : all) {
      List<Who> own = at("flows." + flow.id(), kinds);
      own.addAll(flow.who());
      flow.limits().forEach(limit -> own.addAll(limit.who()));
    }
    return kinds;
  }

  private static List<Who> at(String path, Map<String, List<Who>> kinds) {
    return kinds.computeIfAbsent(path, key -> new ArrayList<>());
  }
}
