package org.lungang.explain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.plan.MirrorBalance;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.ScoreByGroup;
import org.lungang.plan.ScorePart;
import org.lungang.plan.Violation;
import org.lungang.policy.Citation;
import org.lungang.policy.CountRule;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/**
 * What one rule says, and what a plan does about it.
 *
 * @param own the rule of the policy's own that it is; null for a rule of the catalogue
 * @param says the rule in the policy's own figures, sentence by sentence
 * @param clauses where it comes from; empty where no text names it
 * @param figure the plan's score of the rule
 * @param groups what it comes to in each group, by group id
 * @param rest its figure at schools of several groups and of none
 * @param attained of a rule of the policy's own, each bound with how far the plan comes; else empty
 * @param violations where the plan falls short, the costliest first
 * @param carriers for a rule that is about single postings or visits (S1, S2, S5 to S11), those
 *     that it says something about, the weightiest first
 */
public record RuleExplanation(
    Rule rule,
    @Nullable CountRule own,
    List<Message> says,
    List<Citation> clauses,
    long figure,
    Map<String, Share> groups,
    long rest,
    List<Attainment> attained,
    List<Violation> violations,
    List<ScorePart> carriers) {

  /**
   * What a rule comes to in one group.
   *
   * @param cases where the plan falls short there
   * @param requirements how often the rule asks for something there: quotas, shares, minimums,
   *     maximums, pairs; 0 for rules that are not about groups
   * @param met how many of these are fulfilled
   */
  public record Share(long figure, long cases, long requirements, long met) {}

  public RuleExplanation {
    says = List.copyOf(says);
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    attained = List.copyOf(attained);
    violations = List.copyOf(violations);
    carriers = List.copyOf(carriers);
  }

  /**
   * Explains a rule.
   *
   * @param score of the plan, by the {@link org.lungang.plan.Scorer}
   */
  public static RuleExplanation of(Staffing staffing, Plan plan, PlanScore score, Rule rule) {
    return of(staffing, plan, score, rule, null);
  }

  /** Explains one rule of the policy's own. */
  public static RuleExplanation of(Staffing staffing, Plan plan, PlanScore score, CountRule own) {
    List<Violation> violations =
        score.violations().stream().filter(violation -> own.id().equals(violation.own())).toList();
    long figure = -violations.stream().mapToLong(Violation::amount).sum();
    PlanScore ofOwn = new PlanScore(Map.of(own.rule(), figure), violations);
    return of(staffing, plan, ofOwn, own.rule(), own);
  }

  private static RuleExplanation of(
      Staffing staffing, Plan plan, PlanScore score, Rule rule, @Nullable CountRule own) {
    ScoreByGroup byGroup = ScoreByGroup.of(staffing, plan, score);
    List<Violation> violations =
        score.violations().stream()
            .filter(violation -> violation.rule() == rule)
            .sorted(Comparator.comparingLong(violation -> -violation.amount()))
            .toList();
    Map<String, Share> groups = new LinkedHashMap<>();
    for (Group group : staffing.district().groups()) {
      groups.put(group.id(), share(staffing, plan, group, rule, own, byGroup, violations));
    }
    List<ScorePart> carriers =
        ScorePart.of(staffing, plan).stream()
            .filter(part -> part.rule() == rule)
            .sorted(Comparator.comparingLong(part -> -Math.abs(part.minutes())))
            .toList();
    return new RuleExplanation(
        rule,
        own,
        own == null ? rule.says(staffing.policy()) : List.of(own.says()),
        own == null
            ? rule.clauses(staffing.policy()).stream().map(staffing.policy()::cite).toList()
            : own.clause().isEmpty() ? List.of() : List.of(staffing.policy().cite(own.clause())),
        score.of(rule),
        groups,
        byGroup.rest().getOrDefault(rule, 0L),
        own == null
            ? List.of()
            : Attainment.of(staffing, plan).stream()
                .filter(attainment -> own.id().equals(attainment.own()))
                .toList(),
        violations,
        carriers);
  }

  private static Share share(
      Staffing staffing,
      Plan plan,
      Group group,
      Rule rule,
      @Nullable CountRule own,
      ScoreByGroup byGroup,
      List<Violation> violations) {
    List<Boolean> met =
        rule == Rule.H1
            ? MirrorBalance.of(staffing, plan, group).stream().map(MirrorBalance::isMet).toList()
            : Attainment.of(staffing, plan, group).stream()
                .filter(attainment -> attainment.rule() == rule)
                .filter(attainment -> own == null || own.id().equals(attainment.own()))
                .map(Attainment::isMet)
                .toList();
    return new Share(
        byGroup.of(group.id(), rule),
        violations.stream()
            .filter(
                violation ->
                    ScoreByGroup.findGroupId(staffing, violation)
                        .filter(group.id()::equals)
                        .isPresent())
            .count(),
        met.size(),
        met.stream().filter(Boolean::booleanValue).count());
  }
}
