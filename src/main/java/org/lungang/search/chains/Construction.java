package org.lungang.search.chains;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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

  private final SearchState state;
  private final ComponentModel model;
  private final @Nullable Guide guide;
  private final BooleanSupplier stop;
  private ChainBuilder chains;
  private long gain;

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
    int[] options = guide == null ? byWorth() : guide.promising();
    int passes = options.length > LARGE ? 1 : MOST_PASSES;
    while (passes-- > 0 && !stop.getAsBoolean() && improveAll(options)) {
      repair(Level.HARD);
    }
    return gain;
  }

  private boolean isViolated() {
    return model.tallies().stream()
        .anyMatch(tally -> tally.level() != Level.SOFT && state.cost(tally.index()) > 0);
  }

  private void repair(Level level) {
    boolean progress = true;
    while (progress && !stop.getAsBoolean()) {
      progress = false;
      for (Tally tally : model.tallies()) {
        while (tally.level() == level
            && state.cost(tally.index()) > 0
            && !stop.getAsBoolean()
            && takeBestRepair(tally)) {
          progress = true;
        }
      }
    }
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

  /** Tries to take, or to give up, one option after the other; whether that paid. */
  private boolean improveAll(int[] options) {
    boolean improved = false;
    for (int option : options) {
      if (stop.getAsBoolean()) {
        return false;
      }
      int candidate = model.candidateOf(option);
      int next = state.chosen(candidate) == option ? SearchState.NONE : option;
      chains.build(candidate, next);
      if (chains.gain() > 0) {
        improved = true;
        gain += chains.gain();
      } else {
        chains.undo();
      }
    }
    return improved;
  }

  private int[] byWorth() {
    return IntStream.range(0, model.options().size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(option -> -model.worth(option))
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
