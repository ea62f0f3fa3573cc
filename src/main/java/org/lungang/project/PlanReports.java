package org.lungang.project;

import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetDigest;
import org.lungang.plan.Certificate;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.policy.PolicyDigest;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;

/** Gathers what the files of a plan say. */
final class PlanReports {

  private PlanReports() {}

  /**
   * @param digest of the lists that the facts were made from
   * @param certificate what no plan can beat; null for a plan that was not searched for
   */
  static PlanReport of(
      DatasetDigest digest,
      Staffing staffing,
      Plan plan,
      PlanScore score,
      @Nullable Certificate certificate,
      long seed) {
    return new PlanReport(
        staffing,
        plan,
        score,
        certificate,
        Kpis.of(staffing, plan),
        digest.ofData(),
        PolicyDigest.of(staffing.policy()),
        seed);
  }
}
