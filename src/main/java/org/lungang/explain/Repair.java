package org.lungang.explain;

import java.util.List;
import org.lungang.compare.Change;
import org.lungang.plan.Plan;

/**
 * The cheapest repair of a plan around hand movements: the fewest changes that hold what must hold,
 * and of these the best.
 *
 * @param plan the whole plan afterwards
 * @param changes what differs from the plan before, the movements included
 * @param stillBroken what is worse than before all the same
 * @param hard how much the score differs, more than 0 if it is better, in people
 * @param medium the same, in cases
 * @param soft the same, in minutes
 */
public record Repair(
    Plan plan,
    List<Change> changes,
    List<MoveVerdict.Broken> stillBroken,
    long hard,
    long medium,
    long soft) {

  public Repair {
    changes = List.copyOf(changes);
    stillBroken = List.copyOf(stillBroken);
  }
}
