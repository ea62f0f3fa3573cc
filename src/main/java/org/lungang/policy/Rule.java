package org.lungang.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * The rules that score a plan, in their order (docs/reference/model.md): each with its level, how
 * it counts, its name, what it asks for in the figures of a policy, and where it comes from. What
 * it counts is stated twice, on purpose: once by the scorer, once for the search.
 */
public enum Rule implements Named {
  H1(
      bySum(Level.HARD, LaterYears.EACH_YEAR),
      Message.said("reciprocity", "对等交流"),
      RuleWords::mirrors),
  H2(
      bySum(Level.HARD, LaterYears.ANEW, Applies.WHERE_REQUIRED),
      Message.said("quota", "交流比例"),
      RuleWords::quotas,
      policy -> policy.quotas().stream().map(Quota::clause)),
  H3(
      bySum(Level.HARD, LaterYears.EACH_YEAR, Applies.WHERE_REQUIRED),
      Message.said("backbone share", "骨干比例"),
      RuleWords::floors,
      policy ->
          policy.quotas().stream()
              .flatMap(quota -> quota.floors().stream())
              .map(Quota.Floor::clause)),
  H4(
      bySum(Level.HARD, LaterYears.EACH_YEAR, Applies.WHERE_REQUIRED),
      Message.said("minimums and maximums", "人数上下限"),
      says(
          "Each minimum and maximum that the policy sets for a flow or a group is kept.",
          "政策对交流形式或集团规定的各项“不少于”和“不超过”均须满足。"),
      policy -> policy.limits().stream().map(Limit::clause)),
  H5(
      bySum(Level.HARD, LaterYears.GAINS_LAST),
      Message.said("no subject deserted", "学科不断岗"),
      says(
          "A school that needs a subject and has somebody to teach it still has at least one"
              + " teacher of it with the plan.",
          "学校需要且现有人任教的学科，交流后至少仍有一人任教。")),
  H6(
      bySum(Level.HARD, LaterYears.LOSSES_LAST),
      Message.said("leadership", "校级领导在岗"),
      says(
          "A school where two or more leaders work keeps at least one of them.",
          "有两名及以上校级领导在岗的学校，至少留一名。")),
  H7(
      bySum(Level.HARD, LaterYears.EACH_YEAR),
      Message.said("no school drained", "外派上限"),
      says(
          "A school sends away at most {0} of its teachers, rounded down, but may always send {1}.",
          "一所学校外派的教师不超过本校教师的{0}（向下取整），但{1}人以内总是可以。",
          policy -> policy.drain().share(),
          policy -> policy.drain().atLeast()),
      policy -> Stream.of(policy.drain().clause())),
  H8(
      bySum(Level.HARD, LaterYears.ANEW, Applies.WHERE_PINNED),
      Message.said("pins", "指定"),
      says(
          "Everybody pinned to go is posted, to the school that the pin names, if any.",
          "指定交流的人员都要安排；指定了学校的，到该校。")),
  H9(uncounted(Level.HARD), Message.said("minimum terms", "最短期限"), RuleWords::terms),
  H10(
      bySum(Level.HARD, LaterYears.EACH_YEAR, Applies.WHERE_VISITED),
      Message.said("itinerant teaching", "走教安排"),
      RuleWords::visits,
      policy -> Stream.of(policy.itinerant().clause())),
  H11(
      bySum(Level.HARD, LaterYears.ANEW, Applies.WHERE_REQUIRED),
      Message.said("the policy''s own rules", "自定规则"),
      policy -> RuleWords.own(policy, Level.HARD),
      policy -> RuleWords.ownClauses(policy, Level.HARD)),
  M1(
      bySum(Level.MEDIUM, LaterYears.EACH_YEAR),
      Message.said("due leaders", "应交流领导"),
      policy ->
          RuleWords.ifAsked(
              policy.principles().dueLeaders(),
              asked ->
                  Message.said(
                      "Every due leader ({0}) who has a possible posting is posted.",
                      "应交流且有可行安排的校级领导（{0}）都要安排交流。", RuleWords.list(asked.positions()))),
      policy ->
          RuleWords.clauseOf(policy.principles().dueLeaders(), Principles.DueLeaders::clause)),
  M2(
      byChoice(Level.MEDIUM),
      Message.said("group experience", "集团任职经历"),
      policy ->
          RuleWords.ifAsked(
              policy.principles().groupExperience(),
              asked ->
                  Message.said(
                      "Everybody posted by “{0}” has worked at least {1} whole months at each of {2}"
                          + " or more schools of the group.",
                      "按“{0}”安排的人员，在集团内{2}所及以上学校各工作满{1}个月。",
                      policy.flowLabels(asked.flows()),
                      asked.months(),
                      asked.schools())),
      policy ->
          RuleWords.clauseOf(
              policy.principles().groupExperience(), Principles.GroupExperience::clause)),
  M3(
      bySum(Level.MEDIUM, LaterYears.EACH_YEAR),
      Message.said("first-year teachers", "首站式培育"),
      policy ->
          RuleWords.ifAsked(
              policy.principles().firstYears(),
              asked ->
                  Message.said(
                      "Every first-year teacher who has a possible posting by “{0}” is posted by it.",
                      "有“{0}”可行安排的新教师都要安排。", policy.flowLabel(asked.flow()))),
      policy ->
          RuleWords.clauseOf(policy.principles().firstYears(), Principles.FirstYears::clause)),
  M4(
      bySum(Level.MEDIUM, LaterYears.EACH_YEAR),
      Message.said("target schools", "薄弱校骨干"),
      policy ->
          RuleWords.ifAsked(
              policy.principles().targetSchools(),
              asked ->
                  Message.said(
                      "Every member that is a target school ({0}) and that some backbone teacher"
                          + " can go to receives one.",
                      "有骨干可去的农村、薄弱、新建、小规模成员校（{0}），都要有骨干教师到校。", RuleWords.list(asked.relations()))),
      policy ->
          RuleWords.clauseOf(
              policy.principles().targetSchools(), Principles.TargetSchools::clause)),
  M5(
      bySum(Level.MEDIUM, LaterYears.EACH_YEAR, Applies.WHERE_VISITED),
      Message.said("gaps in the curriculum", "课程缺口"),
      RuleWords::gaps,
      policy -> Stream.of(policy.itinerant().clause())),
  M6(
      bySum(Level.MEDIUM, LaterYears.ANEW, Applies.WHERE_REQUIRED),
      Message.said("the policy''s own principles", "自定原则"),
      policy -> RuleWords.own(policy, Level.MEDIUM),
      policy -> RuleWords.ownClauses(policy, Level.MEDIUM)),
  S1(
      byChoice(Level.SOFT),
      Message.said("commute", "通勤"),
      says(
          "Each minute that a commute exceeds the one to the home school costs {0}.",
          "通勤比到原校增加的时间，每分钟扣{0}分。", policy -> policy.weights().commutePerMinute())),
  S2(
      byChoice(Level.SOFT),
      Message.said("far", "远途"),
      says(
          "Each minute of a commute beyond {0} costs {1} more.",
          "通勤超过{0}分钟的部分，每分钟另扣{1}分。",
          policy -> policy.weights().farAfterMinutes(),
          policy -> policy.weights().farPerMinute())),
  S3(
      bySum(Level.SOFT, LaterYears.LASTING),
      Message.said("coverage", "学科余缺"),
      says(
          "Each teacher that a school lacks in a subject costs {0}, whether or not the plan can"
              + " help it.",
          "学校某学科每缺一名教师扣{0}分，不论方案能否补上。", policy -> policy.weights().missingTeacher())),
  S4(
      bySum(Level.SOFT, LaterYears.EACH_YEAR),
      Message.said("balance", "均衡"),
      says(
          "Where the policy wishes two flows to match by subject or grade band, each difference"
              + " costs {0}.",
          "政策希望两种形式在学科或年级段上一致的，每差一人扣{0}分。", policy -> policy.weights().imbalance())),
  S5(
      byChoice(Level.SOFT),
      Message.said("placement", "骨干去向"),
      says(
          "Posting backbone staff to a target school from one that is not brings {0}; the reverse"
              + " costs as much.",
          "骨干教师由其他学校到农村、薄弱、新建、小规模学校加{0}分，反向同样扣分。", policy -> policy.weights().backboneToTarget())),
  S6(
      byChoice(Level.SOFT),
      Message.said("due", "应交流"),
      says(
          "Posting a due teacher or middle manager brings {0}, and {1} for each further year, up"
              + " to {2} years.",
          "应交流的教师或中层干部得到安排加{0}分，每超一年再加{1}分，最多计{2}年。",
          policy -> policy.weights().dueBase(),
          policy -> policy.weights().duePerYear(),
          policy -> policy.weights().dueYearsAtMost())),
  S7(
      byChoice(Level.SOFT),
      Message.said("willingness", "意愿"),
      says(
          "Posting a volunteer brings {0}, posting somebody reluctant costs {1}; a preferred school"
              + " brings {2}.",
          "自愿者得到安排加{0}分，不愿者扣{1}分；到意向学校加{2}分。",
          policy -> policy.weights().volunteer(),
          policy -> policy.weights().reluctant(),
          policy -> policy.weights().preferredSchool())),
  S8(byChoice(Level.SOFT), Message.said("career", "职业发展"), RuleWords::career),
  S9(
      byChoice(Level.SOFT),
      Message.said("stability", "稳定"),
      says(
          "Each posting costs {0}: a class changes its teacher, a school its team.",
          "每项安排扣{0}分：班级换教师，学校换班子。", policy -> policy.weights().posting())),
  S10(
      byChoice(Level.SOFT, Applies.WHERE_VISITED),
      Message.said("itinerant travel", "走教路程"),
      says(
          "Each minute of travel to teach, there and back on each day of at most {1} periods,"
              + " costs {0}.",
          "走教路上每分钟扣{0}分，每天往返，每天最多{1}节。",
          policy -> policy.weights().travelPerMinute(),
          policy -> policy.itinerant().dailyPeriods())),
  S11(
      byChoice(Level.SOFT, Applies.WHERE_VISITED),
      Message.said("subject in one hand", "一科一师"),
      says(
          "Each subject of a school whose gap one visiting teacher covers alone brings {0}.",
          "一校一科的缺口由一名走教教师独自承担的，加{0}分。", policy -> policy.weights().wholeSubject())),
  S12(
      bySum(Level.SOFT, LaterYears.ANEW, Applies.WHERE_REQUIRED),
      Message.said("the policy''s own wishes", "自定计分"),
      policy -> RuleWords.own(policy, Level.SOFT),
      policy -> RuleWords.ownClauses(policy, Level.SOFT));

