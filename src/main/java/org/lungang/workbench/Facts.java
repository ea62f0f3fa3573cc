package org.lungang.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyProblem;
import org.lungang.project.AmendedLists;
import org.lungang.project.DistrictLists;
import org.lungang.staffing.Staffing;

/**
 * What lists and policy come to.
 *
 * @param lists null where they have errors
 * @param policy null where it has errors
 * @param checked null where either has
 * @param sound whether a plan may be made
 */
record Facts(
    List<Problem> problems,
    List<PolicyProblem> policyProblems,
    @Nullable AmendedLists lists,
    @Nullable Policy policy,
    DistrictLists.@Nullable Checked checked,
    boolean sound) {

  Facts {
    problems = List.copyOf(problems);
    policyProblems = List.copyOf(policyProblems);
  }

  /** The facts of the year; null where lists or policy have errors. */
  @Nullable Staffing staffing() {
    return checked == null ? null : checked.staffing();
  }

  /** Who and what there is; null where the lists have errors. */
  @Nullable District district() {
    return lists == null ? null : lists.district();
  }
}
