package org.lungang.plan;

import java.util.List;
import java.util.function.Supplier;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** Whether a rule says anything of a district in a year: only then can it be met or missed. */
public final class Applicability {

  private Applicability() {}

  /** Whether the policy asks for a rule, and there is something here that it could hold for. */
  public static boolean of(Staffing staffing, Plan plan, Rule rule) {
    return of(staffing, () -> Attainment.of(staffing, plan), rule);
  }

  /**
   * The same where the requirements are known.
   *
   * @param attainments of the whole district
   */
  public static boolean of(Staffing staffing, List<Attainment> attainments, Rule rule) {
    return of(staffing, () -> attainments, rule);
  }

  private static boolean of(Staffing staffing, Supplier<List<Attainment>> attainments, Rule rule) {
    return rule.isAskedBy(staffing.policy())
        && switch (rule.applies()) {
          case EVERYWHERE -> true;
          case WHERE_REQUIRED ->
              attainments.get().stream().anyMatch(attainment -> attainment.rule() == rule);
          case WHERE_PINNED -> !staffing.district().pins().isEmpty();
          case WHERE_VISITED -> !staffing.visiting().isEmpty();
        };
  }
}
