package org.lungang.search.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossiblePosting;

/**
 * A plan of a component, as an engine hands it over.
 *
 * @param postings of the component
 * @param visits of the component
 * @param gap by how much another plan could be better; null where the engine proves nothing
 * @param gain by how much the engine says it is better than a plan without postings and visits,
 *     which is held against the plain scorer; null where it says nothing
 */
public record EnginePlan(
    List<PossiblePosting> postings,
    List<Visit> visits,
    @Nullable OptimalityGap gap,
    @Nullable SearchScore gain) {

  /** A plan of which nothing is proven or claimed. */
  public static EnginePlan of(List<PossiblePosting> postings, List<Visit> visits) {
    return new EnginePlan(postings, visits, null, null);
  }

  public EnginePlan {
    postings = List.copyOf(postings);
    visits = List.copyOf(visits);
  }

  /** The plan of the component. */
  public Plan plan() {
    return Plan.of(postings, visits);
  }
}
