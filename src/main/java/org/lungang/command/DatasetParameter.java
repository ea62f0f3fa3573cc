package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lungang.dataset.DatasetDigest;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.policy.Policy;
import org.lungang.project.DistrictLists;
import org.lungang.project.Policies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code DATASET}: the folder of the district's lists. */
final class DatasetParameter {

  /** All tables that are missing, and the first cause besides. */
  private static final int MOST_WARNINGS = 5;

  @Parameters(index = "0", paramLabel = "DATASET", descriptionKey = "dataset")
  private Path folder = Path.of("");

  @Mixin private IgnoredColumns ignored = new IgnoredColumns();

  @Option(names = "--all", descriptionKey = "every-row", order = 19)
  private boolean all;

  Path folder() {
    return folder;
  }

  /** Whether problems are told of row by row, even where many share a cause. */
  boolean tellsAll() {
    return all;
  }

  DistrictLists read() {
    return DistrictLists.read(folder, ignored.leftOut());
  }

  /**
   * The facts of a year to plan it by, with warnings told and nothing wrong in data and policy.
   *
   * @throws ProjectFailure if data, or data and policy together, have errors
   */
  DistrictLists.Checked checked(PolicyOption policy, YearOption yearOption, Session session) {
    DistrictLists lists = read();
    // The plan that is made names it: worked out beside the checks, which keep no other core busy.
    lists.digest().ifPresent(DatasetDigest::begin);
    DistrictLists.Checked checked = checked(lists, policy.text(), yearOption, session);
    sayWarnings(checked.problems(), session);
    return checked;
  }

  /**
   * The same where people are past planning: warnings are counted, and where they stand is said.
   *
   * @param policyName an id or a file
   */
  DistrictLists.Checked checkedBriefly(String policyName, YearOption yearOption, Session session) {
    DistrictLists.Checked checked = checked(read(), policyName, yearOption, session);
    if (all) {
      checked.problems().forEach(session::say);
      return checked;
    }
    List<Problem> others = new ArrayList<>(checked.problems());
    others.stream().filter(Problem::tellsOfUnread).forEach(session::say);
    others.removeIf(Problem::tellsOfUnread);
    if (!others.isEmpty()) {
      session.say(
          Message.of(DatasetParameter.class, "warnings.some", others.size(), folder, policyName));
    }
    return checked;
  }

  private static DistrictLists.Checked checked(
      DistrictLists lists, String policyName, YearOption yearOption, Session session) {
    District district = lists.requireStaff();
    Policy policy = Policies.read(policyName);
    return lists.requireSound(policy, yearOption.of(district, session));
  }

  /**
   * The first few warnings by their causes, then how to see the others; all where that is asked.
   */
  void sayWarnings(List<Problem> warnings, Session session) {
    if (all) {
      warnings.forEach(session::say);
      return;
    }
    List<ProblemGroup> groups = ProblemGroup.of(warnings);
    groups.stream().limit(MOST_WARNINGS).forEach(session::say);
    if (groups.size() > MOST_WARNINGS) {
      int more =
          groups.subList(MOST_WARNINGS, groups.size()).stream()
              .mapToInt(group -> group.problems().size())
              .sum();
      session.say(Message.of(DatasetParameter.class, "warnings.more", more, folder));
    }
  }
}
