package org.lungang.search;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices on the tallies of a component, and the plan that they ask for (Lagrangian relaxation).
 *
 * <p>Every posting pays or costs something by itself, and pulls at tallies. Were each tally's pull
 * paid for at a fixed price, the candidates could choose for themselves: each takes the posting
 * that is worth most after prices, or none. The best prices are those at which that sum, an upper
 * bound of what any plan can score, is least; averaged over the way there, the choices come close
 * to the best plan in fractions of people.
 *
 * <p>The volume algorithm (F. Barahona, R. Anbil, "The volume algorithm: producing primal solutions
 * with a subgradient method", Mathematical Programming 87, 2000). One iteration costs as much as
 * looking at every option once.
 */
final class Prices {

  /** Hard and medium tallies cost at most so many minutes a unit here: far more than soft ones. */
  private static final double MOST_FOR_HARD = 20_000;

  private static final double MOST_FOR_MEDIUM = 4_000;

  private final ComponentModel model;
  private final double[] worth;
  private final double[] lowest;
  private final double[] highest;
  private final double[] bound;

  private final double[] best;
  private final double[] trial;
  private final double[] slack;
  private final double[] fraction;
  private final int[] choice;
  private double bestValue;

  Prices(ComponentModel model) {
    this.model = model;
    int tallies = model.tallies().size();
    this.worth = new double[model.options().size()];
    for (int option = 0; option < worth.length; option++) {
      worth[option] = inMinutes(model.worth(option));
    }
    this.lowest = new double[tallies];
    this.highest = new double[tallies];
    this.bound = new double[tallies];
    for (Tally tally : model.tallies()) {
      double most =
          switch (tally.level()) {
            case HARD -> MOST_FOR_HARD;
            case MEDIUM -> MOST_FOR_MEDIUM;
            case SOFT -> tally.weight();
          };
      // A price is what one more in the sum costs: at most for a sum that is too high, less than
      // nothing for one that is too low.
      highest[tally.index()] = tally.shape() == Tally.Shape.AT_LEAST ? 0 : most / tally.divisor();
      lowest[tally.index()] = tally.shape() == Tally.Shape.AT_MOST ? 0 : -most;
      bound[tally.index()] = tally.bound();
    }
    this.best = new double[tallies];
    this.trial = new double[tallies];
    this.slack = new double[tallies];
    this.fraction = new double[worth.length];
    this.choice = new int[model.candidateCount()];
  }

  /** A combined score in minutes, a unit of medium at its highest price. */
  static double inMinutes(long combined) {
    long hard = Math.floorDiv(combined + ComponentModel.HARD / 2, ComponentModel.HARD);
    long rest = combined - hard * ComponentModel.HARD;
    long medium = Math.floorDiv(rest + ComponentModel.MEDIUM / 2, ComponentModel.MEDIUM);
    long soft = rest - medium * ComponentModel.MEDIUM;
    return hard * MOST_FOR_HARD + medium * MOST_FOR_MEDIUM + soft;
  }

  /** How much of a candidate takes an option, averaged: from 0, not at all, to 1. */
  double fraction(int option) {
    return fraction[option];
  }

  /** What the best prices tell the moves. */
  Guide guide() {
    double[] reduced = new double[worth.length];
    for (int option = 0; option < reduced.length; option++) {
      reduced[option] = reducedWorth(option, best);
    }
    return new Guide(model, reduced);
  }

  /** An upper bound of what any plan can score beyond one that posts nobody, in minutes. */
  double value() {
    return bestValue;
  }

  /**
   * Finds prices.
   *
   * @param iterations how many at most
   * @param reached what some plan reaches beyond one that posts nobody, in minutes
   */
  void find(int iterations, double reached, BooleanSupplier stop) {
    double constant = constant();
    bestValue = solve(best) + constant;
    Arrays.fill(fraction, 0);
    blend(1);
    double length = 1;
    double blend = 0.1;
    int withoutProgress = 0;
    for (int i = 0; i < iterations && !stop.getAsBoolean(); i++) {
      double norm = direction();
      if (norm < 1e-9) {
        return;
      }
      double gap = Math.max(bestValue - reached, 0.0005 * Math.abs(bestValue) + 1);
      double step = length * gap / norm;
      for (int tally = 0; tally < trial.length; tally++) {
        double price = best[tally] - step * slack[tally];
        trial[tally] = Math.max(lowest[tally], Math.min(highest[tally], price));
      }
      double value = solve(trial) + constant;
      blend(blend);
      if (value < bestValue) {
        bestValue = value;
        System.arraycopy(trial, 0, best, 0, best.length);
        length = Math.min(2, length * 1.1);
        withoutProgress = 0;
      } else if (++withoutProgress == 12) {
        length *= 0.7;
        withoutProgress = 0;
        blend = Math.max(0.01, blend * 0.9);
      }
    }
  }

  /** What no posting changes: minus the cost of tallies when nobody is posted is counted from 0. */
  private double constant() {
    double constant = 0;
    for (Tally tally : model.tallies()) {
      constant += inMinutes(model.cost(tally.index(), 0));
    }
    return constant;
  }

  /** Lets every candidate choose at these prices. */
  private double solve(double[] prices) {
    double value = 0;
    for (int tally = 0; tally < prices.length; tally++) {
      value += prices[tally] * bound[tally];
    }
    int option = 0;
    for (int candidate = 0; candidate < choice.length; candidate++) {
      int count = model.optionsOf(candidate).size();
      double most = 0;
      int taken = SearchState.NONE;
      for (int i = 0; i < count; i++, option++) {
        double reduced = reducedWorth(option, prices);
        if (reduced > most) {
          most = reduced;
          taken = option;
        }
      }
      choice[candidate] = taken;
      value += most;
    }
    return value;
  }

  private double reducedWorth(int option, double[] prices) {
    double reduced = worth[option];
    int[] tallies = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    for (int i = 0; i < tallies.length; i++) {
      reduced -= prices[tallies[i]] * amounts[i];
    }
    return reduced;
  }

  private void blend(double weight) {
    for (int option = 0; option < fraction.length; option++) {
      fraction[option] *= 1 - weight;
    }
    for (int taken : choice) {
      if (taken >= 0) {
        fraction[taken] += weight;
      }
    }
  }

  /** How far each tally's averaged sum is below its bound, where its price can still move. */
  private double direction() {
    System.arraycopy(bound, 0, slack, 0, slack.length);
    for (int option = 0; option < fraction.length; option++) {
      if (fraction[option] > 1e-12) {
        int[] tallies = model.talliesOf(option);
        int[] amounts = model.amountsOf(option);
        for (int i = 0; i < tallies.length; i++) {
          slack[tallies[i]] -= fraction[option] * amounts[i];
        }
      }
    }
    double norm = 0;
    for (int tally = 0; tally < slack.length; tally++) {
      boolean stuck =
          (slack[tally] > 0 && best[tally] <= lowest[tally])
              || (slack[tally] < 0 && best[tally] >= highest[tally]);
      if (stuck) {
        slack[tally] = 0;
      }
      norm += slack[tally] * slack[tally];
    }
    return norm;
  }
}
