package org.lungang.search.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/**
 * The options of a large component that a good plan is likely to take: of each candidate those that
 * are worth most, of each equality some that answer these, and of each bound from below some that
 * reach it.
 */
final class PromisingOptions {

  /** How many options of each way of an equality there are at least, if there are as many. */
  private static final int OF_EQUALITY = 2;

  /** How many times what is missing to a bound from below can be reached, if it can. */
  private static final int TIMES_MISSING = 3;

  private final ComponentModel model;
  private final int about;
  private final BitSet kept = new BitSet();

  private PromisingOptions(ComponentModel model, int about) {
    this.model = model;
    this.about = about;
  }

  /**
   * Their bits are set.
   *
   * @param core whose options are kept, unless they are more than that
   * @param about how many options the candidates have together
   */
  static BitSet of(ComponentModel model, LevelCore core, int about) {
    PromisingOptions promising = new PromisingOptions(model, about);
    promising.keepBestOfCandidates();
    promising.keepCore(core);
    promising.keepWhatReachesBounds();
    promising.keepAnswers();
    return promising.kept;
  }

  private void keepBestOfCandidates() {
    int each = Math.max(1, about / model.candidateCount());
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      model.optionsOf(candidate).stream()
          .sorted(
              Comparator.<Option>comparingLong(option -> -model.worth(option.index()))
                  .thenComparingInt(Option::index))
          .limit(each)
          .forEach(option -> kept.set(option.index()));
    }
  }

  private void keepCore(LevelCore core) {
    BitSet options = new BitSet();
    for (int option = 0; option < model.options().size(); option++) {
      options.set(option, core.candidates()[model.candidateOf(option)]);
    }
    if (options.cardinality() <= about) {
      kept.or(options);
    }
  }

  private void keepWhatReachesBounds() {
    for (Tally tally : model.tallies()) {
      if (tally.level() != Level.SOFT && tally.shape() == Tally.Shape.AT_LEAST) {
        long missing = TIMES_MISSING * Math.max(0, tally.bound());
        keep(tally, 1, missing);
      }
    }
  }

  private void keepAnswers() {
    for (Tally tally : model.tallies()) {
      if (tally.level() != Level.SOFT
          && tally.shape() == Tally.Shape.EQUAL
          && Arrays.stream(model.optionsOfTally(tally.index())).anyMatch(kept::get)) {
        keep(tally, 1, OF_EQUALITY);
        keep(tally, -1, OF_EQUALITY);
      }
    }
  }

  /**
   * Keeps the most valuable options of a sign until the amounts of those kept add up to so much.
   */
  private void keep(Tally tally, int sign, long most) {
    long left = most;
    int[] options =
        Arrays.stream(model.optionsOfTally(tally.index()))
            .filter(option -> model.amount(option, tally.index()) * sign > 0)
            .toArray();
    for (int option : options) {
      left -= kept.get(option) ? Math.abs(model.amount(option, tally.index())) : 0;
    }
    for (int i = 0; i < options.length && left > 0; i++) {
      if (!kept.get(options[i])) {
        kept.set(options[i]);
        left -= Math.abs(model.amount(options[i], tally.index()));
      }
    }
  }
}
