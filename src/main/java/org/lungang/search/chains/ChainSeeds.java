package org.lungang.search.chains;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lungang.search.model.ComponentModel;

/**
 * Draws the change that a chain begins with: mostly an option of the guide's list, often one that
 * repairs a tally that costs, sometimes any.
 */
public final class ChainSeeds {

  private static final double MEAN_LOSS_MINUTES = 6;

  private final SearchState state;
  private final ComponentModel model;
  private final int[] promising;
  private final RandomGenerator random;
  private int candidate;
  private int option;

  /**
   * @param guide from the duals; null where there are none
   */
  public ChainSeeds(SearchState state, @Nullable Guide guide, RandomGenerator random) {
    this.state = state;
    this.model = state.model();
    this.promising = guide == null ? new int[0] : guide.promising();
    this.random = random;
  }

  /** The candidate that was drawn last. */
  public int candidate() {
    return candidate;
  }

  /** What that candidate is to take; {@link SearchState#NONE} for none. */
  public int option() {
    return option;
  }

  /** Draws a change that is one. */
  public void draw() {
    int kind = random.nextInt(8);
    if (kind < 5 && promising.length > 0) {
      drawPromising();
    } else if (kind == 7 || !drawRepair()) {
      drawAny();
    }
  }

  /** Draws how much a chain may cost to be worth a look: mostly a few minutes, seldom more. */
  public long drawLoss() {
    return (long) (-MEAN_LOSS_MINUTES * StrictMath.log(1 - random.nextDouble()));
  }

  private void drawPromising() {
    double place = random.nextDouble();
    int drawn = promising[(int) (place * place * promising.length)];
    candidate = model.candidateOf(drawn);
    option = state.chosen(candidate) == drawn ? SearchState.NONE : drawn;
  }

  private void drawAny() {
    candidate = random.nextInt(model.candidateCount());
    int taken = state.chosen(candidate);
    int first = model.firstOptionOf(candidate);
    int count = model.optionsOf(candidate).size();
    // One more choice than there are options stands for none.
    int drawn = random.nextInt(count + 1);
    option = drawn == count ? SearchState.NONE : first + drawn;
    if (option == taken) {
      option = taken == SearchState.NONE ? first + random.nextInt(count) : SearchState.NONE;
    }
  }

  /** Draws a change that makes some tally cost less; false if the one looked at costs nothing. */
  private boolean drawRepair() {
    int tally = -1;
    for (int tries = 0; tries < 16; tries++) {
      int drawn = random.nextInt(model.tallies().size());
      if (state.cost(drawn) > 0 && (tally < 0 || state.cost(drawn) > state.cost(tally))) {
        tally = drawn;
      }
    }
    if (tally < 0) {
      return false;
    }
    int way = model.tallies().get(tally).repairDirection(state.sum(tally));
    int[] options = model.optionsOfTally(tally);
    for (int tries = 0; tries < 16; tries++) {
      int drawn = options[random.nextInt(options.length)];
      int of = model.candidateOf(drawn);
      int taken = state.chosen(of);
      int next = taken == drawn ? SearchState.NONE : drawn;
      if ((model.amount(next, tally) - model.amount(taken, tally)) * way > 0) {
        candidate = of;
        option = next;
        return true;
      }
    }
    return false;
  }
}
