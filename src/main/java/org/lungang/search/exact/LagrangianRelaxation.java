package org.lungang.search.exact;

import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * The Lagrangian relaxation of a component at soft in which nothing is lost at hard and no more
 * than so much at medium: all tallies are dualized, so that each candidate takes the option of
 * least reduced cost by itself. Any multipliers give a lower bound of what a plan loses, over all
 * options of a component of any size (M. L. Fisher, "The Lagrangian relaxation method for solving
 * integer programming problems", Management Science 27, 1981).
 *
 * <p>A multiplier of a tally is what one unit more of its sum is worth, in minutes: between what a
 * unit below its bound costs and, with the sign turned, one above. Those of hard tallies are not
 * limited but by their sign.
 */
final class LagrangianRelaxation {

  /** More minutes than anything is worth; multipliers of hard tallies beyond say no more. */
  private static final double FAR = 1e6;

  /** Multipliers are rounded to this part of a minute for the bound. */
  private static final int SCALE = 1 << 20;

  private final ComponentModel model;
  private final long mediumCap;
  private final double[] least;
  private final double[] most;
  private final long[] bound;
  private final int[] firstOption;
  private final int[] firstEntry;
  private final int[] tallyOfEntry;
  private final int[] amountOfEntry;

  /**
   * The relaxation.
   *
   * @param model in which no option pays or costs at hard by itself
   * @param mediumCap what medium may lose at most
   */
  LagrangianRelaxation(ComponentModel model, long mediumCap) {
    this.model = model;
    this.mediumCap = mediumCap;
    int tallies = model.tallies().size();
    this.least = new double[tallies];
    this.most = new double[tallies];
    this.bound = new long[tallies];
    for (Tally tally : model.tallies()) {
      int t = tally.index();
      boolean hard = tally.level() == Level.HARD;
      double weight = hard ? Double.POSITIVE_INFINITY : (double) tally.weight() / tally.divisor();
      bound[t] = tally.bound();
      switch (tally.shape()) {
        case EQUAL -> {
          bound[t] = 0;
          least[t] = -weight;
          most[t] = weight;
        }
        case AT_LEAST -> most[t] = weight;
        case AT_MOST -> least[t] = -weight;
        case COUNT -> {}
      }
    }
    int options = model.options().size();
    this.firstOption = new int[model.candidateCount() + 1];
    this.firstEntry = new int[options + 1];
    int entries = 0;
    for (int option = 0; option < options; option++) {
      firstEntry[option] = entries;
      firstOption[model.candidateOf(option) + 1] = option + 1;
      entries += model.talliesOf(option).length;
    }
    firstEntry[options] = entries;
    this.tallyOfEntry = new int[entries];
    this.amountOfEntry = new int[entries];
    for (int option = 0; option < options; option++) {
      int[] of = model.talliesOf(option);
      System.arraycopy(of, 0, tallyOfEntry, firstEntry[option], of.length);
      System.arraycopy(model.amountsOf(option), 0, amountOfEntry, firstEntry[option], of.length);
    }
  }

  /** The component. */
  ComponentModel model() {
    return model;
  }

  /** The least multiplier of a tally, where a unit lost at medium costs so many minutes. */
  double least(int tally, double mediumPrice) {
    return least[tally] * priceAt(tally, mediumPrice);
  }

  /** The largest multiplier of a tally, where a unit lost at medium costs so many minutes. */
  double most(int tally, double mediumPrice) {
    return most[tally] * priceAt(tally, mediumPrice);
  }

  private double priceAt(int tally, double mediumPrice) {
    return model.tallies().get(tally).level() == Level.MEDIUM ? mediumPrice : 1;
  }

  /** The sum of a tally from which on its multiplier pays. */
  long bound(int tally) {
    return bound[tally];
  }

  /** The first option of a candidate; of the number of candidates, the number of options. */
  int firstOption(int candidate) {
    return firstOption[candidate];
  }

  /** Adds the amounts of an option to the sums of tallies, so many times. */
  void addAmounts(int option, double times, double[] sums) {
    for (int i = firstEntry[option]; i < firstEntry[option + 1]; i++) {
      sums[tallyOfEntry[i]] += times * amountOfEntry[i];
    }
  }

  /** What an option costs by itself, in minutes. */
  double cost(int option, double mediumPrice) {
    return -model.worth(option, Level.SOFT) - mediumPrice * model.worth(option, Level.MEDIUM);
  }

  /** The reduced costs of all options at some multipliers. */
  double[] reducedCosts(double[] multipliers, double mediumPrice) {
    double[] reduced = new double[firstEntry.length - 1];
    for (int option = 0; option < reduced.length; option++) {
      reduced[option] = reducedCost(option, cost(option, mediumPrice), multipliers);
    }
    return reduced;
  }

  /** The reduced cost of an option that costs so much by itself. */
  double reducedCost(int option, double cost, double[] multipliers) {
    double reduced = cost;
    for (int i = firstEntry[option]; i < firstEntry[option + 1]; i++) {
      reduced -= multipliers[tallyOfEntry[i]] * amountOfEntry[i];
    }
    return reduced;
  }

  /**
   * The least reduced cost of each candidate, 0 where all of their options are above that.
   *
   * @param reduced of each option
   */
  double[] leastOfCandidates(double[] reduced) {
    double[] leastOf = new double[model.candidateCount()];
    for (int candidate = 0; candidate < leastOf.length; candidate++) {
      for (int option = firstOption[candidate]; option < firstOption[candidate + 1]; option++) {
        leastOf[candidate] = Math.min(leastOf[candidate], reduced[option]);
      }
    }
    return leastOf;
  }

  /**
   * A lower bound of what a plan loses at soft, added up in whole parts of a minute: it holds
   * whatever the rounding errors that led to the multipliers, which are brought within their limits
   * first. Negative infinity where the numbers are too large to add up.
   *
   * @param mediumPrice what a unit lost at medium costs; 0 or more
   */
  double bound(double[] multipliers, double mediumPrice) {
    try {
      return (double) scaledBound(multipliers, mediumPrice) / SCALE;
    } catch (ArithmeticException e) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  private long scaledBound(double[] multipliers, double mediumPrice) {
    long price = Math.round(mediumPrice * SCALE);
    long[] rounded = new long[multipliers.length];
    long sum = -Math.multiplyExact(price, mediumCap);
    for (int tally = 0; tally < rounded.length; tally++) {
      rounded[tally] = within(tally, multipliers[tally], price);
      sum = Math.addExact(sum, Math.multiplyExact(rounded[tally], bound[tally]));
    }
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      long leastOf = 0;
      for (int option = firstOption[candidate]; option < firstOption[candidate + 1]; option++) {
        long reduced =
            -model.worth(option, Level.SOFT) * SCALE - price * model.worth(option, Level.MEDIUM);
        for (int i = firstEntry[option]; i < firstEntry[option + 1]; i++) {
          reduced -= rounded[tallyOfEntry[i]] * amountOfEntry[i];
        }
        leastOf = Math.min(leastOf, reduced);
      }
      sum = Math.addExact(sum, leastOf);
    }
    return sum;
  }

  /** Multipliers as the bound takes them: within their limits, in parts of the scale. */
  double[] proven(double[] multipliers, double mediumPrice) {
    long price = Math.round(mediumPrice * SCALE);
    double[] proven = new double[multipliers.length];
    for (int tally = 0; tally < proven.length; tally++) {
      proven[tally] = (double) within(tally, multipliers[tally], price) / SCALE;
    }
    return proven;
  }

  /** A price as the bound takes it, in parts of the scale. */
  static double proven(double mediumPrice) {
    return (double) Math.round(mediumPrice * SCALE) / SCALE;
  }

  /** A multiplier in units of the scale, within the limits of its tally. */
  private long within(int t, double multiplier, long price) {
    Tally tally = model.tallies().get(t);
    long weight =
        switch (tally.level()) {
          case HARD -> Long.MAX_VALUE;
          case MEDIUM -> Math.floorDiv(price * tally.weight(), tally.divisor());
          case SOFT -> Math.floorDiv(SCALE * tally.weight(), tally.divisor());
        };
    long rounded = Math.round(Math.max(-FAR, Math.min(FAR, multiplier)) * SCALE);
    long low = least[t] < 0 ? -weight : 0;
    long high = most[t] > 0 ? weight : 0;
    return Math.max(low, Math.min(high, rounded));
  }
}
