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

  /**
   * What {@link #change} would return, if that is enough; else anything less than enough. Nothing
   * changes.
   *
   * @param enough what must be gained at least, to be worked out to the end
   */
  long gainOf(int candidate, int option, double enough) {
    int before = chosen[candidate];
    // Costs are never below 0, so that no more can be gained than all that is paid now.
    long most = mostOf(before, -1) + mostOf(option, 1);
    if (most < enough) {
      return most;
    } else if (before == NONE || option == NONE) {
      return option == NONE
          ? minusCosts(most, before, -1, enough)
          : minusCosts(most, option, 1, enough);
    }
    // What both count in needs the sums without the first.
    long gain = add(before, -1) - model.worth(before);
    gain = minusCosts(gain + mostOf(option, 1), option, 1, enough);
    add(before, 1);
    return gain;
  }

  /** What counting an option in or out gains if its tallies cost nothing then. */
  private long mostOf(int option, int times) {
    if (option == NONE) {
      return 0;
    }
    long most = times * model.worth(option);
    for (int tally : model.talliesOf(option)) {
      most += costs[tally];
    }
    return most;
  }

  /** A gain less what the tallies of an option cost then, until less is left than is enough. */
  private long minusCosts(long most, int option, int times, double enough) {
    int[] tallies = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    long gain = most;
    for (int i = 0; i < tallies.length && gain >= enough; i++) {
      gain -= model.cost(tallies[i], sums[tallies[i]] + times * amounts[i]);
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
