package org.lungang.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.plan.Attainment;
import org.lungang.plan.Plan;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;

/**
 * A quota, a share, a minimum or a maximum as a plan fulfils it in one group, and who can go for
 * it.
 *
 * @param attainment required and reached
 * @param arithmetic who there is and who can go; null for a maximum, for which nobody need, and for
 *     rules of the policy's own
 */
public record Requirement(Attainment attainment, @Nullable Arithmetic arithmetic) {

  /** All quotas, shares, minimums and maximums of a group, in the policy's order. */
  public static List<Requirement> of(Staffing staffing, Plan plan, Group group) {
    Iterator<Arithmetic> arithmetic = Arithmetic.of(staffing, group).iterator();
    List<Requirement> all = new ArrayList<>();
    for (Attainment attainment : Attainment.of(staffing, plan, group)) {
      all.add(
          new Requirement(
              attainment,
              attainment.most() || attainment.own() != null ? null : arithmetic.next()));
    }
    return List.copyOf(all);
  }
}
