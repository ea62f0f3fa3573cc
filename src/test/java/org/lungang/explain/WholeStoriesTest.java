package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.plan.MirrorBalance;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.ScoreByGroup;
import org.lungang.plan.ScorePart;
import org.lungang.plan.Scorer;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.report.GroupStory;
import org.lungang.report.RuleStory;
import org.lungang.report.SchoolStory;
import org.lungang.report.TextWidth;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;

/** What is said of a group, a school and a rule is what the plain scorer says, on random plans. */
class WholeStoriesTest {

  private static final int DISTRICTS = 60;
  private static final int PLANS = 5;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** A plan of a district, scored. */
  private record Scored(String what, Staffing staffing, Plan plan, PlanScore score) {}

  /** Under wolong-2023 every second district is one in which teachers travel. */
  private static Staffing staffing(String policyId, long seed) {
    return policyId.equals("wolong-2023") && seed % 2 == 0
        ? RandomTownships.make(seed)
        : Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }

  private interface Check {
    void of(Scored scored);
  }

  private static void onRandomPlans(String policyId, Check check) {
    for (long seed = 500; seed < 500 + DISTRICTS; seed++) {
      Staffing staffing = staffing(policyId, seed);
      for (int i = 0; i < PLANS; i++) {
        Plan plan = RandomPlans.withVisits(staffing, 1_000 * seed + i);
        check.of(
            new Scored(
                policyId + " " + seed + " " + i, staffing, plan, new Scorer(staffing).score(plan)));
      }
    }
  }

  /** The groups and the rest add up to the plan; a component's groups to its own score. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void figuresByGroupAddUpToThePlan(String policyId) {
    onRandomPlans(
        policyId,
        scored -> {
          ScoreByGroup byGroup = ScoreByGroup.of(scored.staffing(), scored.plan(), scored.score());
          for (Rule rule : Rule.values()) {
            long sum = byGroup.rest().getOrDefault(rule, 0L);
            for (Group group : scored.staffing().district().groups()) {
              sum += byGroup.of(group.id(), rule);
            }
            assertThat(sum).as(scored.what() + " " + rule).isEqualTo(scored.score().of(rule));
          }
          scored.staffing().components().forEach(component -> assertAlone(scored, component));
        });
  }

  /** A group that shares no school is scored alone as it is beside the others. */
  private static void assertAlone(Scored scored, Component component) {
    if (component.groups().size() != 1) {
      return;
    }
    Group group = component.groups().get(0);
    List<PossiblePosting> inside =
        scored.plan().postings().stream().filter(posting -> posting.group().equals(group)).toList();
    List<Visit> visits =
        scored.plan().visits().stream().filter(visit -> visit.group().equals(group)).toList();
    PlanScore alone = new Scorer(scored.staffing()).score(Plan.of(inside, visits), component);
    GroupExplanation explanation =
        GroupExplanation.of(scored.staffing(), scored.plan(), scored.score(), group.id());
    for (Rule rule : Rule.values()) {
      assertThat(explanation.figures().getOrDefault(rule, 0L))
          .as(scored.what() + " " + group.id() + " " + rule)
          .isEqualTo(alone.of(rule));
    }
    assertThat(explanation.shared()).isEmpty();
    assertThat(explanation.sum(Level.HARD)).isEqualTo(alone.hard());
    assertThat(explanation.violations()).hasSameSizeAs(alone.violations());
  }

