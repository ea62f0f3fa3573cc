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
            "What one school sends another by a flow, the other sends back by the flow that mirrors"
                + " it.",
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
            "Enough of a group''s staff rotate each year; the number is rounded up.",
            "集团每年应有足够比例的人员交流，人数向上取整。");
    return withParts(general, policy.quotas().stream().map(Quota::words).toList());
  }

  /** H3: each share of each quota. */
  static List<Message> floors(Policy policy) {
    Message general =
        Message.said(
            "Among those who rotate there is a share of certain staff; the number is rounded up.",
            "交流人员中应有一定比例的特定人员，人数向上取整。");
    List<Message> floors = new ArrayList<>();
    for (Quota quota : policy.quotas()) {
      quota.floors().forEach(floor -> floors.add(floor.words(quota)));
    }
    return withParts(general, floors);
  }

  /** H10: what visits keep to, said where no flow makes any, too. */
  static List<Message> visits(Policy policy) {
    Itinerant terms = policy.itinerant();
    Message general =
        Message.said(
            "A teacher who travels gives no more than the periods to spare of {0} a week, goes to"
                + " at most {1} schools, gives at least {2} periods at each, and is not posted"
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
                "Every weekly period that a small school''s own teachers, {0} periods each, leave"
                    + " is taught by somebody who travels.",
                "小规模学校的教师（每人每周{0}节）教不完的每一节课，都有走教教师承担。", policy.itinerant().weeklyCapacity())
            : NONE);
  }

  /** H11, M6, S12: each rule of the policy's own of a level. */
  static List<Message> own(Policy policy, Level level) {
    Message general =
        switch (level) {
          case HARD -> Message.said("What the policy counts and bounds itself.", "政策自行规定的人数上下限。");
          case MEDIUM ->
              Message.said(
                  "What the policy counts and bounds itself, in principle.", "政策原则上要求的人数上下限。");
          case SOFT ->
              Message.said(
                  "What the policy counts and bounds itself, each person missing or too many at its"
                      + " weight.",
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
            "A posted teacher of the title FIRST who was never at another school brings {0}: the"
                + " year counts for the senior title.",
            "一级教师从未在外校任教而得到安排，加{0}分：这一年可用于评高级职称。", policy.weights().seniorTitle());
    Principles.GroupExperience experience = policy.principles().groupExperience();
    return experience == null
        ? List.of(general)
        : List.of(
            general,
            Message.said(
                "Somebody with group experience who is posted by {0} brings {1}.",
                "有集团任职经历的人员按{0}安排，加{1}分。",
                list(experience.flows()),
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
