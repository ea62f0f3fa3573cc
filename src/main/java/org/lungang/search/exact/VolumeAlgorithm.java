package org.lungang.search.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lungang.search.chains.Guide;

/**
 * Multipliers of a {@link LagrangianRelaxation} that are near the best, and fractions of options
 * that are near a solution of the linear relaxation, without a simplex iteration: the volume
 * algorithm (F. Barahona and R. Anbil, "The volume algorithm: producing primal solutions with a
 * subgradient method", Mathematical Programming 87, 2000). A round costs what it costs to look at
 * each option once.
 */
final class VolumeAlgorithm {

  /** The share that the last solution has of the average. */
  private static final double SHARE = 0.05;

  /**
   * Multipliers of hard tallies stay within so many minutes, which more than pays for a posting.
   */
  private static final double MOST_OF_HARD = 200;

  /** What a unit lost at medium costs, in minutes. */
  private static final double MEDIUM_PRICE = 50;

  private static final double FIRST_STEP = 0.5;
  private static final double MOST_STEP = 2;
  private static final double LONGER = 1.1;
  private static final double SHORTER = 0.66;

  /** After so many rounds without a better bound steps become shorter. */
  private static final int IN_VAIN = 15;

  private final LagrangianRelaxation relaxation;
  private final double[] best;
  private final double[] least;
  private final double[] most;
  private final double[] costs;
  private final double[] fractions;

  VolumeAlgorithm(LagrangianRelaxation relaxation) {
    this.relaxation = relaxation;
    int tallies = relaxation.model().tallies().size();
    this.best = new double[tallies];
    this.least = new double[tallies];
    this.most = new double[tallies];
    for (int tally = 0; tally < tallies; tally++) {
      least[tally] = Math.max(-MOST_OF_HARD, relaxation.least(tally, MEDIUM_PRICE));
      most[tally] = Math.min(MOST_OF_HARD, relaxation.most(tally, MEDIUM_PRICE));
    }
    this.costs = new double[relaxation.model().options().size()];
    for (int option = 0; option < costs.length; option++) {
      costs[option] = relaxation.cost(option, MEDIUM_PRICE);
    }
    this.fractions = new double[costs.length];
  }

  /** The multipliers with the best bound. */
  double[] multipliers() {
    return best;
  }

  /** The price of medium at which they were found. */
  double mediumPrice() {
    return MEDIUM_PRICE;
  }

  /** How much of each option the average of the solutions takes. */
  double[] fractions() {
    return fractions;
  }

  /** The options that the average of the solutions takes more than half of. */
  List<Integer> roundedOptions() {
    return IntStream.range(0, fractions.length)
        .filter(option -> fractions[option] > 0.5)
        .boxed()
        .toList();
  }

  /** The guide made from the multipliers. */
  Guide guide() {
    double[] reduced = relaxation.reducedCosts(best, MEDIUM_PRICE);
    return new Guide(relaxation.model(), Arrays.stream(reduced).map(cost -> -cost).toArray());
  }

  /**
   * Runs.
   *
   * @param rounds how many at most
   * @param target about what a plan loses, in minutes: steps aim at it
   * @param stop whether to end with what there is
   */
  void run(int rounds, double target, BooleanSupplier stop) {
    int[] chosen = new int[relaxation.model().candidateCount()];
    double[] now = best.clone();
    double[] subgradient = new double[best.length];
    double[] direction = new double[best.length];
    double value = solve(now, chosen);
    double bestValue = value;
    violations(chosen, direction);
    addToAverage(chosen, 1);
    double step = FIRST_STEP;
    int vain = 0;
    for (int round = 0; round < rounds && !stop.getAsBoolean(); round++) {
      double aim = Math.max(target, bestValue + 0.01 * Math.abs(bestValue) + 1);
      double length = step * (aim - bestValue) / Math.max(1e-9, squaredLength(direction));
      for (int tally = 0; tally < now.length; tally++) {
        now[tally] =
            Math.max(least[tally], Math.min(most[tally], best[tally] + length * direction[tally]));
      }
      value = solve(now, chosen);
      violations(chosen, subgradient);
      double agreement = 0;
      for (int tally = 0; tally < now.length; tally++) {
        direction[tally] = SHARE * subgradient[tally] + (1 - SHARE) * direction[tally];
        agreement += subgradient[tally] * direction[tally];
      }
      addToAverage(chosen, SHARE);
      if (value > bestValue) {
        bestValue = value;
        System.arraycopy(now, 0, best, 0, best.length);
        vain = 0;
        step = agreement >= 0 ? Math.min(MOST_STEP, step * LONGER) : step;
      } else if (++vain >= IN_VAIN) {
        vain = 0;
        step *= SHORTER;
      }
    }
  }

  /** Each candidate takes the option of least reduced cost, or none. The bound, medium uncapped. */
  private double solve(double[] multipliers, int[] chosen) {
    double value = 0;
    for (int tally = 0; tally < multipliers.length; tally++) {
      value += relaxation.bound(tally) * multipliers[tally];
    }
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      double least = 0;
      chosen[candidate] = -1;
      int end = relaxation.firstOption(candidate + 1);
      for (int option = relaxation.firstOption(candidate); option < end; option++) {
        double reduced = relaxation.reducedCost(option, costs[option], multipliers);
        if (reduced < least) {
          least = reduced;
          chosen[candidate] = option;
        }
      }
      value += least;
    }
    return value;
  }

  /** What each tally misses of its bound. */
  private void violations(int[] chosen, double[] result) {
    for (int tally = 0; tally < result.length; tally++) {
      result[tally] = relaxation.bound(tally);
    }
    for (int option : chosen) {
      if (option >= 0) {
        relaxation.addAmounts(option, -1, result);
      }
    }
  }

  private void addToAverage(int[] chosen, double share) {
    for (int option = 0; option < fractions.length; option++) {
      fractions[option] *= 1 - share;
    }
    for (int option : chosen) {
      if (option >= 0) {
        fractions[option] += share;
      }
    }
  }

  /** Of the part of a direction that does not lead out of the limits. */
  private double squaredLength(double[] direction) {
    double sum = 0;
    for (int tally = 0; tally < direction.length; tally++) {
      boolean out =
          (direction[tally] > 0 && best[tally] >= most[tally])
              || (direction[tally] < 0 && best[tally] <= least[tally]);
      sum += out ? 0 : direction[tally] * direction[tally];
    }
    return sum;
  }
}
