package org.lungang.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.lungang.plan.Scorer;
import org.lungang.planfile.PlanMatcher;
import org.lungang.policy.Policy;
import org.lungang.report.PlanCsv;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * A plan that was read back from its folder.
 *
 * @param staffing the facts that it was made from
 */
public record OpenedPlan(Staffing staffing, Plan plan) {

  /**
   * Opens a plan.
   *
   * @param path its folder, or a plan file in such a folder
   * @param otherData where the lists lie now; null for where the plan says
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if the folder holds no plan, or data, policy or plan have errors
   */
  public static OpenedPlan open(Path path, @Nullable Path otherData, Consumer<Named> notes) {
    return new Opener(otherData, notes).open(path);
  }

  /** Opens plans, reading each dataset once. */
  public static final class Opener {

    private final @Nullable Path otherData;
    private final Consumer<Named> notes;
    private @Nullable Path readPath;
    private @Nullable AmendedLists lists;
    private List<Amendment> readAmendments = List.of();

    /**
     * Opens plans.
     *
     * @param otherData where the lists lie now; null for where the plans say
     * @param notes gets what is worth knowing besides
     */
    public Opener(@Nullable Path otherData, Consumer<Named> notes) {
      this.otherData = otherData;
      this.notes = notes;
    }

    /**
     * Opens a plan.
     *
     * @param path its folder, or a plan file in such a folder
     * @throws ProjectFailure if the folder holds no plan, or data, policy or plan have errors
     */
    public OpenedPlan open(Path path) {
      boolean isFile = Files.isRegularFile(path);
      Path folder = PlanFolder.of(path);
      History history = FolderHistory.of(folder);
      Path dataset =
          otherData == null ? FolderHistory.resolve(folder, history.dataset()) : otherData;
      District base = district(folder, dataset, history);
      Policy policy = Policies.read(folder.resolve(PlanFolder.POLICY).toString());
      Staffing staffing = Staffing.of(base, policy, history.latest().year());
      Path planFile = isFile ? path : folder.resolve(PlanCsv.NAME);
      PlanMatcher.Match match =
          PlanFiles.requireMatch(PlanFiles.match(staffing, planFile), planFile);
      PlanFiles.tell(match, notes);
      if (!PlanFiles.isPolicyOf(history, policy)) {
        notes.accept(message("folder.policy-changed", folder.resolve(PlanFolder.POLICY)));
      }
      if (!isFile) {
        if (!PlanDigest.of(match.plan()).equals(history.latest().planDigest())) {
          notes.accept(message("folder.by-hand", planFile));
        }
        ChangedWorkbook.tell(folder, base, hosts(match.plan()), notes);
      }
      return new OpenedPlan(staffing, match.plan());
    }

    private static Map<String, String> hosts(Plan plan) {
      return plan.postings().stream()
          .collect(Collectors.toMap(PossiblePosting::staffId, PossiblePosting::hostSchoolId));
    }

    private District district(Path folder, Path dataset, History history) {
      List<Amendment> amendments = history.amendments();
      AmendedLists read = lists;
      if (read == null || !dataset.equals(readPath) || !amendments.equals(readAmendments)) {
        read = AmendedLists.read(dataset, amendments, otherData == null, notes);
        readPath = dataset;
        readAmendments = amendments;
        lists = read;
      }
      if (!read.isOf(history.latest())) {
        throw new ProjectFailure(
            ProjectFailure.Cause.INPUT, message("folder.data-changed", dataset, folder));
      }
      return read.district();
    }
  }

  /** The plan as one to be compared, under a name. */
  public Variant variant(Named name) {
    return new Variant(
        name, staffing, plan, new Scorer(staffing).score(plan), Kpis.of(staffing, plan));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OpenedPlan.class, key, arguments);
  }
}
