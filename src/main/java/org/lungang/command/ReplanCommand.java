package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
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

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "out-folder")
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
      PlanFolder.requireNotFinal(out, overwriteFinal);
    }
    List<Amendment> amendments = new ArrayList<>();
    scenarios.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    pins.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.PINS, file)));
    BasePlan base = BasePlan.open(folder, data, session);
    if (out != null) {
      OutputFailure.requireWritable(out, base.lists().dataset());
    }
    if (!base.isSame()) {
      session.say(message("replan.other-lists", base.lists().dataset()));
    }
    BasePlan.Changed changed = base.changed(amendments, session);
    ChangedPlan.Scope scope = ChangedPlan.scope(base, changed);
    Set<String> finalIds =
        finals.staffIds(base.lists().district(), base.published(), base.visits());
    Staffing part = scope.staffing(changed, base.history().latest().year());
    changed.requireSound(part, session);
    Replanning replanning =
        new Replanning(
            part, scope.published(), scope.visits(), within(finalIds, part, scope), changeCost);
    requirePossible(replanning.impossibleFinals());
    Replanned replanned =
        replanning.replan(
            part.components(), Runtime.getRuntime().availableProcessors(), () -> false);
    tell(changed, part, replanned);
    if (out != null) {
      write(out, base, changed, amendments, scope, replanned);
    }
    return (replanned.score().isFeasible() ? ExitCode.OK : ExitCode.INFEASIBLE).code();
  }

  private static Set<String> within(Set<String> finalIds, Staffing part, ChangedPlan.Scope scope) {
    Set<String> within = new TreeSet<>();
    for (String staffId : finalIds) {
      if (scope.published().containsKey(staffId) || part.findStanding(staffId).isPresent()) {
        within.add(staffId);
      }
    }
    return within;
  }

  private static void requirePossible(List<String> impossible) {
    if (!impossible.isEmpty()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, message("replan.final", Message.list(impossible)));
    }
  }

  private void tell(BasePlan.Changed changed, Staffing part, Replanned replanned) {
    if (replanned.isSame()) {
      session.say(message("replan.same"));
    } else {
      session.printText(
          ReplanText.render(
              changed.lists().district(), replanned, session.language(), session.columns()));
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

  private void write(
      Path target,
      BasePlan base,
      BasePlan.Changed changed,
      List<Amendment> amendments,
      ChangedPlan.Scope scope,
      Replanned replanned) {
    Staffing staffing =
        Staffing.of(changed.lists().district(), changed.policy(), base.history().latest().year());
    ChangedPlan whole = ChangedPlan.of(staffing, scope, replanned);
    whole.write(target, base, amendments, session);
    session.say(message("replan.written", target, whole.plan().size()));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ReplanCommand.class, key, arguments);
  }
}
