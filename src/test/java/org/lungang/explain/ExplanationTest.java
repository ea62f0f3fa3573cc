package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.compare.Change;
import org.lungang.district.Circumstance;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Mirror;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.policy.Term;
import org.lungang.report.ExplanationText;
import org.lungang.report.RuleStory;
import org.lungang.report.TextWidth;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

class ExplanationTest {

  private static final int CASES = 1_000;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /**
   * Applying a stated alternative and scoring it gives the stated figures; what it is said to break
   * alone it breaks, and it does what it says. A thousand alternatives a policy, of which many
   * break reciprocity.
   */
  @ParameterizedTest
  @MethodSource("policyIds")
  void everyStatedFigureIsWhatThePlainScorerSays(String policyId) {
    int checked = 0;
    int breakingReciprocity = 0;
    for (long seed = 40; checked < CASES; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = plan(staffing);
      Scorer scorer = new Scorer(staffing);
      PlanScore before = scorer.score(plan);
      for (int i = (int) (seed % 5); i < staffing.standings().size(); i += 5) {
        Standing standing = staffing.standings().get(i);
        Explanation explanation = Explanation.of(staffing, plan, standing.id());
        assertEachPlanOnceTheBestFirst(explanation.alternatives());
        for (Alternative alternative : explanation.alternatives()) {
          String what = policyId + " " + seed + " " + standing.id() + " " + alternative.way();
          PlanScore after = scorer.score(alternative.repaired());
          assertThat(after.hard() - before.hard()).as(what).isEqualTo(alternative.hard());
          assertThat(after.medium() - before.medium()).as(what).isEqualTo(alternative.medium());
          assertThat(after.soft() - before.soft()).as(what).isEqualTo(alternative.soft());
          assertThat(Change.between(plan, alternative.repaired())).isEqualTo(alternative.changes());
          assertBreaks(what, before, scorer.score(alternative.alone()), alternative.broken());
          assertBreaks(what, before, after, alternative.stillBroken());
          assertDoesWhatItSays(what, standing, alternative);
          checked++;
          breakingReciprocity += alternative.broken().containsKey(Rule.H1) ? 1 : 0;
        }
      }
    }
    assertThat(breakingReciprocity).isGreaterThan(CASES / 10);
  }

