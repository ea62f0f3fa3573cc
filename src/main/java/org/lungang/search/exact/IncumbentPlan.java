package org.lungang.search.exact;

import java.util.Arrays;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.Progress;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/** The best plan of a component that is known, and what it loses at each level. */
final class IncumbentPlan {

  private final ComponentModel model;
  private final Progress progress;
  private final long[] lossesOfNobody;
  private int[] chosen;
  private long[] losses;

  /**
   * Nobody is posted.
   *
   * @param progress is told of each better plan
   */
  IncumbentPlan(ComponentModel model, Progress progress) {
    this.model = model;
    this.progress = progress;
    this.chosen = new SearchState(model).chosen();
    this.lossesOfNobody = lossesOf(chosen);
    this.losses = lossesOfNobody;
  }

  private IncumbentPlan(IncumbentPlan other) {
    this.model = other.model;
    this.progress = Progress.SILENT;
    this.lossesOfNobody = other.lossesOfNobody;
    this.chosen = other.chosen;
    this.losses = other.losses;
  }

  /** A copy that tells nobody of better plans. */
  IncumbentPlan copy() {
    return new IncumbentPlan(this);
  }

  /**
   * Takes what another plan does otherwise than the one that both began from, if that is better.
   *
   * @param before what both began from
   */
  void offerChanges(int[] before, IncumbentPlan other) {
    int[] merged = chosen.clone();
    for (int candidate = 0; candidate < merged.length; candidate++) {
      if (other.chosen[candidate] != before[candidate]) {
        merged[candidate] = other.chosen[candidate];
      }
    }
    offer(merged);
  }

  /** Takes a plan if it is better. */
  void offer(int[] options) {
    long[] offered = lossesOf(options);
    if (Arrays.compare(offered, losses) < 0) {
      chosen = options.clone();
      losses = offered;
      progress.better(gain());
    }
  }

  /** The option that each candidate takes, or {@link SearchState#NONE}. */
  int[] chosen() {
    return chosen.clone();
  }

  /** Whether an option is taken. */
  boolean takes(int option) {
    return chosen[model.candidateOf(option)] == option;
  }

  /** What is lost at a level. */
  long loss(Level level) {
    return losses[level.ordinal()];
  }

  /** What is lost at a level if the caps are kept, else {@link Long#MAX_VALUE}. */
  long lossWithin(Level goal, Caps caps) {
    for (Level level : Level.values()) {
      if (level.compareTo(goal) < 0 && loss(level) > caps.of(level)) {
        return Long.MAX_VALUE;
      }
    }
    return loss(goal);
  }

  /** How much better than posting nobody. */
  SearchScore gain() {
    return new SearchScore(
        lossesOfNobody[0] - losses[0],
        lossesOfNobody[1] - losses[1],
        lossesOfNobody[2] - losses[2]);
  }

  private long[] lossesOf(int[] options) {
    long[] lost = new long[Level.values().length];
    int[] sums = new int[model.tallies().size()];
    for (int option : options) {
      if (option >= 0) {
        for (Level level : Level.values()) {
          lost[level.ordinal()] -= model.worth(option, level);
        }
        int[] of = model.talliesOf(option);
        int[] amounts = model.amountsOf(option);
        for (int i = 0; i < of.length; i++) {
          sums[of[i]] += amounts[i];
        }
      }
    }
    for (Tally tally : model.tallies()) {
      lost[tally.level().ordinal()] += tally.cost(sums[tally.index()]);
    }
    return lost;
  }
}
