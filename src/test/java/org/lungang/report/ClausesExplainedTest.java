package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.explain.Explanation;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.RuleExplanation;
import org.lungang.explain.SchoolExplanation;
import org.lungang.generator.Extra;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.language.Language;
import org.lungang.plan.Attainment;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.CountRule;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.policy.YearsRule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;

/**
 * In the policies that ship more, everything that a clause asks for is explained with that clause,
 * and whatever is counted with its figure: by person, school, group and rule.
 */
class ClausesExplainedTest {

  private static final int WIDTH = 400;

  private static final District DISTRICT = district();

  private static District district() {
    District district = LinkedDistrict.generate(Links.CHAIN, 6, 1, 12);
    for (Extra extra : Extra.values()) {
      district = extra.addTo(district, 2);
    }
    // The leads and every second of the others are in the city.
    List<School> schools = new ArrayList<>();
    for (School school : district.schools()) {
      boolean isLead =
          district.groups().stream().anyMatch(group -> group.leadId().equals(school.id()));
      Area area = isLead || schools.size() % 2 == 0 ? Area.URBAN : Area.RURAL;
      schools.add(
          new School(
              school.id(),
              school.name(),
              school.stage(),
              area,
              school.traits(),
              school.coordinates(),
              school.students(),
              school.headcount()));
    }
    return district.toBuilder().schools(schools).build();
  }

  private Staffing staffing = Staffing.of(DISTRICT, ShippedPolicies.get("standard"), 2026);
  private Plan plan = Plan.of(List.of());
  private PlanScore score = new Scorer(staffing).score(plan);
  private Policy policy = staffing.policy();
  private int clauses;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dalian",
        "xiamen",
        "zhejiang-2013",
        "beijing-2021",
        "hefei",
        "shanghai-2023",
        "anhui",
        "jiangbei",
        "tongchuan-2021",
        "wujin-2015"
      })
  void everyClauseStandsBesideItsFigure(String id) {
    policy = ShippedPolicies.get(id);
    staffing = Staffing.of(DISTRICT, policy, 2026);
    plan = RandomPlans.make(staffing, 7);
    score = new Scorer(staffing).score(plan);
    assertThat(plan.postings()).isNotEmpty();
    policy.exemptions().forEach(this::exemption);
    policy.yearsRules().forEach(this::years);
    DISTRICT.groups().stream()
        .flatMap(group -> policy.flowsOf(group.type()).stream())
        .distinct()
        .forEach(this::flow);
    policy.consents().forEach(this::consent);
    requirements();
    policy.clauses().forEach(this::rule);
    policy.rules().forEach(this::own);
    assertThat(clauses).isPositive();
  }

  private void exemption(String id, ExemptionRule rule) {
    if (!rule.clause().isEmpty()) {
      anybody(standing -> standing.exemptions().contains(id))
          .ifPresent(standing -> says(person(standing), cited(rule.clause())));
    }
  }

  private void years(YearsRule rule) {
    if (!rule.clause().isEmpty()) {
      Standing standing = anybody(each -> each.yearsClause().equals(rule.clause())).orElseThrow();
      says(person(standing), standing.years() + " full years", "from " + rule.dueYears());
      says(person(standing), cited(rule.clause()));
    }
  }

  private void flow(Flow flow) {
    Optional<PossiblePosting> posting =
        plan.postings().stream().filter(each -> each.flow().equals(flow)).findFirst();
    if (!flow.clause().isEmpty() && posting.isPresent()) {
      says(person(posting.get().standing()), cited(flow.clause()));
      says(group(posting.get().group().id()), cited(flow.clause()));
    }
  }

  private void consent(ConsentRule rule) {
    PossiblePosting posting =
        plan.postings().stream()
            .filter(
                each ->
                    staffing.rules().consents().of(each).stream()
                        .anyMatch(needed -> needed.rule().equals(rule)))
            .findFirst()
            .orElseThrow();
    says(person(posting.standing()), rule.title(policy).in(Language.EN), cited(rule.clause()));
  }

  /** What is counted, of a group or school or over more: required, reached and clause in a row. */
  private void requirements() {
    for (Attainment attainment : Attainment.of(staffing, plan)) {
      if (attainment.clause().isEmpty()) {
        continue;
      }
      String what = attainment.what().in(Language.EN);
      String cited = cited(attainment.clause());
      if (attainment.schoolId() != null) {
        isInARow(school(attainment.schoolId()), attainment, what, cited);
      } else if (attainment.group() != null) {
        isInARow(group(attainment.group().id()), attainment, what, cited);
      } else {
        isInARow(
            DISTRICT.groups().stream().map(group -> group(group.id())).toList(),
            attainment,
            what,
            cited);
      }
    }
  }

  private void isInARow(String story, Attainment attainment, String what, String cited) {
    isInARow(List.of(story), attainment, what, cited);
  }

  private void isInARow(List<String> stories, Attainment attainment, String what, String cited) {
    clauses++;
    assertThat(stories.stream().flatMap(String::lines))
        .as(what)
        .anyMatch(
            line ->
                line.contains(what)
                    && line.contains(cited)
                    && line.matches(
                        ".*\\b" + attainment.required() + "\\s+" + attainment.reached() + "\\b.*"));
  }

  private void rule(Rule rule, String clause) {
    RuleExplanation explanation = RuleExplanation.of(staffing, plan, score, rule);
    String story = RuleStory.render(staffing, explanation, true, Language.EN, WIDTH);
    says(story, cited(clause), figure(score.of(rule)));
  }

  private void own(CountRule rule) {
    RuleExplanation explanation = RuleExplanation.of(staffing, plan, score, rule);
    String story = RuleStory.render(staffing, explanation, true, Language.EN, WIDTH);
    says(story, rule.title().in(Language.EN), cited(rule.clause()));
    says(story, figure(explanation.figure()));
    for (Attainment attainment : Attainment.of(staffing, plan)) {
      if (rule.id().equals(attainment.own())) {
        assertThat(story.lines())
            .anyMatch(
                line ->
                    line.contains(attainment.what().in(Language.EN))
                        && line.matches(
                            ".*\\b"
                                + attainment.required()
                                + "\\s+"
                                + attainment.reached()
                                + "\\b.*"));
      }
    }
  }

  private static String figure(long figure) {
    return "This plan: " + StoryText.signed(figure);
  }

  private String cited(String clause) {
    return policy.cite(clause).in(Language.EN);
  }

  private void says(String story, String... parts) {
    clauses++;
    assertThat(story.replaceAll("\\s+", " ")).contains(parts);
  }

  private Optional<Standing> anybody(Predicate<Standing> fits) {
    return staffing.standings().stream().filter(fits).findFirst();
  }

  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> schools = new HashMap<>();

  private String person(Standing standing) {
    return ExplanationText.render(
        staffing, Explanation.of(staffing, plan, standing.id()), true, Language.EN, WIDTH);
  }

  private String group(String id) {
    return groups.computeIfAbsent(
        id,
        key ->
            GroupStory.render(
                staffing,
                GroupExplanation.of(staffing, plan, score, key),
                true,
                Language.EN,
                WIDTH));
  }

  private String school(String id) {
    return schools.computeIfAbsent(
        id,
        key ->
            SchoolStory.render(
                staffing,
                SchoolExplanation.of(staffing, plan, score, key),
                true,
                Language.EN,
                WIDTH));
  }
}
