package org.lungang.search.chains;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * Repairs and improves a state by chains: first the tallies that are violated at hard and medium,
 * each time by the best chain it finds; then it takes every chain that improves the score, until
 * none does (a local optimum). Takes no random decision.
 */
public final class Construction {

  private static final int MOST_PASSES = 50;

  /** A pass over more options than this is the only one: neighbourhoods gain more in that time. */
  private static final int LARGE = 10_000;

  /** So many chains that do not pay, one after another, are enough. */
  private static final int MOST_IN_VAIN = 1_000;

  /** A quick construction takes the best of so many repairs, those of the most valuable options. */
  private static final int MOST_REPAIRS = 200;

  private final SearchState state;
  private final ComponentModel model;
  private final @Nullable Guide guide;
  private final BooleanSupplier stop;
  private ChainBuilder chains;
  private long gain;
  private long leastHard;

  /**
   * @param guide to look mostly at the options on its list; null to look at all
   * @param stop whether to end early with what there is
   */
  public Construction(SearchState state, @Nullable Guide guide, BooleanSupplier stop) {
    this.state = state;
    this.model = state.model();
    this.guide = guide;
    this.chains = new ChainBuilder(state, guide);
    this.stop = stop;
  }

  /**
   * The same, which repairs nothing at hard where no plan loses less there.
   *
   * @param hard what every plan loses at hard at least
   */
  public Construction losingAtLeast(long hard) {
    leastHard = hard;
    return this;
  }

  /**
   * Improves the state until no chain does.
   *
   * @return how much better the score becomes, all levels in one number
   */
  public long run() {
    repair(Level.HARD);
    repair(Level.MEDIUM);
    if (guide != null && isViolated()) {
      chains = new ChainBuilder(state, null);
      repair(Level.HARD);
      repair(Level.MEDIUM);
      chains = new ChainBuilder(state, guide);
    }
    int[] options = guide == null ? model.byWorth() : guide.promising();
    improveAll(options, options.length > LARGE ? 1 : MOST_PASSES);
    return gain;
  }

  /**
   * Takes every chain that improves the score and breaks nothing that must hold, the most valuable
   * options first, until all that must hold does: a plan in little time where looking for the best
   * chains would take minutes. First by chains that only post people, of whom few have to be looked
   * at, then by all. Each pass ends as well when many chains one after another do not pay.
   */
  public void runQuickly() {
    addQuickly(new ChainBuilder(state, guide).addingOnly(MOST_REPAIRS));
    addQuickly(chains);
  }

  private void addQuickly(ChainBuilder chains) {
    // What is kept violates no hard tally more than before, so those that hold go on holding.
    int firstViolated = firstViolated(Level.HARD, 0);
    if (firstViolated == model.tallies().size()) {
      return;
    }
    int vain = 0;
    for (int option : model.byWorth()) {
      int candidate = model.candidateOf(option);
      if (state.chosen(candidate) != SearchState.NONE) {
        continue;
      }
      if (vain > MOST_IN_VAIN || stop.getAsBoolean()) {
        return;
      }
      chains.build(candidate, option);
      if (chains.gain() <= 0 || !chains.isWhole()) {
        chains.undo();
        vain++;
      } else {
        vain = 0;
        firstViolated = firstViolated(Level.HARD, firstViolated);
        if (firstViolated == model.tallies().size()) {
          return;
        }
      }
    }
  }

  private boolean isViolated() {
    return isViolated(Level.HARD) || isViolated(Level.MEDIUM);
  }

  private boolean isViolated(Level level) {
    return firstViolated(level, 0) < model.tallies().size();
  }

  /** The first tally of a level, from a place on, that is violated; how many there are if none. */
  private int firstViolated(Level level, int from) {
    int place = from;
    while (place < model.tallies().size()
        && (model.tallies().get(place).level() != level || state.cost(place) == 0)) {
      place++;
    }
    return place;
  }

  private void repair(Level level) {
    boolean progress = true;
    while (progress && !stop.getAsBoolean()) {
      progress = false;
      for (Tally tally : model.tallies()) {
        while (tally.level() == level
            && state.cost(tally.index()) > 0
            && !stop.getAsBoolean()
            && isRepairable(level)
            && takeBestRepair(tally)) {
          progress = true;
        }
      }
    }
  }

  /** Whether a plan may lose less at a level than the state does. */
  private boolean isRepairable(Level level) {
    if (level != Level.HARD || leastHard == 0) {
      return true;
    }
    long lost = 0;
    for (Tally tally : model.tallies()) {
      lost += model.isHard(tally.index()) ? state.cost(tally.index()) / ComponentModel.HARD : 0;
    }
    return lost > leastHard;
  }

  /** Takes the chain that begins with a repair of a tally and improves most, if one does. */
  private boolean takeBestRepair(Tally tally) {
    int way = tally.repairDirection(state.sum(tally.index()));
    Chain best = null;
    long bestGain = 0;
    for (int option : model.optionsOfTally(tally.index())) {
      if (stop.getAsBoolean()) {
        break;
      }
      int candidate = model.candidateOf(option);
      int taken = state.chosen(candidate);
      int next = taken == option ? SearchState.NONE : option;
      int change = model.amount(next, tally.index()) - model.amount(taken, tally.index());
      if (change * way > 0) {
        chains.build(candidate, next);
        if (chains.gain() > bestGain) {
          bestGain = chains.gain();
          best = chains.chain().copy();
        }
        chains.undo();
      }
    }
    if (best != null) {
      best.redo(state);
      gain += bestGain;
    }
    return best != null;
  }

  /**
   * Tries to take, or to give up, one option after the other, from the first again after the last,
   * until none pays, and repairs what must hold after each pass.
   */
  private void improveAll(int[] options, int mostPasses) {
    int vain = 0;
    for (int pass = 0; pass < mostPasses && vain < options.length; pass++) {
      for (int i = 0; i < options.length && vain < options.length; i++) {
        if (stop.getAsBoolean()) {
          return;
        }
        vain = improves(options[i]) ? 0 : vain + 1;
      }
      if (vain < options.length) {
        long before = gain;
        repair(Level.HARD);
        vain = gain == before ? vain : 0;
      }
    }
  }

  private boolean improves(int option) {
    int candidate = model.candidateOf(option);
    int next = state.chosen(candidate) == option ? SearchState.NONE : option;
    chains.build(candidate, next);
    if (chains.gain() > 0) {
      gain += chains.gain();
      return true;
    }
    chains.undo();
    return false;
  }
}
