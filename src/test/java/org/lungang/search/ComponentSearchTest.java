package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Rule;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;

class ComponentSearchTest {

  private static final int DISTRICTS = 60;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }

  private static List<PossiblePosting> postingsOf(Staffing staffing, Component component) {
    return staffing.postings().stream()
        .filter(posting -> component.groups().contains(posting.group()))
        .toList();
  }

  /** What is required is taken, what is forbidden is not, and the score is the plain scorer's. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void demandsAreMetWhateverTheyCost(String policyId) {
    for (long seed = 100; seed < 100 + DISTRICTS; seed++) {
      Staffing staffing = staffing(policyId, seed);
      SplittableRandom random = new SplittableRandom(seed);
      for (Component component : staffing.components()) {
        List<PossiblePosting> possible = postingsOf(staffing, component);
        if (possible.isEmpty()) {
          continue;
        }
        PossiblePosting required = possible.get(random.nextInt(possible.size()));
        Set<PossiblePosting> forbidden = new HashSet<>();
        for (int i = 0; i < 3; i++) {
          PossiblePosting posting = possible.get(random.nextInt(possible.size()));
          if (posting != required) {
            forbidden.add(posting);
          }
        }
        ComponentResult result =
            ComponentSearch.solve(
                staffing, component, new Demands(Set.of(required), forbidden, Set.of(), 0L));
        assertThat(result.postings()).as(policyId + " " + seed).contains(required);
        assertThat(result.postings()).noneMatch(forbidden::contains);
        assertThat(possible).containsAll(result.postings());
        assertThat(result.score().figures())
            .isEqualTo(new Scorer(staffing).score(Plan.of(result.postings()), component).figures());
      }
    }
  }

  /**
   * A plan that holds every rule is kept to the last posting, however poor, if changes come first.
   */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aPlanThatHoldsEveryRuleIsKeptWhenTheFewestChangesComeFirst(String policyId) {
    int kept = 0;
    for (long seed = 300; seed < 300 + DISTRICTS; seed++) {
      Staffing staffing = staffing(policyId, seed);
      for (Component component : staffing.components()) {
        Plan base = poorPlan(staffing, component, seed);
        if (!new Scorer(staffing).score(base, component).isFeasible()) {
          continue;
        }
        ComponentResult result =
            ComponentSearch.solve(
                staffing,
                component,
                new Demands(Set.of(), Set.of(), Set.copyOf(base.postings()), null));
        assertThat(Set.copyOf(result.postings()))
            .as(policyId + " " + seed)
            .isEqualTo(Set.copyOf(base.postings()));
        kept++;
      }
    }
    assertThat(kept).isPositive();
  }

  /** A plan that was searched for with other wishes: good by no rule but those that must hold. */
  private static Plan poorPlan(Staffing staffing, Component component, long seed) {
    List<PossiblePosting> wished = new ArrayList<>();
    for (PossiblePosting posting : RandomPlans.make(staffing, seed).postings()) {
      if (component.groups().contains(posting.group())) {
        wished.add(posting);
      }
    }
    return Plan.of(
        ComponentSearch.solve(
                staffing, component, new Demands(Set.of(), Set.of(), Set.copyOf(wished), 10_000L))
            .postings());
  }

  /** Without a price on changes nothing exceeds the bound which small components reach. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void theBoundIsReached(String policyId) {
    for (long seed = 400; seed < 400 + DISTRICTS; seed++) {
      Staffing staffing = staffing(policyId, seed);
      for (Component component : staffing.components()) {
        ComponentResult result = ComponentSearch.solve(staffing, component, Demands.NONE);
        PlanScore score = result.score();
        assertThat(result.bound())
            .isEqualTo(new ComponentResult.Bound(score.hard(), score.medium(), score.soft()));
      }
    }
  }

  /** The scores of all components and of the schools in none add up to that of the whole plan. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void theScoresOfComponentsAddUp(String policyId) {
    for (long seed = 500; seed < 500 + DISTRICTS; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Scorer scorer = new Scorer(staffing);
      Plan plan = RandomPlans.make(staffing, seed);
      PlanScore nobody = scorer.score(Plan.of(List.of()));
      PlanScore whole = scorer.score(plan);
      long hard = nobody.hard();
      long medium = nobody.medium();
      long soft = nobody.soft();
      for (Component component : staffing.components()) {
        PlanScore empty = scorer.score(Plan.of(List.of()), component);
        PlanScore part =
            scorer.score(
                Plan.of(
                    plan.postings().stream()
                        .filter(posting -> component.groups().contains(posting.group()))
                        .toList()),
                component);
        hard += part.hard() - empty.hard();
        medium += part.medium() - empty.medium();
        soft += part.soft() - empty.soft();
      }
      assertThat(List.of(hard, medium, soft))
          .as(policyId + " " + seed)
          .isEqualTo(List.of(whole.hard(), whole.medium(), whole.soft()));
    }
  }

  /** A gap says by how much a better plan may be better; what is not known bounds nothing. */
  @Test
  void noPlanIsBetterThanTheScoreAndItsGap() {
    PlanScore score = new PlanScore(Map.of(Rule.H2, -1L, Rule.M1, -5L, Rule.S9, -100L), List.of());
    assertThat(ComponentSearch.bound(score, new OptimalityGap(1, 2L, 30L)))
        .isEqualTo(new ComponentResult.Bound(0, -3, -70));
    assertThat(ComponentSearch.bound(score, new OptimalityGap(0, 0L, null))).isNull();
    assertThat(ComponentSearch.bound(score, new OptimalityGap(0, null, null))).isNull();
  }
}
