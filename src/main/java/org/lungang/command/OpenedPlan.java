package org.lungang.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.Variant;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanMatcher;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.report.HistoryJson;
import org.lungang.report.PlanCsv;
import org.lungang.staffing.Staffing;

/**
 * A plan that was read back from its folder.
 *
 * @param staffing the facts that it was made from
 */
record OpenedPlan(Staffing staffing, Plan plan) {

  /** Opens plans, reading each dataset once. */
  static final class Opener {

    private final Session session;
    private final @Nullable Path otherData;
    private @Nullable Path readPath;
    private @Nullable AmendedLists lists;
    private List<Amendment> readAmendments = List.of();

    /**
     * @param otherData where the lists lie now; null for where the plan says
     */
    Opener(Session session, @Nullable Path otherData) {
      this.session = session;
      this.otherData = otherData;
    }

    /**
     * Opens a plan.
     *
     * @param path its folder, or a plan file in such a folder
     * @throws CommandFailure if the folder holds no plan, or data, policy or plan have errors
     */
    OpenedPlan open(Path path) {
      boolean isFile = Files.isRegularFile(path);
      Path folder = PlanFolder.of(path);
      History history = history(folder);
      Path dataset = otherData == null ? PlanFolder.resolve(folder, history.dataset()) : otherData;
      District base = district(folder, dataset, history);
      Policy policy = PolicyOption.read(folder.resolve(PlanFolder.POLICY).toString());
      Staffing staffing = Staffing.of(base, policy, history.latest().year());
      Path planFile = isFile ? path : folder.resolve(PlanCsv.NAME);
      PlanMatcher.Match match = PlanFiles.match(staffing, planFile);
      match.problems().forEach(session::say);
      if (match.hasErrors()) {
        throw new CommandFailure(ExitCode.BAD_INPUT, ProblemCount.of(planFile, match.problems()));
      }
      if (!isFile && !PlanDigest.of(match.plan()).equals(history.latest().planDigest())) {
        session.say(message("folder.by-hand", planFile));
      }
      return new OpenedPlan(staffing, match.plan());
    }

    private District district(Path folder, Path dataset, History history) {
      List<Amendment> amendments = history.amendments();
      AmendedLists read = lists;
      if (read == null || !dataset.equals(readPath) || !amendments.equals(readAmendments)) {
        read = AmendedLists.read(dataset, amendments, otherData == null, session);
        readPath = dataset;
        readAmendments = amendments;
        lists = read;
      }
      if (!read.isOf(history.latest())) {
        throw new CommandFailure(
            ExitCode.BAD_INPUT, message("folder.data-changed", dataset, folder));
      }
      return read.district();
    }
  }

  /**
   * The history in a plan's folder.
   *
   * @throws CommandFailure if there is none
   */
  static History history(Path folder) {
    Path file = folder.resolve(HistoryJson.NAME);
    try {
      if (!Files.isRegularFile(file)) {
        throw new CommandFailure(ExitCode.BAD_INPUT, message("folder.none", folder));
      }
      return HistoryJson.read(Files.readAllBytes(file))
          .orElseThrow(
              () -> new CommandFailure(ExitCode.BAD_INPUT, message("folder.broken", folder)));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, message("folder.unreadable", file));
    }
  }

  /** The plan as one to be compared, under a name. */
  Variant variant(Named name) {
    return new Variant(
        name, staffing, plan, new Scorer(staffing).score(plan), Kpis.of(staffing, plan));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OpenedPlan.class, key, arguments);
  }
}
