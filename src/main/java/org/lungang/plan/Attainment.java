package org.lungang.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.CountRule;
import org.lungang.policy.Rule;
import org.lungang.policy.Who;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/**
 * One requirement of the policy, and how far a plan comes: for one group a quota (H2), a share
 * among those posted (H3), a minimum or a maximum (H4); a bound of a rule of the policy's own (H11,
 * M6, S12).
 *
 * @param group which group; null for rules of the policy's own that are about something else
 * @param schoolId the school it is about; null for the whole group
 * @param what the requirement in a few words
 * @param most whether {@code required} is a maximum
 * @param required how many there must be, or may be at most
 * @param reached how many there are, rotations in force that count included
 * @param own the id of the rule of the policy's own; null for others
 * @param clause where the requirement comes from; may be empty
 */
public record Attainment(
    Rule rule,
    @Nullable Group group,
    @Nullable String schoolId,
    Named what,
    boolean most,
    long required,
    long reached,
    @Nullable String own,
    String clause) {

  /** All requirements of all groups, by group id, in the policy's order. */
  public static List<Attainment> of(Staffing staffing, Plan plan) {
    PlanIndex index = new PlanIndex(plan, staffing.presence());
    List<Attainment> all = new ArrayList<>();
    for (Group group : staffing.district().groups()) {
      addGroup(staffing, group, index.of(group), all);
    }
    UnitPostings postings = new UnitPostings(plan);
    for (CountRequirement count : staffing.requirements().counts()) {
      if (count.rule().per() != CountRule.Per.HOUSEHOLD) {
        addOwn(staffing, count, postings, all);
      }
    }
    addHouseholds(staffing, postings, all);
    return List.copyOf(all);
  }

  /** The requirements of one group, in the policy's order. */
  public static List<Attainment> of(Staffing staffing, Plan plan, Group group) {
    List<Attainment> all = new ArrayList<>();
    addGroup(
        staffing,
        group,
        plan.postings().stream()
            .filter(posting -> posting.group().id().equals(group.id()))
            .toList(),
        all);
    UnitPostings postings = new UnitPostings(plan);
    for (CountRequirement count : staffing.requirements().counts()) {
      if (isOf(group, count)) {
        addOwn(staffing, count, postings, all);
      }
    }
    return List.copyOf(all);
  }

  /** What rules of the policy's own require of more than one group, that a group is a part of. */
  public static List<Attainment> ofMoreThan(Group group, Staffing staffing, Plan plan) {
    List<Attainment> all = new ArrayList<>();
    UnitPostings postings = new UnitPostings(plan);
    for (CountRequirement count : staffing.requirements().counts()) {
      boolean isWider = count.unit().group() == null && count.unit().schoolId() == null;
      if (isWider
          && count.rule().per() != CountRule.Per.HOUSEHOLD
          && !Collections.disjoint(count.unit().schoolIds(), group.schoolIds())) {
        addOwn(staffing, count, postings, all);
      }
    }
    return List.copyOf(all);
  }

  /** What is required of one school by itself, in the policy's order. */
  public static List<Attainment> ofSchool(String schoolId, Staffing staffing, Plan plan) {
    return of(staffing, plan).stream().filter(each -> schoolId.equals(each.schoolId())).toList();
  }

  /** Whether the plan keeps to it. */
  public boolean isMet() {
    return missing() == 0;
  }

  /** How many people are missing or too many: what it costs its rule. */
  public long missing() {
    return Math.max(0, most ? reached - required : required - reached);
  }

  /** Whether one fewer, or one more, would break it. */
  public boolean isAtItsBound() {
    return reached == required && (most || required > 0);
  }

  private static void addGroup(
      Staffing staffing, Group group, List<PossiblePosting> postings, List<Attainment> all) {
    for (QuotaRequirement quota : staffing.requirements().quotasOf(group)) {
      addQuota(staffing, quota, postings, all);
    }
    for (LimitRequirement limit : staffing.requirements().limitsOf(group)) {
      addLimit(staffing, limit, limit.reached(postings), all);
    }
  }

  /** Whether a rule of the policy's own is about a group: itself, or a school of it. */
  private static boolean isOf(Group group, CountRequirement count) {
    Group own = count.unit().group();
    String schoolId = count.unit().schoolId();
    return own == null
        ? schoolId != null && group.schoolIds().contains(schoolId)
        : own.id().equals(group.id());
  }

  private static void addOwn(
      Staffing staffing, CountRequirement count, UnitPostings unitPostings, List<Attainment> all) {
    List<PossiblePosting> postings = unitPostings.of(count.unit());
    Rule rule = count.rule().rule();
    Group group = count.unit().group();
    String schoolId = count.unit().schoolId();
    if (group == null && schoolId != null) {
      List<Group> groups = staffing.district().groupsOf(schoolId);
      group = groups.size() == 1 ? groups.get(0) : null;
    }
    long required = count.required(postings);
    all.add(
        new Attainment(
            rule,
            group,
            schoolId,
            Message.said("{0}: {1}", "{0}：{1}", count.title(), count.what()),
            count.most(),
            count.most() ? required + count.allowed() : required - count.allowed(),
            count.reached(postings),
            count.rule().id(),
            clause(staffing, rule, count.rule().clause())));
  }

  /** Households together, each rule once: nobody's family is listed. */
  private static void addHouseholds(
      Staffing staffing, UnitPostings postings, List<Attainment> all) {
    Map<CountRule, List<CountRequirement>> byRule = new LinkedHashMap<>();
    for (CountRequirement count : staffing.requirements().counts()) {
      if (count.rule().per() == CountRule.Per.HOUSEHOLD) {
        byRule.computeIfAbsent(count.rule(), rule -> new ArrayList<>()).add(count);
      }
    }
    byRule.forEach(
        (rule, counts) ->
            all.add(
                new Attainment(
                    rule.rule(),
                    null,
                    null,
                    message("attainment.households", rule.title(), counts.size()),
                    true,
                    0,
                    counts.stream()
                        .mapToLong(count -> count.missing(postings.of(count.unit())))
                        .sum(),
                    rule.id(),
                    clause(staffing, rule.rule(), rule.clause()))));
  }

  private static void addQuota(
      Staffing staffing,
      QuotaRequirement quota,
      List<PossiblePosting> postings,
      List<Attainment> all) {
    long posted = quota.reached(postings);
    all.add(
        new Attainment(
            Rule.H2,
            quota.group(),
            quota.schoolId(),
            what(staffing, quota),
            false,
            quota.required(),
            posted,
            null,
            clause(staffing, Rule.H2, quota.quota().clause())));
    for (QuotaRequirement.FloorRequirement floor : quota.floors()) {
      all.add(
          new Attainment(
              Rule.H3,
              quota.group(),
              quota.schoolId(),
              message(
                  "attainment.share",
                  floor.floor().share(),
                  posted,
                  Who.words(floor.floor().who())),
              false,
              floor.required(posted),
              quota.reached(floor, postings),
              null,
              clause(staffing, Rule.H3, floor.floor().clause())));
    }
  }

  private static Message what(Staffing staffing, QuotaRequirement quota) {
    Message what = message("attainment.quota", quota.quota().share(), quota.base());
    return quota.quota().narrows()
        ? Message.said("{0} ({1})", "{0}（{1}）", what, quota.quota().narrowed(staffing.policy()))
        : what;
  }

  private static void addLimit(
      Staffing staffing, LimitRequirement limit, long reached, List<Attainment> all) {
    String ofFlow = limit.flow() == null ? "" : limit.flow().clause();
    String ofLimit = limit.limit().clause();
    String clause = clause(staffing, Rule.H4, ofLimit.isEmpty() ? ofFlow : ofLimit);
    Integer atLeast = limit.limit().atLeast();
    if (atLeast != null) {
      all.add(
          new Attainment(
              Rule.H4,
              limit.group(),
              limit.schoolId(),
              message("attainment.at-least", limit.description()),
              false,
              atLeast,
              reached,
              null,
              clause));
    }
    Integer atMost = limit.limit().atMost();
    if (atMost != null) {
      all.add(
          new Attainment(
              Rule.H4,
              limit.group(),
              limit.schoolId(),
              message("attainment.at-most", limit.description()),
              true,
              atMost,
              reached,
              null,
              clause));
    }
  }

  /** The requirement's own clause; where it names none, that of its rule. */
  private static String clause(Staffing staffing, Rule rule, String own) {
    return own.isEmpty() ? staffing.policy().clauseOf(rule) : own;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Attainment.class, key, arguments);
  }
}
