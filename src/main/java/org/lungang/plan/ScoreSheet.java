package org.lungang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.policy.Rule;
import org.lungang.staffing.CountRequirement;

/** Gathers figures and violations while a plan is scored. */
final class ScoreSheet {

  private final Map<Rule, Long> figures = new EnumMap<>(Rule.class);
  private final List<Violation> violations = new ArrayList<>();

  ScoreSheet() {
    for (Rule rule : Rule.values()) {
      figures.put(rule, 0L);
    }
  }

  /** Adds to a rule's figure: positive pays, negative costs. */
  void add(Rule rule, long amount) {
    figures.merge(rule, amount, Long::sum);
  }

  /** Counts a shortfall; one of 0 or less is none. */
  void fail(
      Rule rule,
      long amount,
      @Nullable Group group,
      @Nullable String schoolId,
      List<String> staffIds,
      String key,
      Object... arguments) {
    if (amount > 0) {
      add(rule, -amount);
      violations.add(
          new Violation(
              rule,
              amount,
              group == null ? null : group.id(),
              schoolId,
              staffIds,
              Message.of(ScoreSheet.class, key, arguments),
              null));
    }
  }

  /** Counts a shortfall of a rule of the policy's own; one of 0 or less is none. */
  void failOwn(CountRequirement requirement, long amount, String key, Object... arguments) {
    if (amount > 0) {
      Rule rule = requirement.rule().rule();
      Group group = requirement.unit().group();
      Set<String> staffIds = requirement.unit().staffIds();
      add(rule, -amount);
      violations.add(
          new Violation(
              rule,
              amount,
              group == null ? null : group.id(),
              requirement.unit().schoolId(),
              staffIds == null ? List.of() : List.copyOf(staffIds),
              Message.of(ScoreSheet.class, key, arguments),
              requirement.rule().id()));
    }
  }

  PlanScore toScore() {
    violations.sort(Comparator.comparing(Violation::rule));
    return new PlanScore(figures, violations);
  }
}
