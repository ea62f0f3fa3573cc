package org.lungang.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Comparison;
import org.lungang.language.Message;
import org.lungang.project.BasePlan;
import org.lungang.project.ChangedPlan;
import org.lungang.project.FolderHistory;
import org.lungang.project.OutputPlace;
import org.lungang.project.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang whatif}: scenarios side by side, from one base plan. */
@Command(name = "whatif", mixinStandardHelpOptions = true, sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "BASE", descriptionKey = "base-folder")
  private Path folder = Path.of("");

  @Option(names = "--scenario", required = true, arity = "1..*", paramLabel = "FILE", order = 10)
  private List<Path> scenarios = new ArrayList<>();

  @Option(names = "--change-cost", paramLabel = "MINUTES", defaultValue = "1", order = 12)
  private long changeCost;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 14)
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FOLDER", order = 20)
  private @Nullable Path out;

  @Option(names = "--time", paramLabel = "TIME", order = 21)
  private @Nullable Duration time;

  @Option(names = "--overwrite-final", descriptionKey = "overwrite-final", order = 25)
  private boolean overwriteFinal;

  WhatIfCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (changeCost < 0) {
      throw new CommandFailure(
          ExitCode.USAGE, Message.of(ReplanCommand.class, "replan.change-cost", changeCost));
    }
    List<Amendment> amendments = new ArrayList<>();
    scenarios.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    BasePlan base = BasePlan.open(folder, data, session::say);
    WhatIf whatIf = WhatIf.of(base, amendments, changeCost);
    List<Path> folders = out == null ? List.of() : whatIf.folders(out);
    folders.forEach(own -> FolderHistory.requireNotFinal(own, overwriteFinal));
    if (out != null) {
      List<Path> inputs = new ArrayList<>(List.of(base.lists().dataset()));
      inputs.addAll(scenarios);
      OutputPlace.requireWritable(out, inputs);
    }
    List<WhatIf.Outcome> outcomes =
        whatIf.run(
            Runtime.getRuntime().availableProcessors(),
            whatIf.within(time, System::nanoTime),
            session::say);
    Comparison comparison = whatIf.comparison(outcomes);
    Path written =
        out == null
            ? null
            : whatIf.write(
                outcomes, comparison, out, overwriteFinal, session.language(), session::say);
    CompareCommand.show(session, comparison, written);
    ExitCode exitCode = tell(outcomes, written == null ? List.of() : whatIf.folders(written));
    return (Objects.equals(written, out) ? exitCode : ExitCode.CANNOT_WRITE).code();
  }

  private ExitCode tell(List<WhatIf.Outcome> outcomes, List<Path> folders) {
    folders.forEach(own -> session.say(message("whatif.written", own)));
    ExitCode exitCode = ExitCode.OK;
    for (int i = 0; i < outcomes.size(); i++) {
      WhatIf.Outcome outcome = outcomes.get(i);
      ChangedPlan plan = outcome.plan();
      if (!plan.score().isFeasible()) {
        session.sayError(message("whatif.infeasible", outcome.name(), -plan.score().hard()));
        Shortcomings.say(session, plan.staffing(), plan.score());
        Shortcomings.sayHelp(session, folders.isEmpty() ? null : folders.get(i));
        exitCode = ExitCode.INFEASIBLE;
      }
    }
    return exitCode;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(WhatIfCommand.class, key, arguments);
  }
}
