package org.lungang.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lungang.plan.Visit;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Plans visits anew around postings that are decided. */
public final class VisitSearch {

  /** Outweighs all minutes of a component, and no gap. */
  private static final long CHANGE = 10_000;

  private VisitSearch() {}

  /**
   * The visits that leave the fewest gaps under some postings, with the fewest changes of those
   * that are to be kept, and then the fewest minutes.
   *
   * @param postings of any components
   * @param kept those that were planned before, possible ones
   */
  public static List<Visit> keeping(
      Staffing staffing, Collection<PossiblePosting> postings, Collection<Visit> kept) {
    List<Visit> visits = new ArrayList<>();
    VisitDemands demands = new VisitDemands(Set.of(), Set.of(), Set.copyOf(kept));
    for (Component component : staffing.components()) {
      VisitPlanner planner = new VisitPlanner(staffing, component);
      if (!planner.isEmpty()) {
        visits.addAll(planner.plan(postings, demands, CHANGE, () -> false).visits());
      }
    }
    return visits;
  }
}
