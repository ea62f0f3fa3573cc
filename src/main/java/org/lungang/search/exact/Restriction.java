package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/**
 * A component of which only some options are kept: a program that is small enough to be solved at
 * once, whose every plan is one of the whole component. Its bounds are none of the whole.
 */
final class Restriction {

  /** A reduced cost that is closer to 0 does not pay for a column. */
  private static final double LEAST_GAIN = 0.1;

  private final ComponentModel whole;
  private final ComponentModel model;
  private final int[] originals;
  private final int[] tallyOf;

  /** A restriction to the options whose bits are set. */
  Restriction(ComponentModel whole, BitSet kept) {
    this.whole = whole;
    this.originals = kept.stream().toArray();
    this.tallyOf = new int[whole.tallies().size()];
    Arrays.fill(tallyOf, -1);
    Tally[] tallies = new Tally[whole.tallies().size()];
    List<Tally> counting = new ArrayList<>();
    for (Tally tally : whole.tallies()) {
      if (Arrays.stream(whole.optionsOfTally(tally.index())).anyMatch(kept::get)) {
        tallies[tally.index()] =
            new Tally(
                counting.size(),
                tally.rule(),
                tally.shape(),
                tally.bound(),
                tally.divisor(),
                tally.weight());
        tallyOf[tally.index()] = counting.size();
        counting.add(tallies[tally.index()]);
      }
    }
    List<List<Option>> byCandidate = new ArrayList<>();
    int candidate = -1;
    for (int index = 0; index < originals.length; index++) {
      Option option = whole.options().get(originals[index]);
      if (whole.candidateOf(originals[index]) != candidate) {
        candidate = whole.candidateOf(originals[index]);
        byCandidate.add(new ArrayList<>());
      }
      List<Contribution> contributions = new ArrayList<>();
      for (Contribution contribution : option.contributions()) {
        contributions.add(
            new Contribution(tallies[contribution.tally().index()], contribution.amount()));
      }
      byCandidate
          .get(byCandidate.size() - 1)
          .add(option.with(index, option.worth(), contributions));
    }
    this.model = new ComponentModel(whole.component(), counting, byCandidate);
  }

  /** The component with these options alone. */
  ComponentModel model() {
    return model;
  }

  /**
   * What a plan of the whole component is in the restriction: without options that are not kept.
   */
  int[] part(int[] chosen) {
    int[] options = new int[model.candidateCount()];
    Arrays.fill(options, SearchState.NONE);
    for (int option = 0; option < originals.length; option++) {
      if (chosen[whole.candidateOf(originals[option])] == originals[option]) {
        options[model.candidateOf(option)] = option;
      }
    }
    return options;
  }

  /**
   * The options that are not kept and have the least reduced costs, below 0.
   *
   * @param solved a program of this restriction
   * @param ofEach how many of each candidate at most
   */
  BitSet improving(ComponentProgram solved, int ofEach) {
    double[] worthOfRow = new double[whole.candidateCount()];
    BitSet kept = new BitSet();
    for (int option = 0; option < originals.length; option++) {
      kept.set(originals[option]);
      worthOfRow[whole.candidateOf(originals[option])] =
          solved.worthOfRow(model.candidateOf(option));
    }
    BitSet improving = new BitSet();
    for (int candidate = 0; candidate < whole.candidateCount(); candidate++) {
      double row = worthOfRow[candidate];
      whole.optionsOf(candidate).stream()
          .map(Option::index)
          .filter(option -> !kept.get(option))
          .map(option -> new Priced(option, solved.reducedCost(whole, option, tallyOf) - row))
          .filter(priced -> priced.reducedCost() < -LEAST_GAIN)
          .sorted(Comparator.comparingDouble(Priced::reducedCost))
          .limit(ofEach)
          .forEach(priced -> improving.set(priced.option()));
    }
    return improving;
  }

  /**
   * The kept options with the least reduced costs.
   *
   * @param solved a program of this restriction
   * @param most how many of them
   */
  BitSet cheapest(ComponentProgram solved, int most) {
    BitSet cheapest = new BitSet();
    IntStream.range(0, originals.length)
        .mapToObj(
            option ->
                new Priced(
                    originals[option], solved.relaxation().reducedCost(solved.column(option))))
        .sorted(Comparator.comparingDouble(Priced::reducedCost))
        .limit(most)
        .forEach(priced -> cheapest.set(priced.option()));
    return cheapest;
  }

  private record Priced(int option, double reducedCost) {}

  /** A plan of the restriction as one of the whole component. */
  int[] whole(int[] chosen) {
    int[] options = new int[whole.candidateCount()];
    Arrays.fill(options, SearchState.NONE);
    for (int option : chosen) {
      if (option >= 0) {
        options[whole.candidateOf(originals[option])] = originals[option];
      }
    }
    return options;
  }
}
