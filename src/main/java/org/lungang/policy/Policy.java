package org.lungang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * What a year's plan must and should do (docs/reference/policy.md), complete: every default filled
 * in.
 *
 * @param basis the document that lists and forms name; null where it names none
 * @param backboneFrom the lowest honor that makes a backbone
 * @param exemptions by id (E1 …), in the order of ids
 * @param volunteersWaive the ids of exemptions that do not hold for a VOLUNTEER
 * @param otherCircumstances circumstances of the lists that leave nobody out
 * @param eligibleYears full years at the school that make eligible
 * @param dueYears full years at the school that make due
 * @param yearsRules other years for some; the first that fits counts
 * @param termYears how long a posting lasts at least, by position at home
 * @param maxMinutes the farthest posting, except for a VOLUNTEER
 * @param flows by group type, each list in the order of the file
 * @param otherFlows the flows of the group types that {@code flows} does not name
 * @param limits H4 limits over all flows of a group
 * @param rules what the policy counts besides, by rules of its own
 * @param consents whose consent postings need
 * @param easings where a rule is eased for one group or school
 * @param itinerant what the visits of flows of kind ITINERANT keep to
 * @param calendar when there is school, and which short trips the year must see
 * @param clauses where the scoring rules come from, by rule; no entry where no text names it
 * @param sources the documents that clauses name, by the id at the beginning of a clause
 */
