package org.lungang.plan;

import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** Whether a rule says anything of a district in a year: only then can it be met or missed. */
public final class Applicability {

  private Applicability() {}

  /** Whether the policy asks for a rule, and there is something here that it could hold for. */
  public static boolean of(Staffing staffing, Plan plan, Rule rule) {
    return rule.isAskedBy(staffing.policy())
        && switch (rule.applies()) {
          case EVERYWHERE -> true;
          case WHERE_REQUIRED ->
              Attainment.of(staffing, plan).stream()
                  .anyMatch(attainment -> attainment.rule() == rule);
          case WHERE_PINNED -> !staffing.district().pins().isEmpty();
          case WHERE_VISITED -> !staffing.visiting().isEmpty();
        };
  }
}
