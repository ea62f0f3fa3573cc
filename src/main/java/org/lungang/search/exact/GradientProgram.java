package org.lungang.search.exact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * The options of a relaxation that a {@link HybridGradient} looks at, and its steps. A candidate
 * takes one option in all at most, which a projection sees to; all tallies have multipliers. What
 * medium tallies miss is a variable of its own, and the sum of that has a price.
 */
final class GradientProgram {

  private static final double NEGLIGIBLE = 1e-9;

  private final LagrangianRelaxation relaxation;
  private final ComponentModel model;
  private final long mediumCap;
  private final double[] least;
  private final double[] most;
  private final double[] mediumWeight;
  private final double[] rowStep;
  private final double[] step;
  private final int[] first;
  private int[] rows = new int[0];
  private int[] options = new int[0];
  private int[] firstEntry = new int[0];
  private int[] tallyOfEntry = new int[0];
  private double[] amountOfEntry = new double[0];
  private double[] cost = new double[0];
  private double[] mediumLoss = new double[0];
  private double priceStep;

  /**
   * A program without options.
   *
   * @param mediumCap what medium may lose at most
   */
  GradientProgram(LagrangianRelaxation relaxation, long mediumCap) {
    this.relaxation = relaxation;
    this.model = relaxation.model();
    this.mediumCap = mediumCap;
    int tallies = model.tallies().size();
    this.least = new double[tallies];
    this.most = new double[tallies];
    this.mediumWeight = new double[tallies];
    this.rowStep = new double[tallies];
    this.step = new double[model.candidateCount()];
    this.first = new int[model.candidateCount() + 1];
    for (Tally tally : model.tallies()) {
      int t = tally.index();
      least[t] = relaxation.least(t, 1);
      most[t] = relaxation.most(t, 1);
      if (tally.level() == Level.MEDIUM) {
        mediumWeight[t] = Math.max(-least[t], most[t]);
        least[t] = least[t] < 0 ? Double.NEGATIVE_INFINITY : 0;
        most[t] = most[t] > 0 ? Double.POSITIVE_INFINITY : 0;
      }
    }
  }

  /** The options that are looked at. */
  int[] options() {
    return options;
  }

  /**
   * Looks at those options that a point takes or that cost little more than the best of their
   * candidate. The fewer they are the longer steps can be.
   *
   * @param at with a fraction of each option of the model
   * @param margin up to which reduced cost above the least of their candidate
   */
  void choose(SaddlePoint at, double margin) {
    double[] reduced = relaxation.reducedCosts(at.multipliers, at.price);
    double[] leastOf = relaxation.leastOfCandidates(reduced);
    options =
        IntStream.range(0, reduced.length)
            .filter(
                option ->
                    at.fractions[option] > NEGLIGIBLE
                        || reduced[option] < leastOf[model.candidateOf(option)] + margin)
            .toArray();
    int count = options.length;
    Arrays.fill(first, 0);
    firstEntry = new int[count + 1];
    for (int i = 0; i < count; i++) {
      first[model.candidateOf(options[i]) + 1] = i + 1;
      firstEntry[i + 1] = firstEntry[i] + model.talliesOf(options[i]).length;
    }
    for (int candidate = 0; candidate < step.length; candidate++) {
      first[candidate + 1] = Math.max(first[candidate], first[candidate + 1]);
    }
    tallyOfEntry = new int[firstEntry[count]];
    amountOfEntry = new double[firstEntry[count]];
    cost = new double[count];
    mediumLoss = new double[count];
    for (int i = 0; i < count; i++) {
      int[] of = model.talliesOf(options[i]);
      int[] amounts = model.amountsOf(options[i]);
      for (int j = 0; j < of.length; j++) {
        tallyOfEntry[firstEntry[i] + j] = of[j];
        amountOfEntry[firstEntry[i] + j] = amounts[j];
      }
      cost[i] = relaxation.cost(options[i], 0);
      mediumLoss[i] = -model.worth(options[i], Level.MEDIUM);
    }
    setSteps();
  }

  /**
   * One over the sum of the amounts of each option and of each tally (T. Pock and A. Chambolle,
   * "Diagonal preconditioning for first order primal-dual algorithms in convex optimization", ICCV
   * 2011); the options of a candidate have the same.
   */
  private void setSteps() {
    double[] ofTally = new double[rowStep.length];
    double ofPrice = 0;
    for (int candidate = 0; candidate < step.length; candidate++) {
      double largest = 1;
      for (int i = first[candidate]; i < first[candidate + 1]; i++) {
        double ofOption = Math.abs(mediumLoss[i]);
        ofPrice += ofOption;
        for (int e = firstEntry[i]; e < firstEntry[i + 1]; e++) {
          double amount = Math.abs(amountOfEntry[e]);
          ofTally[tallyOfEntry[e]] += amount;
          ofOption += isFree(tallyOfEntry[e]) ? amount : 0;
        }
        largest = Math.max(largest, ofOption);
      }
      step[candidate] = 1 / largest;
    }
    for (int t = 0; t < rowStep.length; t++) {
      if (mediumWeight[t] > 0) {
        ofTally[t] += (least[t] < 0 ? 1 : 0) + (most[t] > 0 ? 1 : 0);
        ofPrice += mediumWeight[t];
      }
      // Equalities of no option are held whatever their multipliers are.
      boolean moves = isFree(t) && (ofTally[t] > 0 || relaxation.bound(t) != 0);
      rowStep[t] = moves ? 1 / Math.max(1, ofTally[t]) : 0;
    }
    rows = IntStream.range(0, rowStep.length).filter(t -> rowStep[t] > 0).toArray();
    priceStep = 1 / Math.max(1, ofPrice);
  }

