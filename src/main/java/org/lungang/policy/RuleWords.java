package org.lungang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/** What rules say whose words depend on more of a policy than a figure. */
final class RuleWords {

  /** Said of a rule by which a policy asks for nothing. */
  static final Message NONE = Message.said("This policy asks for none.", "本政策未作要求。");

  private RuleWords() {}

  /** H1: how each flow with a mirror is answered. */
  static List<Message> mirrors(Policy policy) {
    Message general =
        Message.said(
            "As many are sent from one school to another by a flow as are sent back by the flow"
                + " that mirrors it.",
            "一所学校按某种交流形式派出多少人，对方就按与之对等的形式派回多少人。");
    Set<Message> answers = new LinkedHashSet<>();
    for (List<Flow> flows : policy.flowsByType()) {
      for (Flow flow : flows) {
        if (flow.mirror() != null) {
          answers.add(flow.mirror().words(flow, Policy.labelAmong(flows, flow.mirror().flow())));
        }
      }
    }
    return withParts(general, answers);
  }

  /** H2: each quota. */
  static List<Message> quotas(Policy policy) {
    Message general =
        Message.said(
            "A group posts at least a given share of its staff each year, rounded up.",
            "集团每年应有足够比例的人员交流，人数向上取整。");
    return withParts(
        general,
        policy.quotas().stream().map(quota -> named(policy, quota, quota.words(policy))).toList());
  }

  /** H3: each share of each quota. */
  static List<Message> floors(Policy policy) {
    Message general =
        Message.said(
            "At least a given share of those posted, rounded up, are certain staff.",
            "交流人员中应有一定比例的特定人员，人数向上取整。");
    List<Message> floors = new ArrayList<>();
    for (Quota quota : policy.quotas()) {
      quota.floors().forEach(floor -> floors.add(named(policy, quota, floor.words())));
    }
    return withParts(general, floors);
  }

  /** Of several quotas each with its id, by which the policy tells them apart. */
  private static Message named(Policy policy, Quota quota, Message words) {
    return policy.quotas().size() == 1
        ? words
        : Message.said("{0}: {1}", "{0}：{1}", quota.id(), words);
  }

  /** H9: the terms are named where some are not in whole years. */
  static List<Message> terms(Policy policy) {
    List<Message> says = new ArrayList<>();
    says.add(
        Message.said(
            "Nobody on a rotation in force is moved, and every new posting lasts its full term.",
            "在轨人员不动，新安排都满规定期限。"));
    policy.termYears().entrySet().stream()
        .filter(term -> !term.getValue().isInYears())
        .forEach(
            term ->
                says.add(
                    Message.said(
                        "Term of a {0}: {1}.",
                        "{0}的期限：{1}。", term.getKey(), term.getValue().words())));
    Set<Message> ofFlows = new LinkedHashSet<>();
    flows(policy)
        .forEach(
            flow ->
                flow.termYears()
                    .forEach(
                        (position, term) -> {
                          if (!term.isInYears()) {
                            ofFlows.add(
                                Message.said(
                                    "Term of a {1} by {0}: {2}.",
                                    "{0}中{1}的期限：{2}。", flow.label(), position, term.words()));
                          }
                        }));
    says.addAll(ofFlows);
    return List.copyOf(says);
  }

  /** H10: what visits keep to, said where no flow makes any, too. */
  static List<Message> visits(Policy policy) {
    Itinerant terms = policy.itinerant();
    Message general =
        Message.said(
            "A teacher who travels teaches no more than the spare periods of {0} a week, visits at"
                + " most {1} schools, teaches at least {2} periods at each, and is not posted"
                + " elsewhere.",
            "走教教师不超出每周{0}节中的余量，最多去{1}所学校，每所不少于{2}节，且本学年不另作交流。",
            terms.weeklyCapacity(),
            terms.schoolsAtMost(),
            terms.periodsAtLeast());
    return hasVisits(policy) ? List.of(general) : List.of(general, NONE);
  }

  /** M5: only where some flow makes visits. */
  static List<Message> gaps(Policy policy) {
    return List.of(
        hasVisits(policy)
            ? Message.said(
                "Every weekly period that a small school''s own teachers, at {0} periods each,"
                    + " cannot teach is taught by a visiting teacher.",
                "小规模学校的教师（每人每周{0}节）教不完的每一节课，都有走教教师承担。", policy.itinerant().weeklyCapacity())
            : NONE);
  }

  /** H11, M6, S12: each rule of the policy's own of a level. */
  static List<Message> own(Policy policy, Level level) {
    Message general =
        switch (level) {
          case HARD ->
              Message.said(
                  "Numbers of people that the policy itself counts and limits.", "政策自行规定的人数上下限。");
          case MEDIUM ->
              Message.said(
                  "Numbers of people that the policy itself counts and limits, in principle.",
                  "政策原则上要求的人数上下限。");
          case SOFT ->
              Message.said(
                  "Numbers of people that the policy itself counts and limits; each person too few"
                      + " or too many costs the rule''s weight.",
                  "政策自行规定并计分的人数上下限，每差一人或每超一人按其分值扣分。");
        };
    return withParts(
        general,
        policy.countRules().stream()
            .filter(rule -> rule.level() == level)
            .map(CountRule::says)
            .toList());
  }

  /** The clauses of these rules. */
  static Stream<String> ownClauses(Policy policy, Level level) {
    return policy.countRules().stream()
        .filter(rule -> rule.level() == level)
        .map(CountRule::clause);
  }

  private static boolean hasVisits(Policy policy) {
    return flows(policy).anyMatch(flow -> flow.kind() == Kind.ITINERANT);
  }

  /** S8: the senior title, and where the policy asks for it group experience. */
  static List<Message> career(Policy policy) {
    Message general =
        Message.said(
            "Posting a first-grade teacher who was never at another school brings {0}: the year"
                + " counts towards the senior title.",
            "一级教师从未在外校任教而得到安排，加{0}分：这一年可用于评高级职称。", policy.weights().seniorTitle());
    Principles.GroupExperience experience = policy.principles().groupExperience();
    return experience == null
        ? List.of(general)
        : List.of(
            general,
            Message.said(
                "Posting somebody with group experience by {0} brings {1}.",
                "有集团任职经历的人员按{0}安排，加{1}分。",
                policy.flowLabels(experience.flows()),
                policy.weights().groupExperience()));
  }

  /** M1 to M4: only where the policy has the principle. */
  static <T> List<Message> ifAsked(@Nullable T principle, Function<T, Message> says) {
    return List.of(principle == null ? NONE : says.apply(principle));
  }

  /** The clause of a principle; none where the policy does not have it. */
  static <T> Stream<String> clauseOf(@Nullable T principle, Function<T, String> clause) {
    return principle == null ? Stream.of() : Stream.of(clause.apply(principle));
  }

  /** Names as a list. */
  static Message list(Collection<?> names) {
    return Message.list(List.copyOf(names));
  }

  private static List<Message> withParts(Message general, Collection<Message> parts) {
    List<Message> says = new ArrayList<>();
    says.add(general);
    says.addAll(parts);
    if (parts.isEmpty()) {
      says.add(NONE);
    }
    return List.copyOf(says);
  }

  private static Stream<Flow> flows(Policy policy) {
    return Stream.concat(policy.flows().values().stream(), Stream.of(policy.otherFlows()))
        .flatMap(List::stream);
  }
}
