package org.lungang.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.Severity;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.CountRule;
import org.lungang.policy.Entered;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Limit;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyKinds;
import org.lungang.policy.Quota;

/**
 * What of a policy its author may have meant otherwise: two rules where one was to replace the
 * other, and people or subjects that the lists do not have by this name.
 */
final class PolicyDoubts {

  private final Policy policy;
  private final District district;
  private final List<Problem> told = new ArrayList<>();

  private PolicyDoubts(Policy policy, District district) {
    this.policy = policy;
    this.district = district;
  }

  /** A warning for each, in the order of the policy file. */
  static List<Problem> told(Policy policy, District district) {
    PolicyDoubts doubts = new PolicyDoubts(policy, district);
    doubts.ages();
    doubts.quotas();
    doubts.circumstances();
    doubts.subjects();
    return doubts.told;
  }

  private void ages() {
    List<Map.Entry<String, ExemptionRule>> byAge =
        policy.exemptions().entrySet().stream()
            .filter(
                entry ->
                    entry.getValue() instanceof ExemptionRule.Age
                        || entry.getValue() instanceof ExemptionRule.Retirement retirement
                            && retirement.positions().isEmpty())
            .toList();
    for (int i = 1; i < byAge.size(); i++) {
      var first = byAge.get(0);
      var other = byAge.get(i);
      tell(
          "doubt.ages",
          first.getKey(),
          first.getValue().words(),
          other.getKey(),
          other.getValue().words());
    }
  }

  private void quotas() {
    List<Quota> quotas = policy.quotas();
    for (int i = 0; i < quotas.size(); i++) {
      for (Quota other : quotas.subList(i + 1, quotas.size())) {
        Quota quota = quotas.get(i);
        if (countTheSame(quota, other)) {
          tell("doubt.quotas", quota.id(), quota.share(), other.id(), other.share());
        }
      }
    }
  }

  private static boolean countTheSame(Quota one, Quota other) {
    return one.per() == other.per()
        && one.of().equals(other.of())
        && one.counted().equals(other.counted())
        && Objects.equals(one.from(), other.from())
        && Objects.equals(one.to(), other.to())
        && one.flows().equals(other.flows())
        && !Collections.disjoint(types(one), types(other))
        && (one.stages().isEmpty()
            || other.stages().isEmpty()
            || !Collections.disjoint(one.stages(), other.stages()));
  }

  private static Set<GroupType> types(Quota quota) {
    Set<GroupType> types =
        new TreeSet<>(
            quota.groupTypes().isEmpty() ? List.of(GroupType.values()) : quota.groupTypes());
    types.removeAll(quota.exceptGroupTypes());
    return types;
  }

  private void circumstances() {
    Set<String> entered = new HashSet<>();
    for (StaffMember member : district.staff()) {
      entered.addAll(Entered.of(member, policy.exemptions().values()));
    }
    PolicyKinds.of(policy)
        .forEach(
            (path, kinds) -> {
              Set<String> named = new TreeSet<>();
              kinds.forEach(who -> named.addAll(who.circumstances()));
              for (String circumstance : named) {
                if (!entered.contains(Entered.key(circumstance))) {
                  tell("doubt.circumstance", path, circumstance);
                }
              }
            });
  }

  /** Subjects that no list has and that are none of those that are known. */
  private void subjects() {
    Set<Subject> known = new TreeSet<>(Subject.known());
    district.staff().stream()
        .map(member -> member.subject())
        .filter(subject -> subject != null)
        .forEach(known::add);
    district.needs().forEach(need -> known.add(need.subject()));
    district.lessons().forEach(lessons -> known.add(lessons.subject()));
    PolicyKinds.of(policy)
        .forEach((path, kinds) -> kinds.forEach(who -> subjects(path, who.subjects(), known)));
    for (CountRule rule : policy.rules()) {
      subjects("rules." + rule.id(), rule.eachSubject(), known);
    }
    for (Limit limit : policy.limits()) {
      subjects("limits", limit.eachSubject(), known);
    }
  }

  private void subjects(String path, Collection<Subject> named, Set<Subject> known) {
    for (Subject subject : named) {
      if (!known.contains(subject)) {
        tell("doubt.subject", path, subject);
      }
    }
  }

  private void tell(String key, Object... arguments) {
    told.add(
        new Problem(
            Severity.WARNING,
            Origin.of(policy.id()),
            0,
            null,
            0,
            null,
            Message.of(
                PolicyDoubts.class,
                "finding.sentence",
                Message.of(PolicyDoubts.class, key, arguments)),
            Message.of(PolicyDoubts.class, key + ".right")));
  }
}
