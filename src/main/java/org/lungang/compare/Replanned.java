package org.lungang.compare;

import java.util.List;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossiblePosting;

/**
 * What came of replanning: the components that were touched, anew.
 *
 * @param postings those of the touched components
 * @param visits those of the touched components
 * @param rows which postings changed in them, sorted by staff id
 * @param visitRows which visits changed in them, sorted by staff id and host school
 * @param asPublished what is left of the published plan in them, scored by the new facts
 * @param score of the new postings and visits in them
 */
public record Replanned(
    List<PossiblePosting> postings,
    List<Visit> visits,
    List<ReplannedRow> rows,
    List<ReplannedVisit> visitRows,
    PlanScore asPublished,
    PlanScore score) {

  public Replanned {
    postings = List.copyOf(postings);
    visits = List.copyOf(visits);
    rows = List.copyOf(rows);
    visitRows = List.copyOf(visitRows);
  }

  /** Whether everything stays as it was published. */
  public boolean isSame() {
    return rows.isEmpty() && visitRows.isEmpty();
  }
}
