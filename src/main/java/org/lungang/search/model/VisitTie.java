package org.lungang.search.model;

import java.util.List;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What postings and visits of a component have to do with one another. */
public enum VisitTie {
  /** Nothing: the best of both is the best. */
  NONE,
  /** Who is posted changes gaps or what travellers have to spare: both are put into one model. */
  JOINT,
  /** The same, but there are too many ways to travel for one model: both take turns. */
  TURNS;

  /**
   * The tie of a component.
   *
   * @param postings of the component
   */
  public static VisitTie of(
      Staffing staffing, PossibleVisits visits, List<PossiblePosting> postings) {
    if (visits.isEmpty() || postings.stream().noneMatch(visits::touches)) {
      return NONE;
    }
    return PatternTallies.isPossible(staffing, visits, postings) ? JOINT : TURNS;
  }
}
