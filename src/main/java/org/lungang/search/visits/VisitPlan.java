package org.lungang.search.visits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Visit;

/**
 * The visits of a component under given postings.
 *
 * @param gain what they add to the soft score: S7, S10 and S11
 * @param missing gap periods that nobody teaches: the negative of M5
 * @param missingOptimalityGap by how many periods fewer other visits could leave; null if not known
 * @param gainOptimalityGap by how much more other visits that leave as few could pay; null if not
 *     known
 */
public record VisitPlan(
    List<Visit> visits,
    long missing,
    long gain,
    @Nullable Long missingOptimalityGap,
    @Nullable Long gainOptimalityGap) {

  public VisitPlan {
    visits = List.copyOf(visits);
  }
}
