package org.lungang.project;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.report.PlanReport;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;

/**
 * A plan that was searched for.
 *
 * @param dataset where the lists lie that it was made from
 * @param staffing the facts that it was made from
 * @param result the plan, its score, and what no plan can beat
 * @param seed of the search
 */
public record NewPlan(Path dataset, Staffing staffing, SearchResult result, long seed) {

  /** All that its files say. */
  public PlanReport report() {
    return PlanReports.of(staffing, result.plan(), result.score(), result.certificate(), seed);
  }

  /**
   * Writes the folder of the plan; its history goes on where there is one already.
   *
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if it cannot be written; what was there is as it was
   */
  public void write(Path out, Language language, Consumer<Named> notes) {
    PlanReport report = report();
    PlanFolder.write(out, report, PlanFolder.history(out, dataset, report), language, notes);
  }
}
