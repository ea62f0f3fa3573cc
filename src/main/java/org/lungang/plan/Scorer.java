package org.lungang.plan;

import java.util.List;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
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
    return score(lookUp(plan), scope, true);
  }

  /** A plan with what the rules look up in it. */
  record LookedUp(Plan plan, PlanIndex index, Curriculum curriculum) {}

  LookedUp lookUp(Plan plan) {
    return new LookedUp(
        plan, new PlanIndex(plan, staffing.presence()), Curriculum.of(staffing, plan));
  }

  /**
   * The same of a plan that differs by a few postings from one that was looked up.
   *
   * @param dropped those that only the other plan has
   * @param taken those that only this one has
   */
  LookedUp lookUp(
      Plan plan, LookedUp other, List<PossiblePosting> dropped, List<PossiblePosting> taken) {
    return new LookedUp(plan, other.index().with(dropped, taken), Curriculum.of(staffing, plan));
  }

  /** Scores only what must hold and what holds in principle. */
  PlanScore scoreRequired(LookedUp plan, Scope scope) {
    return score(plan, scope, false);
  }

  private PlanScore score(LookedUp found, Scope scope, boolean withSoft) {
    Plan plan = found.plan();
    PlanIndex index = found.index();
    ScoreSheet sheet = new ScoreSheet();
    VisitRules visits = new VisitRules(staffing, scope, plan, found.curriculum(), sheet);
    new HardRules(staffing, scope, plan, index, visits, sheet).score();
    new MediumRules(staffing, scope, plan, index, visits, sheet).score();
    if (withSoft) {
      new SoftRules(staffing, scope, plan, index, visits, sheet).score();
    }
    return sheet.toScore();
  }
}
