package org.lungang.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The life of a plan: the plans that stood in its folder one after the other, and how far each has
 * come.
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
   * @param datasetDigest tells the data that it was made from, from other data
   * @param policyDigest tells the policy from other policies of its id
   * @param states the states that it has been in, the latest last; at least one
   */
  public record Step(
      String planDigest,
      String datasetDigest,
      String policyId,
      String policyDigest,
      int year,
      long seed,
      List<Mark> states) {

    public Step {
      states = List.copyOf(states);
      if (states.isEmpty()) {
        throw new IllegalArgumentException("A step of a history has at least one state.");
      }
    }

    /** The state that it is in. */
    public PlanState state() {
      return states.get(states.size() - 1).state();
    }
  }

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
            step.policyId(),
            step.policyDigest(),
            step.year(),
            step.seed(),
            states));
    return new History(dataset, changed);
  }

  /** The history when another plan takes the place of this one. */
  public History next(String newDataset, Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new History(newDataset, longer);
  }
}
