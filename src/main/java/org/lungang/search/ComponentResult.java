package org.lungang.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.PossiblePosting;

/**
 * What a component's search found.
 *
 * @param postings of the component
 * @param score of the component as the plain scorer has it; demands are not part of it
 * @param bound what no plan of the component that meets the demands exceeds, hard, medium and soft;
 *     null where none is known
 */
public record ComponentResult(
    List<PossiblePosting> postings, PlanScore score, @Nullable Bound bound) {

  /** An upper bound of the score, level by level: better on a level outweighs those after it. */
  public record Bound(long hard, long medium, long soft) {}

  public ComponentResult {
    postings = List.copyOf(postings);
  }
}