  /** Required and reached, pairs and schools say what H1 to H7 and S3 say. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void requirementsPairsAndSchoolsSayWhatTheirRulesSay(String policyId) {
    onRandomPlans(
        policyId,
        scored -> {
          Map<Rule, Long> missing = new LinkedHashMap<>();
          for (Group group : scored.staffing().district().groups()) {
            GroupExplanation explanation =
                GroupExplanation.of(scored.staffing(), scored.plan(), scored.score(), group.id());
            explanation
                .requirements()
                .forEach(
                    requirement ->
                        missing.merge(
                            requirement.attainment().rule(),
                            requirement.attainment().missing(),
                            Long::sum));
            for (MirrorBalance balance : explanation.balances()) {
              missing.merge(Rule.H1, balance.missing(), Long::sum);
            }
            assertThat(explanation.postingsByFlow().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(explanation.postings().size() + explanation.visits().size());
          }
          for (School school : scored.staffing().district().schools()) {
            addSchool(scored, school, missing);
          }
          for (Rule rule :
              List.of(Rule.H1, Rule.H2, Rule.H3, Rule.H4, Rule.H5, Rule.H6, Rule.H7, Rule.M5)) {
            assertThat(-missing.getOrDefault(rule, 0L))
                .as(scored.what() + " " + rule)
                .isEqualTo(scored.score().of(rule));
          }
          assertThat(
                  -missing.getOrDefault(Rule.S3, 0L)
                      * scored.staffing().policy().weights().missingTeacher())
              .as(scored.what())
              .isEqualTo(scored.score().of(Rule.S3));
        });
  }

  private static void addSchool(Scored scored, School school, Map<Rule, Long> missing) {
    SchoolExplanation explanation =
        SchoolExplanation.of(scored.staffing(), scored.plan(), scored.score(), school.id());
    for (SubjectBalance subject : explanation.subjects()) {
      missing.merge(Rule.S3, (long) subject.missingAfter(), Long::sum);
      missing.merge(Rule.H5, subject.isDeserted() ? 1L : 0L, Long::sum);
    }
    for (LessonGap gap : explanation.gaps()) {
      missing.merge(Rule.M5, (long) gap.missing(), Long::sum);
    }
    boolean left = explanation.leaders().size() >= 2 && explanation.leadersKept() == 0;
    missing.merge(Rule.H6, left ? 1L : 0L, Long::sum);
    missing.merge(
        Rule.H7, Math.max(0, explanation.drained() - explanation.drainLimit()), Long::sum);
    long away =
        scored.plan().postings().stream()
            .filter(posting -> posting.homeSchoolId().equals(school.id()))
            .count();
    assertThat(explanation.leaving()).hasSize((int) away);
  }

  /** A rule's shares, cases and postings are the plan's: all of them, and nothing else. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aRulesStoryIsWhole(String policyId) {
    Set<Rule> ofPostings =
        Set.of(Rule.S1, Rule.S2, Rule.S5, Rule.S6, Rule.S7, Rule.S8, Rule.S9, Rule.S10, Rule.S11);
    onRandomPlans(
        policyId,
        scored -> {
          int cases = 0;
          for (Rule rule : Rule.values()) {
            RuleExplanation explanation =
                RuleExplanation.of(scored.staffing(), scored.plan(), scored.score(), rule);
            long sum = explanation.rest();
            for (RuleExplanation.Share share : explanation.groups().values()) {
              sum += share.figure();
            }
            String what = scored.what() + " " + rule;
            assertThat(sum).as(what).isEqualTo(scored.score().of(rule));
            long carried = explanation.carriers().stream().mapToLong(ScorePart::minutes).sum();
            long violated = explanation.violations().stream().mapToLong(Violation::amount).sum();
            assertThat(ofPostings.contains(rule) ? carried : -violated)
                .as(what)
                .isEqualTo(scored.score().of(rule));
            assertThat(explanation.says()).as(what).isNotEmpty();
            cases += explanation.violations().size();
          }
          assertThat(cases).isEqualTo(scored.score().violations().size());
        });
  }

  /** Every story fits the screen, in both languages, cut or whole. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void everyStoryFitsTheScreen(String policyId) {
    for (long seed = 700; seed < 712; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = RandomPlans.withVisits(staffing, seed);
      PlanScore score = new Scorer(staffing).score(plan);
      for (Language language : Language.values()) {
        for (boolean all : new boolean[] {false, true}) {
          Set<String> stories = new HashSet<>();
          for (Group group : staffing.district().groups()) {
            GroupExplanation of = GroupExplanation.of(staffing, plan, score, group.id());
            stories.add(GroupStory.render(staffing, of, all, language, 100));
          }
          for (School school : staffing.district().schools()) {
            SchoolExplanation of = SchoolExplanation.of(staffing, plan, score, school.id());
            stories.add(SchoolStory.render(staffing, of, all, language, 100));
          }
          for (Rule rule : Rule.values()) {
            RuleExplanation of = RuleExplanation.of(staffing, plan, score, rule);
            stories.add(RuleStory.render(staffing, of, all, language, 100));
          }
          for (String story : stories) {
            assertThat(story.lines()).allMatch(line -> TextWidth.of(line) <= 100);
            assertThat(story).doesNotContain("ILL", "PREGNANT", "患病", "孕期", "RELUCTANT", "不愿意");
          }
        }
      }
    }
  }
}
