package org.lungang.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a plan: the plans that led to it one after the other, what each changed and why, and
 * how far each has come.
 *
 * @param dataset where the lists lie that the latest plan was made from: a path from the plan's
 *     folder, or an absolute one
 * @param steps the first plan first, the one that stands there last; at least one
 */
public record History(String dataset, List<Step> steps) {

  /**
   * One plan of the line.
   *
   * @param planDigest tells its postings from others
   * @param datasetDigest tells the data that it was made from, amendments included, from other data
   * @param filesDigest tells the bytes of the lists from other bytes; null where it is not known
   * @param policyId the policy
   * @param policyDigest tells the policy from other policies of its id
   * @param parent the plan that this one changes; null for one that was made anew
   * @param amendments what this plan was made for, beyond the lists and its parent's amendments
   * @param changes the postings that differ from the parent's, with the reason of each
   * @param visitChanges the visits that differ from the parent's, with the reason of each
   * @param states the states that it has been in, the latest last; at least one
   */
  public record Step(
      String planDigest,
      String datasetDigest,
      @Nullable String filesDigest,
      String policyId,
      String policyDigest,
      int year,
      long seed,
      @Nullable Parent parent,
      List<Amendment> amendments,
      List<ChangedRow> changes,
      List<ChangedVisit> visitChanges,
      List<Mark> states) {

    public Step {
      amendments = List.copyOf(amendments);
      changes = List.copyOf(changes);
      visitChanges = List.copyOf(visitChanges);
      states = List.copyOf(states);
      if (states.isEmpty()) {
        throw new IllegalArgumentException("A step of a history has at least one state.");
      }
    }

    /** The state that it is in. */
    public PlanState state() {
      return mark().state();
    }

    /** The state that it is in, with what was said of it. */
    public Mark mark() {
      return states.get(states.size() - 1);
    }
  }

  /**
   * The plan that another one changes.
   *
   * @param planDigest its digest
   * @param datasetDigest tells the data that it was made from: the same postings may follow from
   *     other decisions; null where an earlier version wrote the history
   * @param folder where it stood: a path from this plan's folder, or an absolute one
   */
  public record Parent(String planDigest, @Nullable String datasetDigest, String folder) {

    private boolean is(Step step) {
      return planDigest.equals(step.planDigest())
          && (datasetDigest == null || datasetDigest.equals(step.datasetDigest()));
    }
  }

  /**
   * A row of a plan that differs from its parent's.
   *
   * @param before null where somebody had no posting
   * @param after null where somebody has none now
   * @param reason why it had to change, in the language of whoever planned
   */
  public record ChangedRow(
      String staffId, @Nullable PostingKey before, @Nullable PostingKey after, String reason) {}

  /**
   * A visit of a plan that differs from its parent's.
   *
   * @param before weekly periods; 0 for none
   * @param after weekly periods; 0 for none
   * @param reason why it had to change, in the language of whoever planned
   */
  public record ChangedVisit(
      String staffId, String hostSchoolId, int before, int after, String reason) {}

  /**
   * A state that a plan came into.
   *
   * @param note what was said of it: a date, a document; may be empty
   */
  public record Mark(PlanState state, String note) {}

  public History {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A history has at least one step.");
    }
  }

  /** The plan that stands in the folder. */
  public Step latest() {
    return steps.get(steps.size() - 1);
  }

  /** How far that plan has come. */
  public PlanState state() {
    return latest().state();
  }

  /** Everything that the lists were changed by for the latest plan, in order. */
  public List<Amendment> amendments() {
    List<Amendment> amendments = new ArrayList<>();
    Optional<Integer> at = Optional.of(steps.size() - 1);
    while (at.isPresent()) {
      Step step = steps.get(at.get());
      amendments.addAll(0, step.amendments());
      at = parentOf(at.get());
    }
    return amendments;
  }

  /**
   * The place of a step's parent among the steps; empty where it has none, or none of these.
   *
   * @param step its place, from 0
   */
  public Optional<Integer> parentOf(int step) {
    Parent parent = steps.get(step).parent();
    for (int i = step - 1; parent != null && i >= 0; i--) {
      if (parent.is(steps.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The same plan in another state. */
  public History marked(PlanState state, String note) {
    Step step = latest();
    List<Mark> states = new ArrayList<>(step.states());
    states.add(new Mark(state, note));
    List<Step> changed = new ArrayList<>(steps.subList(0, steps.size() - 1));
    changed.add(
        new Step(
            step.planDigest(),
            step.datasetDigest(),
            step.filesDigest(),
            step.policyId(),
            step.policyDigest(),
            step.year(),
            step.seed(),
            step.parent(),
            step.amendments(),
            step.changes(),
            step.visitChanges(),
            states));
    return new History(dataset, changed);
  }

  /** The history when another plan takes the place of this one. */
  public History next(String newDataset, Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new History(newDataset, longer);
  }

  /** This history and behind it the steps of another that it does not have. */
  public History and(History other) {
    List<Step> all = new ArrayList<>(steps);
    other.steps().stream().filter(step -> !steps.contains(step)).forEach(all::add);
    return new History(other.dataset(), all);
  }
}
