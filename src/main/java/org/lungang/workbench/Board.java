package org.lungang.workbench;

import java.util.List;
import org.lungang.explain.HandMoves;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;

/**
 * The plan that is worked on, kept so that hand movements are answered at once.
 *
 * @param lost who had a posting that the lists or the policy of today do not allow any more
 */
record Board(
    String name,
    Staffing staffing,
    Plan plan,
    PlanScore score,
    HandMoves moves,
    List<String> lost) {

  static Board of(String name, Staffing staffing, Document document) {
    PlanKeys.Bound bound = PlanKeys.bind(document, staffing);
    return new Board(
        name,
        staffing,
        bound.plan(),
        new Scorer(staffing).score(bound.plan()),
        new HandMoves(staffing, bound.plan()),
        bound.lost());
  }
}