  /** What a posting is said to contribute is lost without it, rule by rule, on any plan. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void whatAPostingContributesIsLostWithoutIt(String policyId) {
    int checked = 0;
    for (long seed = 900; checked < CASES; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = RandomPlans.withVisits(staffing, seed);
      Scorer scorer = new Scorer(staffing);
      PlanScore with = scorer.score(plan);
      for (PossiblePosting posting : plan.postings()) {
        List<PossiblePosting> others = new ArrayList<>(plan.postings());
        others.remove(posting);
        PlanScore without = scorer.score(Plan.of(others, plan.visits()));
        Map<Rule, Long> contribution = PostingContribution.of(staffing, plan, posting);
        for (Rule rule : Rule.values()) {
          assertThat(contribution.getOrDefault(rule, 0L))
              .as(policyId + " " + seed + " " + posting + " " + rule)
              .isEqualTo(with.of(rule) - without.of(rule));
        }
        checked++;
      }
    }
  }

  @Test
  void thePostingThatIsInThePlanIsMarkedAmongThosePossible() {
    TestPlan plan =
        TestPlan.of(
                new TestDistrict()
                    .schools("L", "M", "N")
                    .group("G", GroupType.TIGHT, "L", "M", "N")
                    .staff("A", "L")
                    .under("standard"))
            .post("A", "teachers", "N");
    String said =
        ExplanationText.render(
            plan.staffing(),
            Explanation.of(plan.staffing(), plan.plan(), "A"),
            true,
            Language.EN,
            200);
    assertThat(said.lines().filter(line -> line.stripTrailing().endsWith(" yes")))
        .singleElement()
        .asString()
        .contains("School N");
  }

  @Test
  void aRuleIsToldGroupByGroupWithHowManyRequirementsAreMet() {
    TestPlan plan =
        TestPlan.of(
                new TestDistrict()
                    .schools("L", "M", "N", "O")
                    .group("G", GroupType.TIGHT, "L", "M")
                    .group("H", GroupType.TIGHT, "N", "O")
                    .staff(6, "L", "L", who -> {})
                    .staff(5, "N", "N", who -> {})
                    .under("standard"))
            .post("L1", "teachers", "M")
            .post("N1", "teachers", "O");
    // A fifth of 6 is 2, of 5 it is 1.
    assertThat(story(plan, Rule.H2))
        .anyMatch(line -> line.matches("G +Group G +-1 +1 +0/1"))
        .anyMatch(line -> line.matches("H +Group H +0 +0 +1/1"));
    assertThat(story(plan, Rule.S9)).anyMatch(line -> line.matches("G +Group G +\\S+ +0 +–"));
  }

  private static List<String> story(TestPlan plan, Rule rule) {
    RuleExplanation explanation =
        RuleExplanation.of(plan.staffing(), plan.plan(), plan.score(), rule);
    return RuleStory.render(plan.staffing(), explanation, true, Language.EN, 200)
        .lines()
        .map(String::strip)
        .toList();
  }

  /** Single postings that a rule says something about are told the weightiest first. */
  @Test
  void whatCarriesARuleIsToldTheWeightiestFirst() {
    int unlike = 0;
    for (long seed = 40; seed < 60; seed++) {
      Staffing staffing = staffing("standard", seed);
      Plan plan = plan(staffing);
      PlanScore score = new Scorer(staffing).score(plan);
      for (Rule rule : Rule.values()) {
        List<Long> weights =
            RuleExplanation.of(staffing, plan, score, rule).carriers().stream()
                .map(part -> Math.abs(part.minutes()))
                .toList();
        assertThat(weights).isSortedAccordingTo(Comparator.reverseOrder());
        unlike += weights.stream().distinct().count() > 1 ? 1 : 0;
      }
    }
    assertThat(unlike).isGreaterThan(10);
  }

