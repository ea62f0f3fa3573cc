package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.compare.Change;
import org.lungang.explain.MoveVerdict.Light;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Violation;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;

class HandMovesTest {

  private static final int CASES = 60;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** Everything a verdict or a repair says is the difference between two scores of whole plans. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void everyFigureIsWhatThePlainScorerSaysOfTheWholePlan(String policyId) {
    int verdicts = 0;
    int repairs = 0;
    for (long seed = 70; verdicts < CASES; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan plan = RandomPlans.make(staffing, seed);
      Scorer scorer = new Scorer(staffing);
      PlanScore before = scorer.score(plan);
      HandMoves hand = new HandMoves(staffing, plan);
      for (Standing standing : staffing.standings()) {
        for (Map.Entry<String, MoveVerdict> each : hand.everywhere(standing.id()).entrySet()) {
          MoveVerdict verdict = each.getValue();
          if (verdict.light() == Light.RED) {
            continue;
          }
          Plan moved = with(plan, verdict.moves().get(0));
          assertVerdict(before, scorer.score(moved), verdict);
          assertThat(keys(hand.apply(verdict.moves()))).isEqualTo(keys(moved));
          verdicts++;
          if (verdicts % 12 == 0) {
            assertRepair(
                plan, before, scorer, hand.repair(verdict.moves()), verdict.moves().get(0));
            repairs++;
          }
        }
      }
    }
    assertThat(repairs).isPositive();
  }

  @Test
  void visitsStayAsTheyAreWhereSomebodyIsMoved() {
    int moved = 0;
    for (long seed = 1; moved < 100; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      Plan plan = RandomPlans.withVisits(staffing, seed);
      HandMoves hand = new HandMoves(staffing, plan);
      for (Standing standing : staffing.standings()) {
        for (MoveVerdict verdict : hand.everywhere(standing.id()).values()) {
          if (verdict.light() != Light.RED
              && verdict.moves().get(0).posting() != null
              && !plan.visits().isEmpty()) {
            assertThat(hand.apply(verdict.moves()).visits()).isEqualTo(plan.visits());
            moved++;
          }
        }
      }
    }
  }

  private static void assertVerdict(PlanScore before, PlanScore after, MoveVerdict verdict) {
    assertThat(verdict.minutes()).isEqualTo(after.soft() - before.soft());
    boolean worse = false;
    for (Rule rule : Rule.values()) {
      long difference = after.of(rule) - before.of(rule);
      if (rule.level() == Level.SOFT) {
        assertThat(verdict.minutesByRule().getOrDefault(rule, 0L)).isEqualTo(difference);
      } else if (difference < 0) {
        worse = true;
        assertThat(verdict.broken())
            .anySatisfy(
                broken -> {
                  assertThat(broken.rule()).isEqualTo(rule);
                  assertThat(broken.amount()).isEqualTo(-difference);
                  assertThat(broken.says()).isNotEmpty();
                  List<Message> cases = new ArrayList<>(messages(after, rule));
                  cases.removeAll(messages(before, rule));
                  assertThat(broken.cases()).isEqualTo(cases);
                });
      } else {
        assertThat(verdict.broken()).noneMatch(broken -> broken.rule() == rule);
      }
    }
    assertThat(verdict.light()).isEqualTo(worse ? Light.AMBER : Light.GREEN);
  }

  private static List<Message> messages(PlanScore score, Rule rule) {
    return score.violations().stream()
        .filter(violation -> violation.rule() == rule)
        .map(Violation::message)
        .toList();
  }

  private static void assertRepair(
      Plan plan, PlanScore before, Scorer scorer, Repair repair, Move move) {
    PlanScore after = scorer.score(repair.plan());
    assertThat(repair.hard()).isEqualTo(after.hard() - before.hard());
    assertThat(repair.medium()).isEqualTo(after.medium() - before.medium());
    assertThat(repair.soft()).isEqualTo(after.soft() - before.soft());
    assertThat(repair.changes()).isEqualTo(Change.between(plan, repair.plan()));
    assertThat(repair.plan().findPosting(move.staffId()).orElse(null)).isEqualTo(move.posting());
  }

  private static Plan with(Plan plan, Move move) {
    List<PossiblePosting> postings = new ArrayList<>(plan.postings());
    postings.removeIf(posting -> posting.staffId().equals(move.staffId()));
    if (move.posting() != null) {
      postings.add(move.posting());
    }
    return Plan.of(postings, plan.visits());
  }

  private static List<Integer> keys(Plan plan) {
    return plan.postings().stream().map(PossiblePosting::index).sorted().toList();
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }

  @Test
  void whereNoRuleLetsSomebodyGoTheRuleIsTold() {
    Staffing staffing = staffing("wolong-2023", 70);
    HandMoves hand = new HandMoves(staffing, Plan.of(List.of()));
    Standing exempt =
        staffing.standings().stream().filter(Standing::isExempt).findFirst().orElseThrow();
    String elsewhere =
        staffing.district().schools().stream()
            .map(school -> school.id())
            .filter(id -> !id.equals(exempt.homeSchoolId()))
            .findFirst()
            .orElseThrow();
    MoveVerdict verdict = hand.verdict(exempt.id(), elsewhere);
    assertThat(verdict.light()).isEqualTo(Light.RED);
    assertThat(verdict.moves()).isEmpty();
    assertThat(verdict.refusals()).isNotEmpty();
  }

  @Test
  void nobodyAtAllCannotMove() {
    HandMoves hand = new HandMoves(staffing("wolong-2023", 70), Plan.of(List.of()));
    assertThatThrownBy(() -> hand.verdict(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
