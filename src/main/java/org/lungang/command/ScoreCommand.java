package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
import org.lungang.plan.VisitSurplus;
import org.lungang.project.DistrictLists;
import org.lungang.project.OutputPlace;
import org.lungang.project.ProjectFailure;
import org.lungang.project.ScoredPlan;
import org.lungang.report.PlanJson;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang score}: what a plan is worth, and every rule that it breaks. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false)
final class ScoreCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Parameters(index = "1", paramLabel = "PLAN.csv", descriptionKey = "plan-file")
  private Path planFile = Path.of("");

  @Mixin private PolicyOption policy = new PolicyOption();

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--json", paramLabel = "FILE", order = 20)
  private @Nullable Path json;

  ScoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (json != null) {
      OutputPlace.requireOwnJson(json, dataset.folder(), planFile, Path.of(policy.text()));
    }
    DistrictLists.Checked checked = checked();
    Staffing staffing = checked.staffing();
    ScoredPlan plan = ScoredPlan.read(staffing, planFile);
    ProblemGroup.of(plan.problems()).forEach(session::say);
    VisitSurplus.of(staffing, plan.plan()).forEach(session::say);
    PlanScore score = plan.score();
    if (json != null) {
      OutputPlace.write(
          json,
          PlanJson.of(plan.report(checked.madeFrom().digest()), session.language()).content(),
          session::say);
    }
    new ScoreTables(session, staffing).print(score);
    return score.isFeasible() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }

  private DistrictLists.Checked checked() {
    try {
      return dataset.checkedBriefly(policy.text(), year, session);
    } catch (ProjectFailure failure) {
      if (Files.exists(planFile)
          && ScoredPlan.isPlan(dataset.folder())
          && !ScoredPlan.isPlan(planFile)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            Message.of(ScoreCommand.class, "score.swapped", dataset.folder(), planFile));
      }
      throw failure;
    }
  }
}
