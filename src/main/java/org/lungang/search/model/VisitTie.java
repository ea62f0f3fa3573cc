package org.lungang.search.model;

import java.util.List;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What postings and visits of a component have to do with one another. */
public enum VisitTie {
  /** Nothing: the best of both is the best. */
  NONE,
  /**
   * Who is posted changes what travellers have to spare, but no gap: both can be put into one model
   * ({@link ModelCompiler#compileTogether}), then visits are planned anew under the postings found.
   */
  SPARE,
  /** Who is posted changes gaps, too: one model of both would not be linear. */
  GAPS;

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
    return PatternTallies.isPossible(staffing, visits, postings) ? SPARE : GAPS;
  }
}
