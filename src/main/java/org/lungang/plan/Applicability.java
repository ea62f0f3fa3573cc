package org.lungang.plan;

import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** Whether a rule says anything of a district in a year: only then can it be met or missed. */
public final class Applicability {

  private Applicability() {}

  /** Whether the policy asks for a rule, and there is something here that it could hold for. */
  public static boolean of(Staffing staffing, Plan plan, Rule rule) {
    return rule.isAskedBy(staffing.policy())
        && switch (rule) {
          case H2, H3, H4, H11, M6, S12 ->
              Attainment.of(staffing, plan).stream()
                  .anyMatch(attainment -> attainment.rule() == rule);
          case H8 -> !staffing.district().pins().isEmpty();
          case H10, M5, S10, S11 -> !staffing.visiting().isEmpty();
          case H1, H5, H6, H7, H9, M1, M2, M3, M4, S1, S2, S3, S4, S5, S6, S7, S8, S9 -> true;
        };
  }
}
