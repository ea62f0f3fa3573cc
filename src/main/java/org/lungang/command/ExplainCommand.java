package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.project.OpenedPlan;
import org.lungang.project.PlanQuestions;
import org.lungang.report.ExplanationText;
import org.lungang.report.GroupStory;
import org.lungang.report.RuleStory;
import org.lungang.report.SchoolStory;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lungang explain}: why one person goes or stays, and what another way would cost; or what
 * the plan does in a group, to a school, by a rule.
 */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "STAFF_ID", descriptionKey = "staff-id")
  private @Nullable String staffId;

  @Option(names = "--group", paramLabel = "ID", order = 1)
  private @Nullable String groupId;

  @Option(names = "--school", paramLabel = "ID", order = 2)
  private @Nullable String schoolId;

  @Option(names = "--rule", paramLabel = "ID", order = 3)
  private @Nullable String ruleId;

  @Option(names = "--all", order = 4)
  private boolean all;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 10)
  private @Nullable Path data;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (Stream.of(staffId, groupId, schoolId, ruleId).filter(Objects::nonNull).count() != 1) {
      throw new CommandFailure(
          ExitCode.USAGE, Message.of(ExplainCommand.class, "explain.one-of-four"));
    }
    if (staffId != null && !Files.exists(folder) && Files.isDirectory(Path.of(staffId))) {
      throw new CommandFailure(
          ExitCode.USAGE,
          Message.of(ExplainCommand.class, "explain.swapped", staffId, folder.toString()));
    }
    OpenedPlan opened = OpenedPlan.open(folder, data, session::say);
    session.printText(story(opened.staffing(), opened.plan()));
    return ExitCode.OK.code();
  }

  private String story(Staffing staffing, Plan plan) {
    Language language = session.language();
    int width = session.columns();
    PlanQuestions questions = new PlanQuestions(staffing, plan);
    if (staffId != null) {
      return ExplanationText.render(staffing, questions.person(staffId), all, language, width);
    } else if (groupId != null) {
      return GroupStory.render(staffing, questions.group(groupId), all, language, width);
    } else if (schoolId != null) {
      return SchoolStory.render(staffing, questions.school(schoolId), all, language, width);
    }
    return RuleStory.render(
        staffing, questions.rule(String.valueOf(ruleId), language), all, language, width);
  }
}
