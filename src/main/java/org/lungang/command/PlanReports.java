package org.lungang.command;

import org.lungang.dataset.DatasetDigest;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.policy.PolicyDigest;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;

/** Gathers what the files of a plan say. */
final class PlanReports {

  private PlanReports() {}

  static PlanReport of(Staffing staffing, Plan plan, PlanScore score, long seed) {
    return new PlanReport(
        staffing,
        plan,
        score,
        Kpis.of(staffing, plan),
        DatasetDigest.of(staffing.district()),
        PolicyDigest.of(staffing.policy()),
        seed);
  }
}
