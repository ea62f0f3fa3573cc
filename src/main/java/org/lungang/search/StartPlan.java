package org.lungang.search;

import java.util.function.BooleanSupplier;

/**
 * Finds a plan for the local search to start from: what the best prices ask for, rounded to whole
 * people and made whole again.
 */
final class StartPlan {

  private static final int ITERATIONS = 3_000;

  /** How much of a candidate must take an option for the whole candidate to take it. */
  private static final double[] THRESHOLDS = {0.5, 0.35, 0.65, 0.2};

  private final ComponentModel model;
  private final Prices prices;
  private int[] best;
  private long bestGain;

  /**
   * @param cancelled whether to end at once with what there is
   * @param late whether to end as soon as there is a whole plan
   */
  StartPlan(ComponentModel model, BooleanSupplier cancelled, BooleanSupplier late) {
    this.model = model;
    this.prices = new Prices(model);
    SearchState state = new SearchState(model);
    this.best = state.chosen();
    improve(state, 0, cancelled);
    BooleanSupplier stop = () -> cancelled.getAsBoolean() || late.getAsBoolean();
    if (!stop.getAsBoolean()) {
      prices.find(ITERATIONS, Prices.inMinutes(bestGain), stop);
      for (double threshold : THRESHOLDS) {
        improveRounded(threshold, stop);
      }
    }
  }

  /** The option that each candidate takes, or {@link SearchState#NONE}. */
  int[] chosen() {
    return best.clone();
  }

  /** The prices that led there. */
  Prices prices() {
    return prices;
  }

  private void improveRounded(double threshold, BooleanSupplier stop) {
    SearchState state = new SearchState(model);
    long gain = 0;
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int taken = SearchState.NONE;
      double most = threshold;
      for (Option option : model.optionsOf(candidate)) {
        if (prices.fraction(option.index()) > most) {
          most = prices.fraction(option.index());
          taken = option.index();
        }
      }
      gain += state.change(candidate, taken);
    }
    improve(state, gain, stop);
  }

  private void improve(SearchState state, long gainSoFar, BooleanSupplier stop) {
    long gain = gainSoFar + new Construction(state, stop).run();
    if (gain > bestGain) {
      bestGain = gain;
      best = state.chosen();
    }
  }
}