public record Policy(
    @PolicyKey(en = "The policy's id", zh = "政策编号", needed = true, pattern = PolicyKeys.ID)
        String id,
    @PolicyKey(en = "The name in both languages", zh = "中英文名称", needed = true) Name name,
    @PolicyKey(en = "The document that lists and forms name as their basis", zh = "公示名单和表册写明的依据文件")
        @Nullable Basis basis,
    @PolicyKey(en = "The lowest honor that counts as backbone", zh = "骨干教师的最低层级", needed = true)
        Honor backboneFrom,
    @PolicyKey(
            en = "Who is exempt, by id",
            zh = "暂不纳入交流范围，按编号",
            labelEn = "Who is exempt",
            labelZh = "暂不纳入交流范围",
            needed = true)
        Map<String, ExemptionRule> exemptions,
    @PolicyKey(en = "Exemptions that do not apply to volunteers", zh = "自愿者不适用的暂不纳入规定")
        Set<String> volunteersWaive,
    @PolicyKey(
            en =
                "Circumstances in the column exemption of staff.csv that this policy knows but gives"
                    + " no effect: they exempt nobody",
            zh = "教职工表“暂不交流情形”列中本政策不作规定的情形：不影响交流")
        Set<String> otherCircumstances,
    @PolicyKey(
            en = "Full years at one school from which staff are eligible",
            zh = "符合交流条件的年数",
            least = 0,
            most = 60,
            needed = true)
        int eligibleYears,
    @PolicyKey(
            en = "Full years at one school from which staff are due",
            zh = "应交流的年数",
            least = 0,
            most = 60,
            needed = true)
        int dueYears,
    @PolicyKey(
            en = "Other years for some people; the first that fits counts",
            zh = "部分人员另定年限，以最先符合的一条为准")
        List<YearsRule> yearsRules,
    @PolicyKey(
            en = "The shortest term of a posting; a number means years",
            zh = "最短交流期限（数字为年）",
            labelEn = "How long a posting lasts at least",
            labelZh = "最短交流期限",
            needed = true,
            complete = true)
        Map<Position, Term> termYears,
    @PolicyKey(
            en = "The farthest posting in minutes, except for volunteers",
            zh = "通行时间上限（分钟），自愿者除外",
            least = 0,
            most = 1440,
            needed = true)
        int maxMinutes,
    @PolicyKey(
            en = "Flows by group type; OTHERS for the types that are not named",
            zh = "按集团类型列出的交流形式；OTHERS 为未列出的类型",
            labelEn = "Flows by group type",
            labelZh = "按集团类型列出的交流形式",
            needed = true)
        Map<GroupType, List<Flow>> flows,
    @PolicyKey(en = "Group types that are not named", zh = "未列出的集团类型", restOf = "flows")
        List<Flow> otherFlows,
    @PolicyKey(en = "Quotas by id", zh = "交流比例，按编号", labelEn = "Quotas", labelZh = "交流比例")
        List<Quota> quotas,
    @PolicyKey(
            en = "Minimum or maximum numbers of postings over all flows of a group",
            zh = "集团各交流形式合计的人数下限或上限",
            name = "group_limit")
        List<Limit> limits,
    @PolicyKey(
            en = "The policy's own rules, by id: counts of people with bounds",
            zh = "政策自定的规则，按编号：统计人数并规定上下限",
            labelEn = "Rules of the policy's own: counts of people with bounds",
            labelZh = "政策自定的规则：统计人数并规定上下限")
        List<CountRule> rules,
    @PolicyKey(
            en = "Whose consent postings and visits require, by id",
            zh = "交流、走教须征得谁的同意，按编号",
            labelEn = "Whose consent postings and visits need",
            labelZh = "交流、走教须征得谁的同意")
        List<ConsentRule> consents,
    @PolicyKey(
            en = "Where mandatory rules are eased for single groups or schools, by id",
            zh = "对个别集团或学校放宽必须遵守的规则，按编号",
            labelEn = "Where mandatory rules are eased for single groups or schools",
            labelZh = "对个别集团或学校放宽必须遵守的规则")
        List<Easing> easings,
    @PolicyKey(
            en =
                "H7: how many teachers may be sent away from a school: the larger of share and"
                    + " number",
            zh = "H7：一校派出教师上限，取比例与人数中较大者",
            needed = true)
        Drain drain,
    @PolicyKey(en = "Itinerant teaching: the limits of visits", zh = "走教", needed = true)
        Itinerant itinerant,
    @PolicyKey(
            en = "Recommendations: what should be met in principle; null removes one",
            zh = "原则上应做到的；写 null 即取消",
            labelEn = "Recommendations: what should be met in principle",
            labelZh = "原则上应做到的",
            needed = true)
        Principles principles,
    @PolicyKey(
            en = "What preferences bring or cost, in minutes of commuting",
            zh = "优化项的分值，折合通勤分钟",
            needed = true)
        Weights weights,
    @PolicyKey(en = "How large groups should be; warnings only", zh = "集团组建规模，只作提醒", needed = true)
        Structure structure,
    @PolicyKey(en = "School days, and short trips inside a group", zh = "校历与集团内短期往来")
        CalendarRules calendar,
    @PolicyKey(en = "Where the scoring rules come from", zh = "评分规则的依据") Map<Rule, String> clauses,
    @PolicyKey(en = "The documents that clauses name by an id", zh = "条款按编号引用的文件")
        Map<String, Source> sources) {

  /** The key of the flows of the group types that {@code flows} does not name. */
  static final String OTHERS = "OTHERS";

  /** A name in each language. */
  public record Name(
      @PolicyKey(en = "English name", zh = "英文名称", needed = true) String en,
      @PolicyKey(en = "Chinese name", zh = "中文名称", needed = true) String zh)
      implements Named {
    @Override
    public String in(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  public Policy {
    exemptions = Sets.byKey(exemptions);
    // A waiver of an exemption that a later file removed means nothing any more.
    volunteersWaive =
        Sets.ordered(volunteersWaive.stream().filter(exemptions::containsKey).toList());
    otherCircumstances = Sets.ordered(otherCircumstances);
    yearsRules = Sets.listed(yearsRules);
    termYears = Sets.byKey(termYears);
    flows = Sets.byKey(flows);
    otherFlows = Sets.listed(otherFlows);
    quotas = Sets.listed(quotas);
    limits = Sets.listed(limits);
    rules = Sets.listed(rules);
    consents = Sets.listed(consents);
    easings = Sets.listed(easings);
    clauses = Sets.byKey(clauses);
    sources = Sets.byKey(sources);
  }

  /**
   * All rules that count people and bound their number: those of its own, then those that flows
   * from a surplus to a shortage ask for.
   */
  public List<CountRule> countRules() {
    List<CountRule> all = new ArrayList<>(rules);
    all.addAll(SurplusRules.of(this));
    return List.copyOf(all);
  }

  /**
   * The circumstances that rules of its own, quotas, limits, flows and years ask for in {@link
   * Who}, and the others that it knows.
   */
  public Set<String> namedCircumstances() {
    Set<String> named = new TreeSet<>(otherCircumstances);
    PolicyKinds.of(this)
        .values()
        .forEach(kinds -> kinds.forEach(who -> named.addAll(who.circumstances())));
    return named;
  }

  /** Whether some rule counts people over the district, a stage or an area. */
  public boolean countsOverManySchools() {
    return rules.stream()
        .anyMatch(
            rule ->
                switch (rule.per()) {
                  case DISTRICT, STAGE, AREA, HOUSEHOLD -> true;
                  case GROUP, SCHOOL -> false;
                });
  }

  /** The flows of a group type, in the order of the file; empty where the policy has none. */
  public List<Flow> flowsOf(GroupType type) {
    return flows.getOrDefault(type, otherFlows);
  }

  /** A flow of a group type by its id; null where there is none. */
  public @Nullable Flow findFlow(GroupType type, String id) {
    return flowsOf(type).stream().filter(flow -> flow.id().equals(id)).findFirst().orElse(null);
  }

  /** What readers see of a flow of a group type; the id where there is no such flow. */
  public Name flowLabel(GroupType type, String id) {
    return labelAmong(flowsOf(type), id);
  }

  /** What readers see of the flows of an id; the id where group types name them differently. */
  public Name flowLabel(String id) {
    List<Name> labels =
        flowsByType().stream()
            .flatMap(List::stream)
            .filter(flow -> flow.id().equals(id))
            .map(Flow::label)
            .distinct()
            .toList();
    return labels.size() == 1 ? labels.get(0) : new Name(id, id);
  }

  /** What readers see of the flows of these ids, as a list. */
  public Message flowLabels(Collection<String> ids) {
    return Message.list(ids.stream().map(this::flowLabel).toList());
  }

  /** The flows of each group type that is named, and of the others. */
  List<List<Flow>> flowsByType() {
    List<List<Flow>> all = new ArrayList<>(flows.values());
    all.add(otherFlows);
    return all;
  }

  /**
   * What readers see of one of the flows of a group type; with its id where another one of them is
   * called the same.
   */
  static Name labelAmong(List<Flow> flows, String id) {
    Name label =
        flows.stream()
            .filter(flow -> flow.id().equals(id))
            .map(Flow::label)
            .findFirst()
            .orElseGet(() -> new Name(id, id));
    boolean isShared =
        flows.stream()
            .filter(flow -> !flow.id().equals(id))
            .map(Flow::label)
            .anyMatch(other -> other.en().equals(label.en()) || other.zh().equals(label.zh()));
    return isShared ? new Name(label.en() + " (" + id + ")", label.zh() + "（" + id + "）") : label;
  }

  /** The same policy with more easings; one of the same id takes the place of the old one. */
  public Policy easedBy(List<Easing> more) {
    Map<String, Easing> byId = new LinkedHashMap<>();
    easings.forEach(easing -> byId.put(easing.id(), easing));
    more.forEach(easing -> byId.put(easing.id(), easing));
    return with(consents, List.copyOf(byId.values()));
  }

  /**
   * The same policy without questions for consent, for years ahead: nobody can answer yet whether
   * they will go then.
   */
  public Policy ofLaterYears() {
    return consents.isEmpty() ? this : with(List.of(), easings);
  }

  private Policy with(List<ConsentRule> newConsents, List<Easing> newEasings) {
    return new Policy(
        id,
        name,
        basis,
        backboneFrom,
        exemptions,
        volunteersWaive,
        otherCircumstances,
        eligibleYears,
        dueYears,
        yearsRules,
        termYears,
        maxMinutes,
        flows,
        otherFlows,
        quotas,
        limits,
        rules,
        newConsents,
        newEasings,
        drain,
        itinerant,
        principles,
        weights,
        structure,
        calendar,
        clauses,
        sources);
  }

  /** A clause of this policy as readers see it. */
  public Citation cite(String clause) {
    return Citation.of(sources, clause);
  }

  /** Several clauses as readers see them. */
  public Message citeAll(Collection<String> several) {
    return Message.clauses(several.stream().map(this::cite).toList());
  }

  /** Where a scoring rule comes from; empty where no text names it. */
  public String clauseOf(Rule rule) {
    return clauses.getOrDefault(rule, "");
  }
}
