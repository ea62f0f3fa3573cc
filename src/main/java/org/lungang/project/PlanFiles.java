package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.History;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.language.Named;
import org.lungang.planfile.PlanMatcher;
import org.lungang.planfile.Planned;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyDigest;
import org.lungang.report.HistoryJson;
import org.lungang.report.ItinerantCsv;
import org.lungang.report.PlanJson;
import org.lungang.report.PlanRows;
import org.lungang.staffing.Staffing;

/** The files that together say a plan: that of postings and, beside it, itinerant.csv. */
final class PlanFiles {

  private PlanFiles() {}

  /** Reads a plan and matches it. */
  static PlanMatcher.Match match(Staffing staffing, Path planFile) {
    return match(staffing, PlanFileReader.read(planFile), planFile);
  }

  /** Matches a plan that was read from a file; with the visits beside it. */
  static PlanMatcher.Match match(Staffing staffing, PlanFile plan, Path planFile) {
    return PlanMatcher.match(staffing, plan, findVisits(planFile), () -> planned(planFile));
  }

  /** The plan in the folder of a file as it was made, before that file was changed by hand. */
  static Planned planned(Path planFile) {
    Path folder = planFile.toAbsolutePath().getParent();
    return folder == null
        ? Planned.NOTHING
        : findMade(folder).map(PlanFiles::planned).orElse(Planned.NOTHING);
  }

  /**
   * The plan in a folder as the program made it, whatever was changed by hand since; empty where
   * that does not stand there any more.
   */
  static Optional<PlanRows> findMade(Path folder) {
    try {
      Path history = folder.resolve(HistoryJson.NAME);
      Path plan = folder.resolve(PlanJson.NAME);
      if (!Files.isRegularFile(history) || !Files.isRegularFile(plan)) {
        return Optional.empty();
      }
      Optional<String> digest =
          HistoryJson.read(Files.readAllBytes(history)).map(made -> made.latest().planDigest());
      return PlanRows.read(Files.readAllBytes(plan))
          .filter(rows -> digest.filter(rows.digest()::equals).isPresent());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a policy is the one that the latest plan was made by. */
  static boolean isPolicyOf(History history, Policy policy) {
    return PolicyDigest.of(policy).equals(history.latest().policyDigest());
  }

  private static Planned planned(PlanRows rows) {
    Map<String, Set<String>> postings = new TreeMap<>();
    rows.postings().forEach((staffId, key) -> postings.put(staffId, Set.of(key.hostSchoolId())));
    Map<String, Set<String>> visits = new TreeMap<>();
    rows.visits()
        .keySet()
        .forEach(
            key ->
                visits
                    .computeIfAbsent(key.staffId(), staffId -> new TreeSet<>())
                    .add(key.hostSchoolId()));
    return new Planned(postings, visits);
  }

  /** Notes what was found in a plan file, what many rows share once. */
  static void tell(PlanMatcher.Match match, Consumer<Named> notes) {
    ProblemGroup.of(Unread.ofFile(match.problems())).forEach(notes);
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

  /** The visits that stand beside a plan file; null where there is no file of them. */
  static @Nullable VisitFile findVisits(Path planFile) {
    Path visits = planFile.toAbsolutePath().resolveSibling(ItinerantCsv.NAME);
    return Files.isRegularFile(visits) ? VisitFileReader.read(visits) : null;
  }
}
