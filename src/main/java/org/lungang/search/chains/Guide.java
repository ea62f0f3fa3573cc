package org.lungang.search.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lungang.search.model.ComponentModel;

/**
 * What prices tell the moves: what each option is worth when its pull at the tallies is paid for,
 * and which options are so close to the best choice that a better plan may well take them.
 */
public final class Guide {

  /** How far from the best choice an option may be to be looked at. */
  private static final double MOST_DOUBT_MINUTES = 20;

  private final double[] reducedWorth;
  private final int[] promising;
  private final int[][] promisingOfTally;

  /**
   * @param reducedWorth of each option, in minutes
   */
  public Guide(ComponentModel model, double[] reducedWorth) {
    this.reducedWorth = reducedWorth;
    double[] doubt = doubts(model, reducedWorth);
    this.promising =
        IntStream.range(0, doubt.length)
            .filter(option -> doubt[option] <= MOST_DOUBT_MINUTES)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(option -> doubt[option])
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

  /** How much less an option is worth than the best its candidate has; the best: than staying. */
  private static double[] doubts(ComponentModel model, double[] reducedWorth) {
    double[] doubt = new double[reducedWorth.length];
    int option = 0;
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int count = model.optionsOf(candidate).size();
      double most = 0;
      for (int i = 0; i < count; i++) {
        most = Math.max(most, reducedWorth[option + i]);
      }
      for (int i = 0; i < count; i++, option++) {
        doubt[option] = reducedWorth[option] == most ? most : most - reducedWorth[option];
      }
    }
    return doubt;
  }

  /** What an option is worth after prices, in minutes; 0 for {@link SearchState#NONE}. */
  double reducedWorth(int option) {
    return option < 0 ? 0 : reducedWorth[option];
  }

  /** The options to look at, the closest to the best choice first; may be empty. */
  int[] promising() {
    return promising;
  }

  /** Those of them that count in a tally. */
  int[] promisingOfTally(int tally) {
    return promisingOfTally[tally];
  }
}
