package org.lungang.explain;

import java.util.List;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.policy.Easing;
import org.lungang.policy.Policy;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.exact.Feasibility;
import org.lungang.staffing.Component;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Staffing;

/**
 * One component by itself, as it is or after some steps.
 *
 * @param staffing the facts about its part of the district
 * @param component in this staffing
 */
record Case(Staffing staffing, Component component) {

  /** A component of a whole district. */
  static Case of(Staffing whole, Component component) {
    return of(PartOfDistrict.of(whole, component), whole.policy(), whole.year(), component);
  }

  private static Case of(District district, Policy policy, int year, Component component) {
    Staffing staffing = Staffing.of(district, policy, year);
    String groupId = component.groups().get(0).id();
    for (Component same : staffing.components()) {
      if (same.groups().get(0).id().equals(groupId)) {
        return new Case(staffing, same);
      }
    }
    throw new IllegalStateException("The part has no component of the group (" + groupId + ").");
  }

  /** The case after some steps. */
  Case after(List<Step> steps) {
    District district = WayOut.apply(steps, staffing.district());
    if (district != staffing.district()) {
      return of(district, WayOut.apply(steps, staffing.policy()), staffing.year(), component);
    }
    List<Easing> easings =
        steps.stream()
            .filter(Step.Ease.class::isInstance)
            .map(step -> ((Step.Ease) step).easing())
            .toList();
    return easings.isEmpty() ? this : new Case(staffing.easedBy(easings), component);
  }

  /** The case without some obligations. */
  Case waiving(Set<Obligation> waived) {
    return waived.isEmpty() ? this : new Case(staffing.waiving(waived), component);
  }

  /** Whether it is known that some plan holds what must hold. */
  boolean isFeasible() {
    return Feasibility.of(staffing, component) == Feasibility.Verdict.FEASIBLE;
  }

  /** The best plan that is found. */
  ComponentResult plan() {
    return ComponentSearch.solve(staffing, component, Demands.NONE);
  }
}
