package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Certificate;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.Staffing;

/**
 * A plan with all that its files say of it.
 *
 * @param score the plain scorer's score of the plan
 * @param certificate what no plan can beat; null for a plan that was not searched for
 * @param datasetDigest tells the data from other data
 * @param policyDigest tells the policy from other policies of its id
 * @param seed of the search
 */
public record PlanReport(
    Staffing staffing,
    Plan plan,
    PlanScore score,
    @Nullable Certificate certificate,
    Kpis kpis,
    String datasetDigest,
    String policyDigest,
    long seed) {

  /**
   * The files of the output folder, made when they are written: plan.json, plan.csv, in-force.csv,
   * exempt.csv; itinerant.csv where a group teaches itinerantly, consents-needed.csv where the
   * policy asks for consent.
   */
  public List<OutputFile> files(Language language) {
    List<OutputFile> files = new ArrayList<>();
    files.add(PlanJson.of(this, language));
    files.add(OutputFile.later(PlanCsv.NAME, () -> PlanCsv.of(staffing, plan, language)));
    if (!staffing.visiting().isEmpty()) {
      files.add(OutputFile.later(ItinerantCsv.NAME, () -> ItinerantCsv.of(plan, language)));
    }
    files.add(OutputFile.later(InForceCsv.NAME, () -> InForceCsv.of(staffing, language)));
    files.add(OutputFile.later(ExemptCsv.NAME, () -> ExemptCsv.of(staffing, language)));
    if (!staffing.policy().consents().isEmpty()) {
      files.add(OutputFile.later(ConsentsCsv.NAME, () -> ConsentsCsv.of(staffing, plan, language)));
    }
    return files;
  }
}
