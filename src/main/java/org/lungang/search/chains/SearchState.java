package org.lungang.search.chains;

import java.util.Arrays;
import org.lungang.search.model.ComponentModel;

/**
 * Which option each candidate takes, and the sum of each tally, kept up to date change by change.
 */
public final class SearchState {

  /** Stands for no option. */
  public static final int NONE = -1;

  private final ComponentModel model;
  private final int[] chosen;
  private final int[] sums;
  private final long[] costs;

  /** A state in which nobody is posted. */
  public SearchState(ComponentModel model) {
    this.model = model;
    this.chosen = new int[model.candidateCount()];
    Arrays.fill(chosen, NONE);
    this.sums = new int[model.tallies().size()];
    this.costs = new long[sums.length];
    Arrays.setAll(costs, tally -> model.cost(tally, 0));
  }

  public ComponentModel model() {
    return model;
  }

  /** The option that a candidate takes, or {@link #NONE}. */
  public int chosen(int candidate) {
    return chosen[candidate];
  }

  /** The options that all candidates take; a copy. */
  public int[] chosen() {
    return chosen.clone();
  }

  int sum(int tally) {
    return sums[tally];
  }

  /** What a tally costs now. */
  long cost(int tally) {
    return costs[tally];
  }

  /**
   * Lets a candidate take another option, or none.
   *
   * @return how much better (more than 0) or worse the score becomes, all levels in one number
   */
  public long change(int candidate, int option) {
    int before = chosen[candidate];
    long gain = 0;
    if (before >= 0) {
      gain -= model.worth(before);
      gain += add(before, -1);
    }
    if (option >= 0) {
      gain += model.worth(option);
      gain += add(option, 1);
    }
    chosen[candidate] = option;
    return gain;
  }

  /** What {@link #change} would return; nothing changes. */
  long gainOf(int candidate, int option) {
    int before = chosen[candidate];
    if (before >= 0 && option >= 0) {
      // What both count in needs the sums without the first.
      long gain = add(before, -1) + gainOfAdding(option, 1);
      add(before, 1);
      return gain + model.worth(option) - model.worth(before);
    }
    return before >= 0
        ? gainOfAdding(before, -1) - model.worth(before)
        : gainOfAdding(option, 1) + model.worth(option);
  }

  private long gainOfAdding(int option, int times) {
    int[] tallies = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    long gain = 0;
    for (int i = 0; i < tallies.length; i++) {
      int tally = tallies[i];
      gain += costs[tally] - model.cost(tally, sums[tally] + times * amounts[i]);
    }
    return gain;
  }

  private long add(int option, int times) {
    int[] tallies = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    long gain = 0;
    for (int i = 0; i < tallies.length; i++) {
      int tally = tallies[i];
      sums[tally] += times * amounts[i];
      long cost = model.cost(tally, sums[tally]);
      gain += costs[tally] - cost;
      costs[tally] = cost;
    }
    return gain;
  }
}
