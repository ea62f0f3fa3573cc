package org.lungang.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.DistrictLists;
import org.lungang.project.FolderHistory;
import org.lungang.project.NewPlan;
import org.lungang.project.OutputPlace;
import org.lungang.project.Planning;
import org.lungang.report.KpiText;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.search.SearchResult.StopReason;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang plan}: finds the year's plan and writes it. */
@Command(name = "plan", mixinStandardHelpOptions = true, sortOptions = false)
final class PlanCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Mixin private PolicyOption policy = new PolicyOption();

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 20)
  private Path out = Path.of("");

  @ArgGroup(order = 1)
  private Limit limit = new Limit();

  @Option(names = "--seed", paramLabel = "N", defaultValue = "0", order = 23)
  private long seed;

  @Option(names = "--overwrite-final", descriptionKey = "overwrite-final", order = 25)
  private boolean overwriteFinal;

  @Option(names = "--threads", paramLabel = "N", order = 24)
  private @Nullable Integer threads;

  @Mixin private EngineOption engine = new EngineOption();

  /** When to stop: by time, or by steps, which can be repeated; else when it no longer pays. */
  static final class Limit {
    @Option(names = "--time", paramLabel = "TIME", order = 21)
    private @Nullable Duration time;

    @Option(names = "--steps", paramLabel = "N", order = 22)
    private @Nullable Long steps;
  }

  PlanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = Interruption.of(session)) {
      return plan(interruption);
    }
  }

  private int plan(Interruption interruption) {
    long begun = System.nanoTime();
    SearchOptions given = engine.complete(options());
    OutputPlace.requireWritable(out, List.of(dataset.folder(), Path.of(policy.text())));
    FolderHistory.requireNotFinal(out, overwriteFinal);
    DistrictLists.Checked checked = dataset.checked(policy, year, session);
    Staffing staffing = checked.staffing();
    SearchOptions options = given.after(Duration.ofNanos(System.nanoTime() - begun));
    ProgressReport progress = ProgressReport.of(session, options);
    Planning planning = new Planning(checked, engine.engine(options), options, progress);
    NewPlan found;
    interruption.keep(planning);
    try {
      try (progress) {
        progress.begin();
        found = planning.run();
      }
      SearchResult result = found.result();
      progress.sum(result);
      session.say(result.certificate().sentence());
      Path written = found.write(out, overwriteFinal, session.language(), session::say);
      session.printText(
          KpiText.render(found.report().kpis(), staffing, session.language(), session.columns()));
      tell(staffing, result, written);
      if (!written.equals(out)) {
        return ExitCode.CANNOT_WRITE.code();
      }
    } catch (RuntimeException e) {
      // Told here, while the interruption still holds the process.
      return new Failures(session).tell(e).code();
    }
    return exitCode(found.result()).code();
  }

  private SearchOptions options() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (threads != null && threads < 1) {
      throw new CommandFailure(ExitCode.USAGE, message("plan.threads", threads.toString(), cores));
    } else if (limit.steps != null && limit.steps < 0) {
      throw new CommandFailure(ExitCode.USAGE, message("plan.steps", limit.steps.toString()));
    }
    return new SearchOptions(limit.time, limit.steps, seed, threads == null ? cores : threads);
  }

  private void tell(Staffing staffing, SearchResult result, Path written) {
    if (result.stopReason() == StopReason.CANCELLED) {
      session.say(message("plan.interrupted", written));
    } else {
      session.say(message("plan.written", written, result.plan().size()));
    }
    if (!result.plan().visits().isEmpty()) {
      session.say(
          message("plan.visits", result.plan().visitors().size(), result.plan().visits().size()));
    }
    if (!result.score().isFeasible()) {
      boolean stopped = result.stopReason() == StopReason.CANCELLED;
      session.sayError(
          message(
              stopped ? "plan.infeasible.cancelled" : "plan.infeasible", -result.score().hard()));
      Shortcomings.say(session, staffing, result.score());
      if (!result.certificate().isHardProven()) {
        session.say(
            message(result.certificate().isInfeasible() ? "plan.longer.short" : "plan.longer"));
      }
      session.say(message("plan.diagnose", dataset.folder(), policy.text(), staffing.year()));
    }
  }

  private static ExitCode exitCode(SearchResult result) {
    if (result.stopReason() == StopReason.CANCELLED) {
      return ExitCode.INTERRUPTED;
    }
    return result.score().isFeasible() ? ExitCode.OK : ExitCode.INFEASIBLE;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PlanCommand.class, key, arguments);
  }
}
