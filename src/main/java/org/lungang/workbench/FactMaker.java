package org.lungang.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.dataset.sheet.Problem;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyProblem;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.project.DistrictLists;
import org.lungang.project.FolderHistory;

/** Reads the plain files again, as every command would, and says what they come to. */
final class FactMaker {

  private FactMaker() {}

  /**
   * Makes them.
   *
   * @param amendments what plans decided on top of the lists
   */
  static Facts make(OpenProject project, List<Amendment> amendments) {
    DistrictLists lists = DistrictLists.read(project.folder().lists(), amendments);
    PolicyReading reading =
        PolicyReader.read(
            ProjectFolder.POLICY, project.books().policyText().getBytes(StandardCharsets.UTF_8));
    @Nullable Policy policy = reading.policy();
    List<PolicyProblem> wrong = reading.problems();
    if (lists.district().isEmpty() || policy == null) {
      return new Facts(
          lists.reading().problems(), wrong, lists.district().orElse(null), policy, null, false);
    }
    DistrictLists.Checked checked = lists.check(policy, project.books().year());
    boolean sound = checked.problems().stream().noneMatch(Problem::isError);
    return new Facts(
        checked.problems(),
        wrong,
        lists.district().orElse(null),
        policy,
        checked.staffing(),
        sound);
  }

  /** What was decided on objections since the lists were written: pins on top of them. */
  static List<Amendment> amendments(OpenProject project) {
    String plan = project.books().planName();
    return plan.isEmpty() ? List.of() : FolderHistory.of(project.folder().plan(plan)).amendments();
  }
}
