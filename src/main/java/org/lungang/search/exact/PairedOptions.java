package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.search.exact.SumColumns.Pairs;
import org.lungang.search.exact.SumColumns.Rows;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/** Finds the equalities that tie all options of a sum in pairs. */
final class PairedOptions {

  private final ComponentModel model;
  private final OptionScope scope;
  private final TallyRanges ranges;
  private final Rows rows;

  /**
   * @param scope which options are free
   * @param ranges of each tally
   * @param rows what is known about the row of each tally
   */
  PairedOptions(ComponentModel model, OptionScope scope, TallyRanges ranges, Rows rows) {
    this.model = model;
    this.scope = scope;
    this.ranges = ranges;
    this.rows = rows;
  }

  /** Equalities of which each option is in one, and no other options; null if there are none. */
  @Nullable Pairs of(int[] options) {
    BitSet left = new BitSet();
    Arrays.stream(options).forEach(left::set);
    List<Integer> counted = new ArrayList<>();
    Set<Integer> unanswered = new TreeSet<>();
    boolean strict = true;
    long constant = 0;
    for (int option = left.nextSetBit(0); option >= 0; option = left.nextSetBit(option)) {
      int tally = equality(option, left);
      if (tally < 0) {
        return null;
      }
      if (rows.countsEachWay(tally)) {
        counted.add(tally);
        constant += ranges.base()[tally];
        strict &= rows.isStrict(tally);
      } else if (rows.hasRow(tally)) {
        constant += Math.abs(ranges.base()[tally]);
      } else {
        unanswered.add(tally);
      }
      for (int tied : model.optionsOfTally(tally)) {
        left.clear(tied);
      }
    }
    return counted.isEmpty()
        ? null
        : new Pairs(List.copyOf(counted), Set.copyOf(unanswered), constant, strict);
  }

  /**
   * An equality of an option and others that are left: where a column counts how many go each way,
   * where all go one way, so that their number is fixed, or where nothing can answer them; −1 if
   * there is none.
   */
  private int equality(int option, BitSet left) {
    for (int tally : model.talliesOf(option)) {
      if (model.tallies().get(tally).shape() == Tally.Shape.EQUAL
          && (rows.countsEachWay(tally) || isFixed(tally) || isUnanswered(tally))
          && isOfUnits(tally, left)) {
        return tally;
      }
    }
    return -1;
  }

  private boolean isFixed(int tally) {
    return rows.hasRow(tally) && rows.isStrict(tally) && isOneWay(tally);
  }

  private boolean isUnanswered(int tally) {
    return model.tallies().get(tally).level() == Level.HARD && rows.linearCost(tally) != 0;
  }

  private boolean isOneWay(int tally) {
    long base = ranges.base()[tally];
    return ranges.least()[tally] == base || ranges.most()[tally] == base;
  }

  private boolean isOfUnits(int tally, BitSet left) {
    return Arrays.stream(model.optionsOfTally(tally))
        .filter(scope::isFree)
        .allMatch(option -> left.get(option) && Math.abs(model.amount(option, tally)) == 1);
  }
}
