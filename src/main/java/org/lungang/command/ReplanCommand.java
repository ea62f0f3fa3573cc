package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Replanned;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
import org.lungang.project.BasePlan;
import org.lungang.project.ChangedPlan;
import org.lungang.project.FolderHistory;
import org.lungang.project.OutputPlace;
import org.lungang.project.Replan;
import org.lungang.report.ReplanText;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang replan}: a published plan after objections, with the fewest changes. */
@Command(name = "replan", mixinStandardHelpOptions = true, sortOptions = false)
final class ReplanCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Option(names = "--pins", paramLabel = "FILE", order = 10)
  private List<Path> pins = new ArrayList<>();

  @Option(names = "--scenario", paramLabel = "FILE", order = 11, descriptionKey = "replan-scenario")
  private List<Path> scenarios = new ArrayList<>();

  @Option(names = "--change-cost", paramLabel = "MINUTES", order = 12)
  private @Nullable Long changeCost;

  @Mixin private FinalsOption finals = new FinalsOption();

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "changed-data", order = 14)
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "replan-out", order = 20)
  private @Nullable Path out;

  @Option(names = "--overwrite-final", descriptionKey = "overwrite-final", order = 25)
  private boolean overwriteFinal;

  ReplanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (changeCost != null && changeCost < 0) {
      throw new CommandFailure(ExitCode.USAGE, message("replan.change-cost", changeCost));
    } else if (pins.isEmpty() && scenarios.isEmpty() && data == null) {
      throw new CommandFailure(ExitCode.USAGE, message("replan.nothing"));
    }
    if (out != null) {
      FolderHistory.requireNotFinal(out, overwriteFinal);
    }
    List<Amendment> amendments = new ArrayList<>();
    scenarios.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    pins.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.PINS, file)));
    BasePlan base = BasePlan.open(folder, data, session::say);
    if (out != null) {
      List<Path> inputs = new ArrayList<>(List.of(base.lists().dataset()));
      inputs.addAll(pins);
      inputs.addAll(scenarios);
      OutputPlace.requireWritable(out, inputs);
    }
    if (!base.isSame()) {
      session.say(message("replan.other-lists", base.lists().dataset()));
    }
    BasePlan.Changed changed = base.changed(amendments);
    // The whole plan follows in any case.
    changed.begin();
    Replan replan =
        Replan.of(
            base, changed, finals.finals(), changeCost, Runtime.getRuntime().availableProcessors());
    tell(replan);
    ChangedPlan whole = replan.whole();
    if (out != null) {
      Path written = replan.write(whole, out, overwriteFinal, session.language(), session::say);
      session.say(message("replan.written", written, whole.plan().size()));
      if (!written.equals(out)) {
        return ExitCode.CANNOT_WRITE.code();
      }
    }
    boolean isFeasible = replan.replanned().score().isFeasible();
    if (isFeasible && !whole.score().isFeasible()) {
      session.sayError(message("replan.infeasible.elsewhere", -whole.score().hard()));
      Shortcomings.say(session, whole.staffing(), whole.score());
    }
    if (!isFeasible || !whole.score().isFeasible()) {
      Shortcomings.sayHelp(session, out);
    }
    return (whole.score().isFeasible() && isFeasible ? ExitCode.OK : ExitCode.INFEASIBLE).code();
  }

  private void tell(Replan replan) {
    Staffing part = replan.part();
    Replanned replanned = replan.replanned();
    if (replanned.isSame()) {
      session.say(message("replan.same"));
    } else {
      session.printText(
          ReplanText.render(replan.names(), replanned, session.language(), session.columns()));
      session.say(message("replan.internal"));
    }
    PlanScore before = replanned.asPublished();
    PlanScore after = replanned.score();
    session.say(message("replan.done", replanned.rows().size(), part.district().groups().size()));
    if (!part.visiting().isEmpty() || !replanned.visitRows().isEmpty()) {
      session.say(message("replan.visits", replanned.visitRows().size()));
    }
    session.say(message("replan.before", before.hard(), before.medium(), before.soft()));
    session.say(message("replan.after", after.hard(), after.medium(), after.soft()));
    if (!after.isFeasible()) {
      session.sayError(message("replan.infeasible", -after.hard()));
      Shortcomings.say(session, part, after);
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ReplanCommand.class, key, arguments);
  }
}
