package org.lungang.search.visits;

import java.util.Collection;
import java.util.List;
import org.lungang.plan.Visit;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Plans visits anew around postings that are decided. */
public final class VisitSearch {

  /** Outweighs all minutes of a component, and no gap. */
  private static final long CHANGE = 10_000;

  private VisitSearch() {}

  /**
   * The visits of a component that leave the fewest gaps under some postings, with the fewest
   * changes of those that are to be kept, and then the fewest minutes.
   *
   * @param postings of the component
   * @param demands what is to be kept among them
   */
  public static List<Visit> keeping(
      Staffing staffing,
      Component component,
      Collection<PossiblePosting> postings,
      VisitDemands demands) {
    VisitPlanner planner = new VisitPlanner(staffing, component);
    return planner.possibleVisits().isEmpty()
        ? List.of()
        : planner.plan(postings, demands, CHANGE, () -> false).visits();
  }
}
