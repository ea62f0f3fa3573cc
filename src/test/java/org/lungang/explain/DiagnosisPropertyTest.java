package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.search.ComponentSearch;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomQuotas;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestPolicy;

/**
 * Diagnoses of districts drawn at random that have no plan: what is named is in the way, all of it
 * is needed, and every way out leads out.
 */
class DiagnosisPropertyTest {

  /** Those under which districts drawn at random are often without a plan. */
  private static final List<String> POLICY_IDS =
      List.of("standard", "national-2014", "wolong-2023", "xx-county-2023", "suzhou-2024");

  /** So many plans are tried one by one at most. */
  private static final long ENUMERATED = 4_000;

  private int enumerated;

  @Test
  void aSampleOfThem() {
    check(4);
  }

  /** Two quotas drawn at random, so that what settles one conflict may settle another. */
  @Test
  void conflictsThatOneWaySettles() {
    int checked = 0;
    for (String policyId : List.of("huadu-2025", "guangdong-2020")) {
      for (long seed = 15; seed < 25; seed++) {
        Staffing staffing =
            Staffing.of(
                RandomDistricts.make(seed),
                TestPolicy.like(policyId)
                    .quotas(RandomQuotas.make(2 * seed), RandomQuotas.make(2 * seed + 1))
                    .build(),
                2026);
        if (Findings.of(staffing).stream().noneMatch(Finding::error)
            && check(staffing, policyId + " with other quotas " + seed)) {
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  /** Rules of a policy's own, and every policy that ships. */
  @Test
  void otherPoliciesToo() {
    assertThat(checkOthers(1_000, 6)).isGreaterThan(5);
  }

  /** A stage of which some schools are in no group: their staff counts too. */
  @Test
  void schoolsOfNoGroupThatAreCountedBesides() {
    assertThat(
            check(
                Staffing.of(
                    RandomDistricts.withHeadcounts(RandomDistricts.make(7_001), 7_001),
                    TestPolicy.like("standard").rules(RandomCountRules.make(7_001)).build(),
                    2026),
                "schools of no group"))
        .isTrue();
  }

  /** Hundreds of districts of every policy; the property names where they begin and how many. */
  @Test
  @Tag("long")
  void manyOfOtherPolicies() {
    assertThat(
            checkOthers(
                Long.getLong("lungang.sweep.first", 1_000),
                Integer.getInteger("lungang.sweep.size", 300)))
        .isPositive();
  }

  private int checkOthers(long firstSeed, int districts) {
    int checked = 0;
    List<AssertionError> failures = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + districts; seed++) {
      List<Policy> policies = new ArrayList<>();
      PolicyCatalog.ids().forEach(id -> policies.add(ShippedPolicies.get(id)));
      for (String id : List.of("standard", "suzhou-2024", "hefei")) {
        policies.add(TestPolicy.like(id).rules(RandomCountRules.make(seed)).build());
      }
      for (Policy policy : policies) {
        Staffing staffing =
            Staffing.of(
                RandomDistricts.withHeadcounts(RandomDistricts.make(seed), seed), policy, 2026);
        if (Findings.of(staffing).stream().noneMatch(Finding::error)) {
          try {
            checked += check(staffing, policy.id() + " with headcounts " + seed) ? 1 : 0;
          } catch (AssertionError e) {
            failures.add(e);
          }
        }
      }
    }
    if (!failures.isEmpty()) {
      failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
      throw failures.get(0);
    }
    return checked;
  }

  /** 200 districts; the sample above is a part of them. */
  @Test
  @Tag("long")
  void allOfThem() {
    check(40);
    assertThat(enumerated).as("conflicts that trying every plan has shown").isGreaterThan(50);
  }

  private void check(int districtsPerPolicy) {
    for (String policyId : POLICY_IDS) {
      int checked = 0;
      for (long seed = 0; checked < districtsPerPolicy; seed++) {
        Staffing staffing =
            Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
        if (Findings.of(staffing).stream().noneMatch(Finding::error)
            && check(staffing, policyId + " " + seed)) {
          checked++;
        }
      }
    }
  }

  /** Whether there was anything to check. */
  private boolean check(Staffing whole, String name) {
    Diagnosis diagnosis = Diagnosis.of(whole, null);
    List<Step> steps = new ArrayList<>();
    for (ComponentDiagnosis blocked : diagnosis.blocked()) {
      assertThat(blocked.proven()).as(name).isTrue();
      assertThat(blocked.conflicts()).as(name).isNotEmpty();
      for (int i = 0; i < blocked.conflicts().size(); i++) {
        Conflict conflict = blocked.conflicts().get(i);
        assertThat(conflict.smallest()).as(name).isTrue();
        cannotHoldTogether(blocked, conflict, name);
        canHoldWithoutAnyOne(blocked, conflict, name);
        theCheapestComesFirst(blocked.waysOut().get(i), name);
        for (WayOut way : blocked.waysOut().get(i)) {
          leadsOut(blocked, way, name);
          nothingIsEasedFurtherThanNeeded(blocked, way, name);
        }
      }
      List<WayOut> first = blocked.waysOut().get(0);
      assertThat(first).as(name + " has a way out").isNotEmpty();
      steps.addAll(first.get(0).allSteps());
    }
    leadsOutOfAll(whole, steps, name);
    return !diagnosis.blocked().isEmpty();
  }

  /**
   * By the bound of the search for the best plan; where there are few plans, by trying them all.
   */
  private void cannotHoldTogether(ComponentDiagnosis blocked, Conflict conflict, String name) {
    Staffing only = holding(blocked, conflict.obligations());
    ComponentResult best = ComponentSearch.solve(only, blocked.component(), Demands.NONE);
    assertThat(best.score().hard()).as(name).isNegative();
    ComponentResult.Bound bound = best.bound();
    if (bound != null) {
      assertThat(bound.hard()).as(name + " " + conflict).isNegative();
    }
    List<List<PossiblePosting>> choices = new ArrayList<>();
    long plans = 1;
    for (String schoolId : blocked.component().schoolIds()) {
      for (var standing : only.presence().staffOf(schoolId)) {
        List<PossiblePosting> possible = only.postingsOf(standing.id());
        if (!possible.isEmpty()) {
          choices.add(possible);
          plans = Math.min(ENUMERATED + 1, plans * (possible.size() + 1));
        }
      }
    }
    if (plans <= ENUMERATED) {
      enumerated++;
      assertThat(bestOfAll(only, blocked.component(), choices, 0, new ArrayList<>()))
          .as(name)
          .isNegative();
    }
  }

  private static long bestOfAll(
      Staffing staffing,
      Component component,
      List<List<PossiblePosting>> choices,
      int next,
      List<PossiblePosting> taken) {
    if (next == choices.size()) {
      return new Scorer(staffing).score(Plan.of(taken), component).hard();
    }
    long best = bestOfAll(staffing, component, choices, next + 1, taken);
    for (PossiblePosting posting : choices.get(next)) {
      taken.add(posting);
      best = Math.max(best, bestOfAll(staffing, component, choices, next + 1, taken));
      taken.remove(taken.size() - 1);
    }
    return best;
  }

  private static void canHoldWithoutAnyOne(
      ComponentDiagnosis blocked, Conflict conflict, String name) {
    for (Obligation spared : conflict.obligations()) {
      List<Obligation> others = new ArrayList<>(conflict.obligations());
      others.remove(spared);
      Staffing without = holding(blocked, others);
      List<PossiblePosting> plan =
          ComponentSearch.solve(without, blocked.component(), Demands.NONE).postings();
      assertThat(new Scorer(without).score(Plan.of(plan), blocked.component()).hard())
          .as(name + " " + conflict + " without " + spared)
          .isZero();
    }
  }

  private static Staffing holding(ComponentDiagnosis blocked, List<Obligation> obligations) {
    Set<Obligation> waived = new HashSet<>(Obligations.of(blocked.staffing(), blocked.component()));
    waived.removeAll(obligations);
    return blocked.staffing().waiving(waived);
  }

  /** A plan that loses less in principle is cheaper, whatever it costs in minutes. */
  private static void theCheapestComesFirst(List<WayOut> ways, String name) {
    assertThat(ways)
        .as(name)
        .isSortedAccordingTo(
            Comparator.comparing(WayOut::medium)
                .thenComparing(WayOut::soft)
                .reversed()
                .thenComparing(way -> way.steps().size()));
    assertThat(ways).as(name).extracting(WayOut::steps).doesNotHaveDuplicates();
    assertThat(ways).as(name).noneMatch(way -> way.steps().isEmpty());
  }

  private static void leadsOut(ComponentDiagnosis blocked, WayOut way, String name) {
    District district = WayOut.apply(way.allSteps(), blocked.staffing().district());
    Policy policy = WayOut.apply(way.allSteps(), blocked.staffing().policy());
    Staffing after = Staffing.of(district, policy, blocked.staffing().year());
    Component component = after.components().get(0);
    ComponentResult result = ComponentSearch.solve(after, component, Demands.NONE);
    assertThat(after.components()).hasSize(1);
    assertThat(new Scorer(after).score(Plan.of(result.postings()), component).hard())
        .as(name + " " + way.allSteps())
        .isZero();
    assertThat(result.score().medium()).isEqualTo(way.medium());
    assertThat(result.score().soft()).isEqualTo(way.soft());
    assertThat(result.postings()).hasSize(way.postings());
  }

  /** Without any one of its steps, or with one that eases less, the way does not lead out. */
  private static void nothingIsEasedFurtherThanNeeded(
      ComponentDiagnosis blocked, WayOut way, String name) {
    for (Step step : way.allSteps()) {
      List<Step> less = new ArrayList<>(way.allSteps());
      less.remove(step);
      if (step instanceof Step.Ease ease) {
        List<Step> scale = EasingScale.of(blocked.staffing(), ease.obligation());
        int place = scale.indexOf(step);
        if (place > 0) {
          less.add(scale.get(place - 1));
        }
      }
      Staffing after =
          Staffing.of(
              WayOut.apply(less, blocked.staffing().district()),
              WayOut.apply(less, blocked.staffing().policy()),
              blocked.staffing().year());
      ComponentResult result =
          ComponentSearch.solve(after, after.components().get(0), Demands.NONE);
      assertThat(result.score().hard())
          .as(name + " " + way.allSteps() + " without " + step)
          .isNegative();
    }
  }

  /** The first way out of every component, taken on the whole district, as plan would. */
  private static void leadsOutOfAll(Staffing whole, List<Step> steps, String name) {
    Staffing after =
        Staffing.of(
            WayOut.apply(steps, whole.district()),
            WayOut.apply(steps, whole.policy()),
            whole.year());
    SearchResult result =
        new Search(after, new SearchOptions(null, 10L, 0, 1), SearchListener.SILENT).run();
    assertThat(result.score().hard()).as(name + " " + steps).isZero();
  }
}
