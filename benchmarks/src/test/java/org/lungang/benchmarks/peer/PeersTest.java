package org.lungang.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.ShippedPolicies;

/**
 * Every peer makes plans of possible postings, told with the scorer's score, none above the best.
 */
class PeersTest {

  private static final int YEAR = 2026;
  private static final Allowance ALLOWANCE = new Allowance(0.2, 2, 1);
  private static final Allowance LONG = new Allowance(60, 2, 1);

  static Stream<String> policyIds() {
    return ShippedPolicies.IDS.stream();
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), YEAR);
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void byHandTakesOnlyPossiblePostingsAndBreaksNothingThatHeld(String policyId) {
    int posted = 0;
    for (long seed = 9_000; seed < 9_060; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Trial trial = Trial.run(new ByHandPeer(), staffing, ALLOWANCE);
      posted += trial.plan().size();
      Set<PossiblePosting> possible = new HashSet<>(staffing.postings());
      assertThat(possible).containsAll(trial.plan().postings());
      Points nobody = Points.of(new Scorer(staffing).score(Plan.of(List.of())));
      assertThat(trial.points().hard())
          .as("district %s", seed)
          .isGreaterThanOrEqualTo(nobody.hard());
      assertThat(new Scorer(staffing).score(trial.plan()).of(Rule.H1))
          .as("reciprocity, district %s", seed)
          .isZero();
    }
    assertThat(posted).isPositive();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void noPeerIsAboveTheOptimum(String policyId) {
    for (long seed = 9_100; seed < 9_102; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Points best = Trial.run(new ExactPeer(ExactSolver.Kind.HIGHS), staffing, LONG).points();
      assertThat(Trial.run(new ExactPeer(ExactSolver.Kind.CP_SAT), staffing, LONG).points())
          .isEqualTo(best);
      for (Peer peer :
          List.of(
              new LungangPeer(false),
              new TimefoldPeer(true),
              new TimefoldPeer(false),
              new ByHandPeer())) {
        assertThat(Trial.run(peer, staffing, ALLOWANCE).points())
            .as("%s, district %s", peer.name(), seed)
            .isLessThanOrEqualTo(best);
      }
    }
  }

  @Test
  void theScoreOfTheWholeRisesWithItsParts() {
    Staffing staffing = staffing("standard", 9_200);
    Points nobody = Points.of(new Scorer(staffing).score(Plan.of(List.of())));
    Board board = new Board(staffing);
    board.better("G1", new Points(1, 0, 5));
    board.better("G2", new Points(0, 1, -3));
    board.better("G1", new Points(2, 0, 4));
    assertThat(board.moments())
        .extracting(moment -> moment.points().minus(nobody))
        .containsExactly(new Points(1, 0, 5), new Points(1, 1, 2), new Points(2, 1, 1));
  }
}
