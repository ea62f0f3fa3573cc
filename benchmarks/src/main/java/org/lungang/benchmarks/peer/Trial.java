package org.lungang.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lungang.benchmarks.exact.Points;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;

/**
 * One run of a peer.
 *
 * @param points of its plan, by the plain scorer
 * @param certificate what the peer says that no plan can beat; empty if it says nothing
 * @param moments how the score rose
 * @param seconds how long it took
 * @param heapBytes the most that the heap held at once
 * @param residentBytes the most memory that the process held at once, natives too; empty where the
 *     system does not tell
 */
public record Trial(
    Plan plan,
    Points points,
    Optional<Certificate> certificate,
    List<Board.Moment> moments,
    double seconds,
    long heapBytes,
    OptionalLong residentBytes) {

  /**
   * Runs a peer and scores its plan.
   *
   * @throws IllegalStateException if the score that the peer told last differs from the scorer's
   */
  public static Trial run(Peer peer, Staffing staffing, Peer.Allowance allowance) {
    Board board = new Board(staffing);
    PeakMemory memory = PeakMemory.begin();
    board.begin();
    long begun = System.nanoTime();
    Plan plan = peer.plan(staffing, allowance, board);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long heapBytes = memory.heapBytes();
    OptionalLong residentBytes = memory.residentBytes();
    Points points = Points.of(new Scorer(staffing).score(plan));
    if (!points.equals(board.last())) {
      throw new IllegalStateException(
          peer.name() + " told the score " + board.last() + ", the plain scorer says " + points);
    }
    return new Trial(
        plan, points, board.certificate(), board.moments(), seconds, heapBytes, residentBytes);
  }
}
