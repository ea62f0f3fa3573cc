package org.lungang.plan;

import org.lungang.staffing.Staffing;

/**
 * The referee: scores a plan by recomputing every rule from nothing (spec page 4). What it says is
 * what is reported; the search is held against it.
 */
public final class Scorer {

  private final Staffing staffing;

  /** A scorer for plans made of the possible postings of one year. */
  public Scorer(Staffing staffing) {
    this.staffing = staffing;
  }

  /**
   * Scores a plan.
   *
   * @param plan postings of the same {@link Staffing}
   */
  public PlanScore score(Plan plan) {
    PlanIndex index = new PlanIndex(plan, staffing.presence());
    ScoreSheet sheet = new ScoreSheet();
    new HardRules(staffing, plan, index, sheet).score();
    new MediumRules(staffing, plan, index, sheet).score();
    new SoftRules(staffing, plan, index, sheet).score();
    return sheet.toScore();
  }
}
