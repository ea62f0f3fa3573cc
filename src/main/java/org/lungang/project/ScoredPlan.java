package org.lungang.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lungang.dataset.DatasetDigest;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.sheet.Problem;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.planfile.PlanMatcher;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;

/**
 * A plan file, also one made by hand, with its score.
 *
 * @param problems warnings of reading it
 */
public record ScoredPlan(Staffing staffing, Plan plan, PlanScore score, List<Problem> problems) {

  public ScoredPlan {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a plan and scores it.
   *
   * @param planFile a CSV file or a workbook, or the folder of a plan; visits are read from
   *     itinerant.csv beside it
   * @throws ProjectFailure with every problem, if there is an error
   */
  public static ScoredPlan read(Staffing staffing, Path planFile) {
    Path inFolder = planFile.resolve(PlanCsv.NAME);
    Path file = Files.isRegularFile(inFolder) ? inFolder : planFile;
    PlanMatcher.Match match = PlanFiles.requireMatch(PlanFiles.match(staffing, file), file);
    return new ScoredPlan(
        staffing,
        match.plan(),
        new Scorer(staffing).score(match.plan()),
        Unread.ofFile(match.problems()));
  }

  /**
   * Whether a path is that of a plan: the folder of one, or a file with the columns that say who
   * goes where. Lists are none.
   */
  public static boolean isPlan(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(PlanCsv.NAME)) && !DistrictLists.areIn(path);
    }
    return Files.isRegularFile(path)
        && PlanFileReader.read(path)
            .columnNumbers()
            .keySet()
            .containsAll(Set.of(PlanColumn.STAFF_ID, PlanColumn.HOST_SCHOOL_ID));
  }

  /**
   * All that its files would say.
   *
   * @param digest of the lists that the facts were made from
   */
  public PlanReport report(DatasetDigest digest) {
    return PlanReports.of(digest, staffing, plan, score, null, 0);
  }
}
