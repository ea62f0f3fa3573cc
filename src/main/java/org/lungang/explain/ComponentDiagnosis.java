package org.lungang.explain;

import java.util.List;
import java.util.Optional;
import org.lungang.plan.PlanScore;
import org.lungang.search.exact.Feasibility;
import org.lungang.search.exact.Feasibility.Verdict;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * Why a component has no plan that holds what must hold, and what would make one possible.
 *
 * @param staffing the facts about the component's part of the district
 * @param proven whether it is proven that there is no such plan; else neither a plan nor a proof
 *     was found
 * @param nearest what the plan scores that comes closest, in the component
 * @param conflicts what cannot hold together; no demand is in two. None where nothing is proven
 * @param waysOut the ways out of each conflict, in the same order, the cheapest first
 */
public record ComponentDiagnosis(
    Staffing staffing,
    Component component,
    boolean proven,
    PlanScore nearest,
    List<Conflict> conflicts,
    List<List<WayOut>> waysOut) {

  public ComponentDiagnosis {
    conflicts = List.copyOf(conflicts);
    waysOut = waysOut.stream().map(List::copyOf).toList();
  }

  /** Diagnoses a component; empty if some plan holds what must hold. */
  public static Optional<ComponentDiagnosis> find(Staffing whole, Component component) {
    Verdict verdict = Feasibility.of(whole, component);
    if (verdict == Verdict.FEASIBLE) {
      return Optional.empty();
    }
    Case asIs = Case.of(whole, component);
    List<Conflict> conflicts = new ConflictFinder(asIs.staffing(), asIs.component()).find();
    return Optional.of(
        new ComponentDiagnosis(
            asIs.staffing(),
            asIs.component(),
            verdict == Verdict.INFEASIBLE,
            asIs.plan().score(),
            conflicts,
            conflicts.isEmpty() ? List.of() : new WaysOut(asIs, conflicts).find()));
  }
}
