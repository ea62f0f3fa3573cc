package org.lungang.plan;

import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * The referee: scores a plan by recomputing every rule from nothing (docs/reference/model.md). What
 * it says is what is reported; the search is held against it.
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
   * @param plan postings and visits of the same {@link Staffing}
   */
  public PlanScore score(Plan plan) {
    return score(plan, Scope.of(staffing));
  }

  /**
   * Scores what a plan does in one component. The scores of all components and of what happens at
   * schools in none add up to that of the whole plan.
   *
   * @param plan postings and visits of groups of the component
   */
  public PlanScore score(Plan plan, Component component) {
    return score(plan, Scope.of(staffing, component));
  }

  private PlanScore score(Plan plan, Scope scope) {
    PlanIndex index = new PlanIndex(plan, staffing.presence());
    Curriculum curriculum = Curriculum.of(staffing, plan);
    ScoreSheet sheet = new ScoreSheet();
    VisitRules visits = new VisitRules(staffing, scope, plan, curriculum, sheet);
    new HardRules(staffing, scope, plan, index, visits, sheet).score();
    new MediumRules(staffing, scope, plan, index, visits, sheet).score();
    new SoftRules(staffing, scope, plan, index, visits, sheet).score();
    return sheet.toScore();
  }
}
