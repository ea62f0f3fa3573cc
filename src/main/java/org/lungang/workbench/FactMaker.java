package org.lungang.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.dataset.sheet.Problem;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyProblem;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.project.AmendedLists;
import org.lungang.project.DistrictLists;
import org.lungang.project.FolderHistory;

/** Reads the plain files again, as every command would, and says what they come to. */
final class FactMaker {

  private FactMaker() {}

  /**
   * Makes them.
   *
   * @param amendments what plans decided on top of the lists
   * @param before facts made earlier; their lists are not read again while the files are the same
   */
  static Facts make(OpenProject project, List<Amendment> amendments, @Nullable Facts before) {
    Path folder = project.folder().lists();
    Optional<AmendedLists> known =
        Optional.ofNullable(before)
            .flatMap(facts -> Optional.ofNullable(facts.lists()))
            .flatMap(lists -> lists.ifUpToDate(folder, amendments));
    DistrictLists read = known.map(AmendedLists::whole).orElseGet(() -> DistrictLists.read(folder));
    Optional<AmendedLists> amended = known.or(() -> read.amended(amendments));
    DistrictLists lists = amended.map(AmendedLists::whole).orElse(read);
    PolicyReading reading =
        PolicyReader.read(
            ProjectFolder.POLICY, project.books().policyText().getBytes(StandardCharsets.UTF_8));
    @Nullable Policy policy = reading.policy();
    List<PolicyProblem> wrong = reading.problems();
    if (amended.isEmpty() || policy == null) {
      return new Facts(
          lists.reading().problems(), wrong, amended.orElse(null), policy, null, false);
    }
    DistrictLists.Checked checked = lists.check(policy, project.books().year());
    boolean sound = checked.problems().stream().noneMatch(Problem::isError);
    return new Facts(checked.problems(), wrong, amended.orElse(null), policy, checked, sound);
  }

  /** What was decided on objections since the lists were written: pins on top of them. */
  static List<Amendment> amendments(OpenProject project) {
    String plan = project.books().planName();
    return plan.isEmpty() ? List.of() : FolderHistory.of(project.folder().plan(plan)).amendments();
  }
}
