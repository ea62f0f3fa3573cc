package org.lungang.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Comparison;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.compare.Variant;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.scenario.Scenario;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
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

  /** What came of a scenario. */
  private record Outcome(Named name, ChangedPlan plan) {}

  @Override
  public Integer call() {
    if (changeCost < 0) {
      throw new CommandFailure(
          ExitCode.USAGE, Message.of(ReplanCommand.class, "replan.change-cost", changeCost));
    }
    List<Path> folders = folders();
    List<Amendment> amendments = new ArrayList<>();
    scenarios.forEach(file -> amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    BasePlan base = BasePlan.open(folder, data, session);
    if (!base.isSame()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT,
          Message.of(OpenedPlan.class, "folder.data-changed", base.lists().dataset(), folder));
    }
    if (out != null) {
      OutputFailure.requireWritable(out, base.lists().dataset());
    }
    List<BasePlan.Changed> changes = changes(base, amendments);
    List<Outcome> outcomes = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < changes.size(); i++) {
      long until = time == null ? begun : begun + time.toNanos() / changes.size() * (i + 1);
      outcomes.add(outcome(base, changes.get(i), until));
    }
    List<Variant> variants = new ArrayList<>();
    variants.add(base.variant(message("whatif.base")));
    outcomes.forEach(outcome -> variants.add(outcome.plan().variant(outcome.name())));
    for (int i = 0; i < folders.size(); i++) {
      outcomes.get(i).plan().write(folders.get(i), base, List.of(amendments.get(i)), session);
    }
    CompareCommand.show(session, Comparison.of(variants), out);
    return tell(outcomes, folders).code();
  }

  /** The folder of each scenario's plan, called as its file; none where nothing is written. */
  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (out == null) {
      return folders;
    }
    for (Path file : scenarios) {
      String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
      Path own = out.resolve(name);
      if (folders.contains(own)) {
        throw new CommandFailure(ExitCode.USAGE, message("whatif.same-name", name));
      }
      PlanFolder.requireNotFinal(own, overwriteFinal);
      folders.add(own);
    }
    return folders;
  }

  /** What lists and policy are in each scenario; what is wrong with any of them is told at once. */
  private List<BasePlan.Changed> changes(BasePlan base, List<Amendment> amendments) {
    List<BasePlan.Changed> changes = new ArrayList<>();
    List<Named> problems = new ArrayList<>();
    for (Amendment amendment : amendments) {
      try {
        changes.add(base.changed(List.of(amendment), session));
      } catch (CommandFailure failure) {
        problems.addAll(failure.sentences());
      }
    }
    if (!problems.isEmpty()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, problems);
    }
    return changes;
  }

  private Outcome outcome(BasePlan base, BasePlan.Changed changed, long until) {
    ChangedPlan.Scope scope = ChangedPlan.scope(base, changed);
    Staffing staffing =
        Staffing.of(changed.lists().district(), changed.policy(), base.history().latest().year());
    changed.requireSound(staffing, session);
    List<Component> touched =
        staffing.components().stream()
            .filter(component -> scope.schoolIds().containsAll(component.schoolIds()))
            .toList();
    Scenario scenario = changed.scenarios().get(0);
    session.say(
        message("whatif.scenario", scenario.name(), touched.size(), staffing.components().size()));
    Replanned replanned =
        new Replanning(staffing, scope.published(), scope.visits(), Set.of(), changeCost)
            .replan(
                touched,
                Runtime.getRuntime().availableProcessors(),
                () -> time != null && System.nanoTime() - until < 0);
    return new Outcome(language -> scenario.name(), ChangedPlan.of(staffing, scope, replanned));
  }

  private ExitCode tell(List<Outcome> outcomes, List<Path> folders) {
    folders.forEach(own -> session.say(message("whatif.written", own)));
    ExitCode exitCode = ExitCode.OK;
    for (Outcome outcome : outcomes) {
      ChangedPlan plan = outcome.plan();
      if (!plan.score().isFeasible()) {
        session.sayError(message("whatif.infeasible", outcome.name(), -plan.score().hard()));
        Shortcomings.say(session, plan.staffing(), plan.score());
        exitCode = ExitCode.INFEASIBLE;
      }
    }
    return exitCode;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(WhatIfCommand.class, key, arguments);
  }
}
