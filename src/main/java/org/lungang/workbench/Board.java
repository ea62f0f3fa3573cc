package org.lungang.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.explain.HandMoves;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.project.DistrictLists;
import org.lungang.staffing.Staffing;

/** The plan that is worked on, kept so that hand movements are answered at once. */
final class Board {

  private final String name;
  private final DistrictLists.Checked checked;
  private final Plan plan;
  private final List<String> lost;
  private final PlanScore score;
  private final HandMoves moves;
  private @Nullable Kpis kpis;

  private Board(String name, DistrictLists.Checked checked, PlanKeys.Bound bound) {
    this.name = name;
    this.checked = checked;
    this.plan = bound.plan();
    this.lost = bound.lost();
    this.score = new Scorer(checked.staffing()).score(plan);
    this.moves = new HandMoves(checked.staffing(), plan);
  }

  static Board of(String name, DistrictLists.Checked checked, Document document) {
    return new Board(name, checked, PlanKeys.bind(document, checked.staffing()));
  }

  String name() {
    return name;
  }

  Staffing staffing() {
    return checked.staffing();
  }

  /** The facts with the lists that they are made from. */
  DistrictLists.Checked checked() {
    return checked;
  }

  Plan plan() {
    return plan;
  }

  PlanScore score() {
    return score;
  }

  HandMoves moves() {
    return moves;
  }

  /** Who had a posting that the lists or the policy of today do not allow any more. */
  List<String> lost() {
    return lost;
  }

  /** The key figures, worked out when they are first asked for. */
  synchronized Kpis kpis() {
    Kpis known = kpis;
    if (known == null) {
      known = Kpis.of(checked.staffing(), plan);
      kpis = known;
    }
    return known;
  }
}
