package org.lungang.search.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lungang.search.model.ComponentModel;

/**
 * A candidate list for moves, from the duals of a linear relaxation: what each option is worth less
 * what its contributions to the tallies cost at their duals, and which options are so close to the
 * best of their candidate that a better plan may well take them.
 */
public final class Guide {

  /** Up to which regret an option is on the list. */
  private static final double MOST_REGRET_MINUTES = 20;

  private final double[] reducedWorth;
  private final int[] promising;
  private final int[][] promisingOfTally;

  /**
   * @param reducedWorth of each option, in minutes
   */
  public Guide(ComponentModel model, double[] reducedWorth) {
    this.reducedWorth = reducedWorth;
    double[] regret = regrets(model, reducedWorth);
    this.promising =
        IntStream.range(0, regret.length)
            .filter(option -> regret[option] <= MOST_REGRET_MINUTES)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(option -> regret[option])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<List<Integer>> ofTally = new ArrayList<>();
    model.tallies().forEach(tally -> ofTally.add(new ArrayList<>()));
    for (int option : promising) {
      for (int tally : model.talliesOf(option)) {
        ofTally.get(tally).add(option);
      }
    }
    this.promisingOfTally =
        ofTally.stream()
            .map(options -> options.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** How much less an option is worth than the best of its candidate; the best: than staying. */
  private static double[] regrets(ComponentModel model, double[] reducedWorth) {
    double[] regret = new double[reducedWorth.length];
    int option = 0;
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int count = model.optionsOf(candidate).size();
      double most = 0;
      for (int i = 0; i < count; i++) {
        most = Math.max(most, reducedWorth[option + i]);
      }
      for (int i = 0; i < count; i++, option++) {
        regret[option] = reducedWorth[option] == most ? most : most - reducedWorth[option];
      }
    }
    return regret;
  }

  /** The reduced worth of an option, in minutes; 0 for {@link SearchState#NONE}. */
  double reducedWorth(int option) {
    return option < 0 ? 0 : reducedWorth[option];
  }

  /** The options on the list, those of least regret first; may be empty. */
  int[] promising() {
    return promising;
  }

  /** Those of them that count in a tally. */
  int[] promisingOfTally(int tally) {
    return promisingOfTally[tally];
  }
}