  private final Level level;
  private final Counting counts;
  private final LaterYears laterYears;
  private final Applies applies;
  private final Message name;
  private final Function<Policy, List<Message>> says;
  private final Function<Policy, Stream<String>> clauses;

  Rule(Place place, Message name, Function<Policy, List<Message>> says) {
    this(place, name, says, policy -> Stream.empty());
  }

  /** With clauses besides the one that a policy names for the rule. */
  Rule(
      Place place,
      Message name,
      Function<Policy, List<Message>> says,
      Function<Policy, Stream<String>> clauses) {
    this.level = place.level();
    this.counts = place.counts();
    this.laterYears = place.laterYears();
    this.applies = place.applies();
    this.name = name;
    this.says = says;
    this.clauses = clauses;
  }

  /** How much it weighs. */
  public Level level() {
    return level;
  }

  /** How it counts. */
  public Counting counts() {
    return counts;
  }

  /** What its sums are in the years after the one that is planned. */
  public LaterYears laterYears() {
    return laterYears;
  }

  /** What a district must have for it to hold of it. */
  public Applies applies() {
    return applies;
  }

  /** The rule's name, without its id: "reciprocity", "对等交流". */
  @Override
  public String in(Language language) {
    return name.in(language);
  }

  /** What it asks for, in the figures of a policy: the general sentence first. */
  public List<Message> says(Policy policy) {
    return says.apply(policy);
  }

