package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * The best multipliers of reciprocity between two schools where all others are given. What one
 * school sends the other it gets back, and as far as it can in the same subject: then a posting is
 * worth something only with one that answers it, and the multipliers follow from the cheapest of
 * each way. So a relaxation of some options has multipliers for the schools between which it has
 * none.
 */
final class ReciprocityDuals {

  /** A hard equality whose options are in no other, and the soft equalities inside. */
  private record Block(int tally, int[] options, int[] innerOf, int[] inner) {}

  private final ComponentModel model;
  private final LagrangianRelaxation relaxation;
  private final List<Block> blocks = new ArrayList<>();

  ReciprocityDuals(LagrangianRelaxation relaxation) {
    this.relaxation = relaxation;
    this.model = relaxation.model();
    for (Tally tally : model.tallies()) {
      if (tally.level() == Level.HARD && tally.shape() == Tally.Shape.EQUAL) {
        Block block = block(tally.index());
        if (block != null) {
          blocks.add(block);
        }
      }
    }
  }

  private @Nullable Block block(int tally) {
    int[] options = model.optionsOfTally(tally);
    int[] innerOf = new int[options.length];
    Arrays.fill(innerOf, -1);
    Map<Integer, Integer> inner = new HashMap<>();
    for (int i = 0; i < options.length; i++) {
      int amount = model.amount(options[i], tally);
      if (Math.abs(amount) != 1) {
        return null;
      }
      for (int other : model.talliesOf(options[i])) {
        Tally of = model.tallies().get(other);
        if (other != tally && of.shape() == Tally.Shape.EQUAL) {
          if (of.level() != Level.SOFT
              || innerOf[i] >= 0
              || model.amount(options[i], other) != amount) {
            return null;
          }
          inner.putIfAbsent(other, inner.size());
          innerOf[i] = inner.get(other);
        }
      }
    }
    int[] tallies = new int[inner.size()];
    inner.forEach((one, place) -> tallies[place] = one);
    return new Block(tally, options, innerOf, tallies);
  }

  /**
   * Sets the multipliers of reciprocity, as near to those that there are as can be.
   *
   * @param multipliers of all tallies; those of reciprocity change
   * @param leastOfCandidate the least reduced cost of each candidate, from which on an option pays
   */
  void set(double[] multipliers, double mediumPrice, double[] leastOfCandidate) {
    for (Block block : blocks) {
      set(block, multipliers, mediumPrice, leastOfCandidate);
    }
  }

  private void set(
      Block block, double[] multipliers, double mediumPrice, double[] leastOfCandidate) {
    int count = block.inner().length + 1;
    double[] high = new double[count];
    double[] low = new double[count];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    double own = multipliers[block.tally()];
    for (int i = 0; i < block.options().length; i++) {
      int option = block.options()[i];
      int place = block.innerOf()[i] + 1;
      int amount = model.amount(option, block.tally());
      double inner = place == 0 ? 0 : multipliers[block.inner()[place - 1]];
      double rest =
          relaxation.reducedCost(option, relaxation.cost(option, mediumPrice), multipliers)
              + amount * (own + inner)
              - leastOfCandidate[model.candidateOf(option)];
      if (amount > 0) {
        high[place] = Math.min(high[place], rest);
      } else {
        low[place] = Math.max(low[place], -rest);
      }
    }
    double least = low[0];
    double most = high[0];
    for (int place = 1; place < count; place++) {
      double weight = relaxation.most(block.inner()[place - 1], mediumPrice);
      least = Math.max(least, low[place] - weight);
      most = Math.min(most, high[place] + weight);
    }
    double chosen = between(own, least, most);
    multipliers[block.tally()] = chosen;
    for (int place = 1; place < count; place++) {
      int inner = block.inner()[place - 1];
      double weight = relaxation.most(inner, mediumPrice);
      double sum = between(chosen + multipliers[inner], low[place], high[place]);
      multipliers[inner] = Math.max(-weight, Math.min(weight, sum - chosen));
    }
  }

  /** The number from least to most that is nearest; the middle where least is above most. */
  private static double between(double number, double least, double most) {
    return least <= most ? Math.max(least, Math.min(most, number)) : (least + most) / 2;
  }
}
