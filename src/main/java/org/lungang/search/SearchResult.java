package org.lungang.search;

import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;

/**
 * What the search found.
 *
 * @param score the plain scorer's score of the plan
 * @param stopReason why it stopped
 * @param moves how many moves were weighed, all components added up
 */
public record SearchResult(Plan plan, PlanScore score, StopReason stopReason, long moves) {

  /** Why a search stopped. */
  public enum StopReason {
    /** Every component stopped by itself: progress no longer paid, or nothing better can exist. */
    NO_MORE_PROGRESS,
    /** The wanted number of steps was taken. */
    STEPS,
    /** The time was over. */
    TIME,
    /** Somebody stopped it; the plan is the best until then. */
    CANCELLED
  }
}
