package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.policy.Level;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.TestPolicy;

/** A trial scores only what lies around its change, and finds what the whole score finds. */
class TrialsTest {

  private static final int TRIALS = 12;

  private int broken;

  static List<String> policyIds() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void trialsBreakWhatTheWholeScoreSays(String policyId) {
    for (long seed = 500; seed < 540; seed++) {
      Staffing staffing =
          Staffing.of(RandomDistricts.withLessons(seed), PolicyReader.shipped(policyId), 2026);
      compare(policyId + " " + seed, staffing, RandomPlans.withVisits(staffing, seed), seed);
    }
    assertThat(broken).isPositive();
  }

  @Test
  void trialsBreakWhatTheWholeScoreSaysUnderRulesOfThePolicysOwn() {
    for (long seed = 600; seed < 700; seed++) {
      Policy policy = TestPolicy.like("standard").rules(RandomCountRules.make(seed)).build();
      Staffing staffing = Staffing.of(RandomDistricts.make(seed), policy, 2026);
      compare("own " + seed, staffing, RandomPlans.make(staffing, seed), seed);
    }
    assertThat(broken).isPositive();
  }

  @Test
  void trialsOfVisitsBreakWhatTheWholeScoreSays() {
    for (long seed = 0; seed < 60; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      compare("township " + seed, staffing, RandomPlans.withVisits(staffing, seed), seed);
    }
    assertThat(broken).isPositive();
  }

  private void compare(String name, Staffing staffing, Plan plan, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Trials trials = new Trials(staffing, plan);
    List<PossiblePosting> possible = staffing.postings();
    for (int i = 0; i < TRIALS && !possible.isEmpty(); i++) {
      PossiblePosting first = possible.get(random.nextInt(possible.size()));
      List<PossiblePosting> taken = new ArrayList<>(List.of(first));
      possible.stream()
          .filter(other -> other.group().id().equals(first.group().id()))
          .filter(other -> !other.staffId().equals(first.staffId()))
          .skip(random.nextInt(5))
          .findFirst()
          .ifPresent(taken::add);
      List<PossiblePosting> postings = new ArrayList<>(plan.postings());
      postings.removeIf(
          posting -> taken.stream().anyMatch(other -> other.staffId().equals(posting.staffId())));
      postings.addAll(taken);
      assertThat(trials.broken(taken))
          .as(name + " taken " + taken)
          .isEqualTo(broken(staffing, plan, Plan.of(postings, plan.visits())));
    }
    for (PossiblePosting dropped : plan.postings()) {
      List<PossiblePosting> postings = new ArrayList<>(plan.postings());
      postings.remove(dropped);
      assertThat(trials.brokenWithout(dropped))
          .as(name + " dropped " + dropped)
          .isEqualTo(broken(staffing, plan, Plan.of(postings, plan.visits())));
    }
    for (PossibleVisit visit : staffing.visiting().possible()) {
      Visit made = new Visit(visit, 1 + random.nextInt(4));
      List<Visit> visits = new ArrayList<>(plan.visits());
      visits.removeIf(other -> other.possible().equals(visit));
      boolean isThereForOtherLessons =
          visits.stream()
              .anyMatch(
                  other ->
                      other.staffId().equals(visit.staffId())
                          && other.hostSchoolId().equals(visit.hostSchoolId()));
      if (!isThereForOtherLessons) {
        visits.add(made);
        assertThat(trials.broken(made))
            .as(name + " visit " + made)
            .isEqualTo(broken(staffing, plan, Plan.of(plan.postings(), visits)));
      }
    }
  }

  /** By the scores of both plans over the whole district. */
  private Map<Rule, Long> broken(Staffing staffing, Plan plan, Plan tried) {
    Scorer scorer = new Scorer(staffing);
    PlanScore before = scorer.score(plan);
    PlanScore after = scorer.score(tried);
    Map<Rule, Long> worse = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      long lost = before.of(rule) - after.of(rule);
      if (rule.level() != Level.SOFT && lost > 0) {
        worse.put(rule, lost);
      }
    }
    broken += worse.size();
    return worse;
  }
}