  /** Whether a policy asks for it at all; where not, nothing can be met or missed. */
  public boolean isAskedBy(Policy policy) {
    return says(policy).stream().noneMatch(RuleWords.NONE::equals);
  }

  /** Whether it sums up the rules of a policy's own ({@link CountRule}) of its level. */
  public boolean isOfPolicysOwn() {
    return this == H11 || this == M6 || this == S12;
  }

  /** The rules to speak of under a policy: all but those for rules of its own where it has none. */
  public static List<Rule> toldOf(Policy policy) {
    return Stream.of(values())
        .filter(rule -> !rule.isOfPolicysOwn() || rule.isAskedBy(policy))
        .toList();
  }

  /** Where it comes from: its own clause, and those of the quotas, shares and principles. */
  public List<String> clauses(Policy policy) {
    Set<String> all = new LinkedHashSet<>();
    all.add(policy.clauseOf(this));
    clauses.apply(policy).forEach(all::add);
    all.remove("");
    return List.copyOf(all);
  }

  /** Its level, how it counts, in later years too, and where it applies. */
  private record Place(Level level, Counting counts, LaterYears laterYears, Applies applies) {}

  private static Place bySum(Level level, LaterYears laterYears) {
    return bySum(level, laterYears, Applies.EVERYWHERE);
  }

  private static Place bySum(Level level, LaterYears laterYears, Applies applies) {
    return new Place(level, Counting.BY_SUM, laterYears, applies);
  }

  private static Place byChoice(Level level) {
    return byChoice(level, Applies.EVERYWHERE);
  }

  private static Place byChoice(Level level, Applies applies) {
    return new Place(level, Counting.BY_CHOICE, LaterYears.EACH_YEAR, applies);
  }

  private static Place uncounted(Level level) {
    return new Place(level, Counting.NOT_AT_ALL, LaterYears.EACH_YEAR, Applies.EVERYWHERE);
  }

  /** One sentence with figures of the policy. */
  @SafeVarargs
  private static Function<Policy, List<Message>> says(
      String english, String chinese, Function<Policy, Object>... figures) {
    return policy -> {
      Object[] arguments = Stream.of(figures).map(figure -> figure.apply(policy)).toArray();
      return List.of(Message.said(english, chinese, arguments));
    };
  }
}
