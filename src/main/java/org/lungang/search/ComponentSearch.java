package org.lungang.search;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanScore;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.exact.TravelSearch;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/** Solves one component by itself, under demands that go beyond the policy. */
public final class ComponentSearch {

  private ComponentSearch() {}

  /** Finds the best plan of a component that it can, in steps that can be repeated. */
  public static ComponentResult solve(Staffing staffing, Component component, Demands demands) {
    return solve(staffing, component, demands, () -> false);
  }

  /**
   * Finds the best plan of a component that it can.
   *
   * @param goOn asked while the postings are not proven best: whether to search on, each time
   *     longer
   */
  public static ComponentResult solve(
      Staffing staffing, Component component, Demands demands, BooleanSupplier goOn) {
    TravelSearch search = new TravelSearch(staffing, component, demands, () -> false, goOn);
    search.run();
    PlanScore score = search.score();
    return new ComponentResult(
        search.postings(),
        search.visits(),
        score,
        demands.pricesChanges() ? null : bound(score, search.gap()));
  }

  /** What no plan exceeds; null where that is not known at every level. */
  static ComponentResult.@Nullable Bound bound(PlanScore score, OptimalityGap gap) {
    Long medium = gap.medium();
    Long soft = gap.soft();
    return medium == null || soft == null
        ? null
        : new ComponentResult.Bound(
            score.hard() + gap.hard(), score.medium() + medium, score.soft() + soft);
  }
}
