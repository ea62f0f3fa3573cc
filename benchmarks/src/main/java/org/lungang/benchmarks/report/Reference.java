package org.lungang.benchmarks.report;

import java.util.OptionalDouble;
import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.exact.Gap;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Board;
import org.lungang.benchmarks.peer.ExactPeer;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;

/**
 * What gaps are measured from: the optimum, or what is proven to be no worse.
 *
 * @param points of the best plan that HiGHS found, by the plain scorer
 * @param softBound what soft no plan exceeds that equals {@code points} on hard and medium; {@link
 *     Long#MAX_VALUE} where nothing is proven
 * @param postings in that plan
 * @param optimal whether that plan is proven to be the best
 * @param seconds that the proof took
 */
public record Reference(
    Points points, long softBound, int postings, boolean optimal, double seconds) {

  /** Lets HiGHS prove the optimum of a district, or as much as it can in the time. */
  public static Reference prove(Staffing staffing, Allowance allowance) {
    long begun = System.nanoTime();
    ExactPeer.Optimum optimum =
        new ExactPeer(ExactSolver.Kind.HIGHS).solve(staffing, allowance, new Board(staffing));
    double seconds = (System.nanoTime() - begun) / 1e9;
    Plan plan = optimum.plan();
    Points points = Points.of(new Scorer(staffing).score(plan));
    long bound =
        optimum.softAbove() == Long.MAX_VALUE
            ? Long.MAX_VALUE
            : points.soft() + optimum.softAbove();
    return new Reference(points, bound, plan.size(), optimum.optimal(), seconds);
  }

  /** The gap of a plan; empty unless it equals the optimum on hard and medium, or none is known. */
  public OptionalDouble gap(Points plan) {
    return softBound == Long.MAX_VALUE
        ? OptionalDouble.empty()
        : Gap.of(new Points(points.hard(), points.medium(), softBound), postings, plan);
  }
}
