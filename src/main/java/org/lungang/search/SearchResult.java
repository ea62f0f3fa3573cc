package org.lungang.search;

import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;

/**
 * What the search found.
 *
 * @param score the plain scorer's score of the plan
 * @param certificate the bounds that no plan exceeds
 * @param stopReason why it stopped
 * @param components how many components there were to solve
 * @param proven for how many of them it is proven that no plan is better
 */
public record SearchResult(
    Plan plan,
    PlanScore score,
    Certificate certificate,
    StopReason stopReason,
    int components,
    int proven) {

  /** Why a search stopped. */
  public enum StopReason {
    /** No plan is better, or none by as much as is worth searching for. */
    CERTIFIED,
    /** Progress no longer paid. */
    NO_MORE_PROGRESS,
    /** The wanted number of steps was taken. */
    STEPS,
    /** The time was over. */
    TIME,
    /** Somebody stopped it; the plan is the best until then. */
    CANCELLED
  }
}
