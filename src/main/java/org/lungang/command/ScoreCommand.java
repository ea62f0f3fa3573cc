package org.lungang.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanMatcher;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.report.PlanJson;
import org.lungang.report.PlanReport;
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
    Staffing staffing = dataset.staffing(policy, year, session);
    PlanMatcher.Match match = PlanFiles.match(staffing, planFile);
    match.problems().forEach(session::say);
    if (match.hasErrors()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, ProblemCount.of(planFile, match.problems()));
    }
    PlanScore score = new Scorer(staffing).score(match.plan());
    if (json != null) {
      PlanReport report = PlanReports.of(staffing, match.plan(), score, null, 0);
      SingleOutput.write(json, PlanJson.of(report, session.language()).content(), session);
    }
    new ScoreTables(session, staffing).print(score);
    return score.isFeasible() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }
}
