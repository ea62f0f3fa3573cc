package org.lungang.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Comparison;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.compare.Variant;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.scenario.Scenario;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/** Scenarios side by side, from one base plan. */
public final class WhatIf {

  private final BasePlan base;
  private final List<BasePlan.Changed> changes;
  private final long changeCostMinutes;

  private WhatIf(BasePlan base, List<BasePlan.Changed> changes, long changeCostMinutes) {
    this.base = base;
    this.changes = changes;
    this.changeCostMinutes = changeCostMinutes;
  }

  /**
   * What came of a scenario.
   *
   * @param name the scenario's
   * @param plan the whole plan
   */
  public record Outcome(Named name, ChangedPlan plan) {}

  /**
   * Reads scenarios; what is wrong with any of them is told at once.
   *
   * @param scenarios the files, in the order in which they are shown
   * @param changeCostMinutes what a changed posting costs
   * @throws ProjectFailure with everything that is wrong
   */
  public static WhatIf of(BasePlan base, List<Amendment> scenarios, long changeCostMinutes) {
    if (!base.samePolicy()) {
      throw ProjectFailure.input(
          Message.of(
              WhatIf.class, "whatif.policy-changed", base.folder().resolve(PlanFolder.POLICY)));
    } else if (!base.isSame()) {
      throw ProjectFailure.input(
          Message.of(WhatIf.class, "folder.data-changed", base.lists().dataset(), base.folder()));
    }
    List<BasePlan.Changed> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Named> sentences = new ArrayList<>();
    for (Amendment scenario : scenarios) {
      try {
        changes.add(base.changed(List.of(scenario)));
      } catch (ProjectFailure failure) {
        problems.addAll(failure.problems());
        sentences.addAll(failure.sentences());
      }
    }
    if (!sentences.isEmpty()) {
      throw new ProjectFailure(ProjectFailure.Cause.INPUT, problems, sentences);
    }
    return new WhatIf(base, List.copyOf(changes), changeCostMinutes);
  }

  /**
   * To search on while there is time: each scenario has its share of it, and what those before it
   * left.
   *
   * @param time from now, for all scenarios; null to search no longer than until the first plan
   * @param nanos what a clock says
   */
  public IntPredicate within(@Nullable Duration time, LongSupplier nanos) {
    long begun = nanos.getAsLong();
    int all = changes.size();
    return place ->
        time != null && nanos.getAsLong() - (begun + time.toNanos() / all * (place + 1)) < 0;
  }

  /**
   * Plans every scenario.
   *
   * @param threads how many groups at once
   * @param goOn asked with a scenario's place, from 0, while its plan is not proven best: whether
   *     to search on
   * @param notes is told before each scenario how much of it is planned again
   * @throws ProjectFailure if lists and policy of a scenario have errors together
   */
  public List<Outcome> run(int threads, IntPredicate goOn, Consumer<Named> notes) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int place = i;
      outcomes.add(outcome(changes.get(i), threads, notes, () -> goOn.test(place)));
    }
    return outcomes;
  }

  private Outcome outcome(
      BasePlan.Changed changed, int threads, Consumer<Named> notes, BooleanSupplier goOn) {
    ChangedPlan.Scope scope = ChangedPlan.scope(base, changed);
    Staffing staffing = changed.facts();
    changed.requireSound(staffing);
    List<Component> touched =
        staffing.components().stream()
            .filter(component -> scope.schoolIds().containsAll(component.schoolIds()))
            .toList();
    Scenario scenario = changed.scenarios().get(0);
    notes.accept(
        Message.of(
            WhatIf.class,
            "whatif.scenario",
            scenario.name(),
            touched.size(),
            staffing.components().size()));
    Replanned replanned =
        new Replanning(staffing, scope.published(), scope.visits(), Set.of(), changeCostMinutes)
            .replan(touched, threads, goOn);
    return new Outcome(language -> scenario.name(), ChangedPlan.of(changed, scope, replanned));
  }

  /** The base plan and what came of each scenario, side by side. */
  public Comparison comparison(List<Outcome> outcomes) {
    List<Variant> variants = new ArrayList<>();
    variants.add(base.variant(Message.of(WhatIf.class, "whatif.base")));
    outcomes.forEach(outcome -> variants.add(outcome.plan().variant(outcome.name())));
    return Comparison.of(variants);
  }

  /**
   * The folders of the scenarios' plans inside an output folder, each called as its scenario, in
   * their order. Names that differ in case alone, or in what no file may be called by, get a
   * number.
   */
  public List<Path> folders(Path out) {
    List<Path> folders = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (BasePlan.Changed change : changes) {
      String name = FolderName.of(change.scenarios().get(0).name(), taken);
      folders.add(out.resolve(name));
    }
    return folders;
  }

  /**
   * Writes the plans of all scenarios and their comparison, all or none, to a folder or else to a
   * second one.
   *
   * @param overwriteFinal whether they may take the place of plans that have meanwhile become final
   *     or published
   * @param notes gets what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if they cannot be written anywhere; what was there is as it was
   */
  public Path write(
      List<Outcome> outcomes,
      Comparison comparison,
      Path out,
      boolean overwriteFinal,
      Language language,
      Consumer<Named> notes) {
    Path written =
        SecondPlace.write(
            out, to -> writeTo(to, outcomes, comparison, overwriteFinal, language, notes), notes);
    outcomes.forEach(outcome -> outcome.plan().noteUnplaced(notes));
    return written;
  }

  private void writeTo(
      Path out,
      List<Outcome> outcomes,
      Comparison comparison,
      boolean overwriteFinal,
      Language language,
      Consumer<Named> notes) {
    List<Path> folders = folders(out);
    PlanFolder.locked(
        out,
        () -> {
          folders.forEach(own -> FolderHistory.requireNotFinal(own, overwriteFinal));
          List<OutputFile> files = new ArrayList<>(PlanComparison.files(comparison, language));
          for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            Outcome outcome = outcomes.get(i);
            outcome.plan().files(folder, base, language).stream()
                .map(file -> file.within(String.valueOf(folder.getFileName())))
                .forEach(files::add);
          }
          PlanFolder.writePlans(out, files, notes);
        });
  }
}
