package org.lungang.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.planfile.PlanMatcher;
import org.lungang.report.ItinerantCsv;
import org.lungang.staffing.Staffing;

/** The files that together say a plan: that of postings and, beside it, itinerant.csv. */
final class PlanFiles {

  private PlanFiles() {}

  /** Reads a plan and matches it. */
  static PlanMatcher.Match match(Staffing staffing, Path planFile) {
    return match(staffing, PlanFileReader.read(planFile), planFile);
  }

  /** Matches a plan that was read from a file; visits are read where a group has any. */
  static PlanMatcher.Match match(Staffing staffing, PlanFile plan, Path planFile) {
    return PlanMatcher.match(
        staffing, plan, staffing.visiting().isEmpty() ? null : findVisits(planFile));
  }

  /**
   * A plan that was matched without an error.
   *
   * @throws ProjectFailure with every problem, if there is an error
   */
  static PlanMatcher.Match requireMatch(PlanMatcher.Match match, Path planFile) {
    if (match.hasErrors()) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          match.problems(),
          List.of(ProblemCount.of(planFile, match.problems())));
    }
    return match;
  }

  /** The periods of the visits that stand beside a plan file, right or wrong. */
  static SortedMap<VisitKey, Integer> visitKeys(Path planFile) {
    SortedMap<VisitKey, Integer> periods = new TreeMap<>();
    VisitFile visits = findVisits(planFile);
    if (visits != null) {
      visits
          .rows()
          .forEach(
              row ->
                  periods.put(
                      new VisitKey(row.staffId(), row.hostSchoolId()), row.weeklyPeriods()));
    }
    return periods;
  }

  private static @Nullable VisitFile findVisits(Path planFile) {
    Path visits = planFile.toAbsolutePath().resolveSibling(ItinerantCsv.NAME);
    return Files.isRegularFile(visits) ? VisitFileReader.read(visits) : null;
  }
}
