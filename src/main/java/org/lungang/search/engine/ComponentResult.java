package org.lungang.search.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossiblePosting;

/**
 * What a component's search found.
 *
 * @param postings of the component
 * @param visits of the component
 * @param score of the component as the plain scorer has it; demands are not part of it
 * @param bound what no plan of the component that meets the demands exceeds, hard, medium and soft;
 *     null where none is known
 */
public record ComponentResult(
    List<PossiblePosting> postings, List<Visit> visits, PlanScore score, @Nullable Bound bound) {

  /** An upper bound of the score, level by level: better on a level outweighs those after it. */
  public record Bound(long hard, long medium, long soft) {}

  /** The plan of the component. */
  public Plan plan() {
    return Plan.of(postings, visits);
  }

  public ComponentResult {
    postings = List.copyOf(postings);
    visits = List.copyOf(visits);
  }
}
