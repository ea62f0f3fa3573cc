package org.lungang.compare;

import java.util.List;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.PossiblePosting;

/**
 * What came of replanning: the components that were touched, anew.
 *
 * @param postings those of the touched components
 * @param rows what changed in them, sorted by staff id
 * @param asPublished what is left of the published plan in them, scored by the new facts
 * @param score of the new postings in them
 */
public record Replanned(
    List<PossiblePosting> postings,
    List<ReplannedRow> rows,
    PlanScore asPublished,
    PlanScore score) {

  public Replanned {
    postings = List.copyOf(postings);
    rows = List.copyOf(rows);
  }
}