  /** Where a pair holds, everybody in it is answered, by people who are answered in turn. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void counterpartsAreTiedBothWays(String policyId) {
    int checked = 0;
    for (long seed = 40; checked < CASES / 10; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = plan(staffing);
      boolean holds = new Scorer(staffing).score(plan).of(Rule.H1) == 0;
      for (PossiblePosting posting : plan.postings()) {
        Counterparts counterparts = Counterparts.find(staffing, plan, posting).orElse(null);
        if (counterparts == null) {
          continue;
        }
        for (PossiblePosting other : counterparts.postings()) {
          assertThat(Counterparts.find(staffing, plan, other).orElseThrow().postings())
              .contains(posting);
        }
        if (holds && counterparts.mirror().form() != Mirror.Form.PAIR_AT_MOST) {
          assertThat(counterparts.postings())
              .as(policyId + " " + seed + " " + posting)
              .isNotEmpty();
        }
        checked++;
      }
    }
  }

  private static void assertEachPlanOnceTheBestFirst(List<Alternative> alternatives) {
    assertThat(alternatives)
        .extracting(each -> List.of(each.repaired().postings(), each.repaired().visits()))
        .doesNotHaveDuplicates();
    assertThat(alternatives)
        .isSortedAccordingTo(
            Comparator.comparingLong(Alternative::hard)
                .thenComparingLong(Alternative::medium)
                .reversed()
                .thenComparingInt(each -> each.changes().size())
                .thenComparing(Comparator.comparingLong(Alternative::soft).reversed()));
  }

  private static void assertBreaks(
      String what, PlanScore before, PlanScore after, Map<Rule, Long> broken) {
    for (Rule rule : Rule.values()) {
      long worse = before.of(rule) - after.of(rule);
      assertThat(broken.getOrDefault(rule, 0L))
          .as(what + " " + rule)
          .isEqualTo(rule.level() == Level.SOFT ? 0 : Math.max(0, worse));
    }
  }

  private static void assertDoesWhatItSays(
      String what, Standing standing, Alternative alternative) {
    PossiblePosting instead = alternative.posting();
    for (Plan plan : List.of(alternative.alone(), alternative.repaired())) {
      if (instead != null) {
        assertThat(plan.postings()).as(what).contains(instead);
      }
      assertThat(plan.isPosted(standing.id()))
          .as(what)
          .isEqualTo(alternative.way() == Alternative.Way.GO);
    }
  }

  /** Everybody has a story: in both languages, within 100 columns. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void everybodyHasAStoryThatFitsTheScreen(String policyId) {
    for (long seed = 1; seed <= 12; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = plan(staffing);
      for (Standing standing : staffing.standings()) {
        Explanation explanation = Explanation.of(staffing, plan, standing.id());
        assertThat(explanation.possible().isEmpty()).isNotEqualTo(explanation.refusals().isEmpty());
        for (Language language : Language.values()) {
          String text = ExplanationText.render(staffing, explanation, false, language, 100);
          assertThat(text).contains(standing.id());
          assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= 100);
        }
      }
    }
  }

  @Test
  void aTermThatEndsWithinTheYearIsSaid() {
    for (String term : List.of("1 semester", "1 year")) {
      Policy policy =
          TestPolicy.like("standard").term(Position.TEACHER, Term.read(term).orElseThrow()).build();
      Staffing staffing =
          new TestDistrict()
              .schools("L", "M")
              .group("G", GroupType.TIGHT, "L", "M")
              .staff("X", "L")
              .staff("Y", "M")
              .under(policy);
      Plan plan =
          TestPlan.of(staffing).post("X", "teachers", "M").post("Y", "teachers", "L").plan();
      Explanation explanation = Explanation.of(staffing, plan, "X");
      String english = ExplanationText.render(staffing, explanation, false, Language.EN, 200);
      String chinese = ExplanationText.render(staffing, explanation, false, Language.ZH, 200);
      boolean isWithin = term.equals("1 semester");
      assertThat(english.contains("2026-09-01 to 2027-01-20.")).isEqualTo(isWithin);
      assertThat(english.contains("The term ends within the school year")).isEqualTo(isWithin);
      assertThat(chinese.contains("期限在学年内届满")).isEqualTo(isWithin);
    }
  }

  /** Illness exempts where it is approved; an age exempts as it is. */
  @Test
  void whatWouldExemptIfItWereApprovedIsSaid() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .staff("A", "L", who -> who.with(Circumstance.ILL))
            .staff("B", "L", who -> who.with(Circumstance.ILL).born("1960-01-01"))
            .under("standard");
    Plan nobody = Plan.of(List.of());
    assertThat(Explanation.of(staffing, nobody, "A").exemptions())
        .extracting(sentence -> sentence.in(Language.EN))
        .containsExactly(
            "Would be exempt by E5 if approved: as the lists say (Wolong opinion, 四(一)(5)).");
    assertThat(Explanation.of(staffing, nobody, "B").exemptions())
        .extracting(sentence -> sentence.in(Language.EN))
        .containsExactly(
            "Exempt by E2: men over 55, women over 50 (Wolong opinion, 四(一)(2)).",
            "Would be exempt by E5 if approved: as the lists say (Wolong opinion, 四(一)(5)).");
  }

  /** Under wolong-2023 every second district is one in which teachers travel. */
  private static Staffing staffing(String policyId, long seed) {
    return policyId.equals("wolong-2023") && seed % 2 == 0
        ? RandomTownships.make(seed)
        : Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }

  private static Plan plan(Staffing staffing) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    Demands any = new Demands(Set.of(), Set.of(), Set.of(), 0L);
    for (Component component : staffing.components()) {
      ComponentResult found = ComponentSearch.solve(staffing, component, any);
      postings.addAll(found.postings());
      visits.addAll(found.visits());
    }
    return Plan.of(postings, visits);
  }
}