  private boolean isFree(int tally) {
    return least[tally] < most[tally];
  }

  /**
   * A step of the method: against the reduced costs, then towards what tallies miss where the
   * fractions move on as far again.
   *
   * @param from with fractions of the options that are looked at
   * @param to where it leads; everything in it changes
   * @param weight how many minutes multipliers move for a person
   * @return the square of the distance, measured by the steps
   */
  double step(SaddlePoint from, SaddlePoint to, double weight) {
    double[] sums = new double[rowStep.length];
    double moved = 0;
    double medium = 0;
    for (int candidate = 0; candidate < step.length; candidate++) {
      double length = step[candidate] / weight;
      double square = 0;
      moveFractions(candidate, length, from, to);
      for (int i = first[candidate]; i < first[candidate + 1]; i++) {
        double by = to.fractions[i] - from.fractions[i];
        double ahead = to.fractions[i] + by;
        if (ahead != 0) {
          medium += ahead * mediumLoss[i];
          for (int e = firstEntry[i]; e < firstEntry[i + 1]; e++) {
            sums[tallyOfEntry[e]] += ahead * amountOfEntry[e];
          }
        }
        square += by * by;
      }
      moved += square / length;
    }
    for (int t : rows) {
      double missing = 0;
      if (mediumWeight[t] > 0) {
        double length = 1 / ((1 + mediumWeight[t]) * weight);
        double price = from.price * mediumWeight[t];
        if (most[t] > 0) {
          to.below[t] = Math.max(0, from.below[t] - length * (price - from.multipliers[t]));
          double by = to.below[t] - from.below[t];
          missing += to.below[t] + by;
          medium += mediumWeight[t] * (to.below[t] + by);
          moved += by * by / length;
        }
        if (least[t] < 0) {
          to.above[t] = Math.max(0, from.above[t] - length * (price + from.multipliers[t]));
          double by = to.above[t] - from.above[t];
          missing -= to.above[t] + by;
          medium += mediumWeight[t] * (to.above[t] + by);
          moved += by * by / length;
        }
      }
      double length = weight * rowStep[t];
      double next = from.multipliers[t] + length * (relaxation.bound(t) - sums[t] - missing);
      to.multipliers[t] = Math.max(least[t], Math.min(most[t], next));
      double by = to.multipliers[t] - from.multipliers[t];
      moved += by * by / length;
    }
    double length = weight * priceStep;
    to.price = Math.max(0, from.price + length * (medium - mediumCap));
    return moved + (to.price - from.price) * (to.price - from.price) / length;
  }

  /** Against the reduced costs, and back to what the candidate may take: 1 in all at most. */
  private void moveFractions(int candidate, double length, SaddlePoint from, SaddlePoint to) {
    int start = first[candidate];
    int end = first[candidate + 1];
    double sum = 0;
    for (int i = start; i < end; i++) {
      double reduced = cost[i] + from.price * mediumLoss[i];
      for (int e = firstEntry[i]; e < firstEntry[i + 1]; e++) {
        reduced -= from.multipliers[tallyOfEntry[e]] * amountOfEntry[e];
      }
      double value = Math.max(0, from.fractions[i] - length * reduced);
      to.fractions[i] = value;
      sum += value;
    }
    if (sum > 1) {
      project(to.fractions, start, end);
    }
  }

  /**
   * Lowers values alike until what is left of them above 0 adds up to 1 (C. Michelot, "A finite
   * algorithm for finding the projection of a point onto the canonical simplex of Rⁿ", Journal of
   * Optimization Theory and Applications 50, 1986).
   */
  private static void project(double[] values, int from, int to) {
    double lowered = 0;
    while (true) {
      double sum = 0;
      int count = 0;
      for (int i = from; i < to; i++) {
        if (values[i] > lowered) {
          sum += values[i];
          count++;
        }
      }
      double next = (sum - 1) / count;
      if (next <= lowered + NEGLIGIBLE) {
        break;
      }
      lowered = next;
    }
    for (int i = from; i < to; i++) {
      values[i] = Math.max(0, values[i] - lowered);
    }
  }
}
