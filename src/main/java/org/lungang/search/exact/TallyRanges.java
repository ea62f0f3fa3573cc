package org.lungang.search.exact;

import org.lungang.search.model.ComponentModel;

/**
 * The bounds of the sum of each tally (activity bounds): options fixed at 1 count, of the free
 * options of a candidate one at most.
 *
 * @param base the sum of the options fixed at 1 alone
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record TallyRanges(long[] base, long[] least, long[] most) {

  static TallyRanges of(ComponentModel model, OptionScope scope) {
    int tallies = model.tallies().size();
    TallyRanges ranges = new TallyRanges(new long[tallies], new long[tallies], new long[tallies]);
    ranges.find(model, scope);
    return ranges;
  }

  private void find(ComponentModel model, OptionScope scope) {
    int tallies = base.length;
    int[] highest = new int[tallies];
    int[] lowest = new int[tallies];
    int[] touched = new int[tallies];
    boolean[] isTouched = new boolean[tallies];
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int first = model.firstOptionOf(candidate);
      int end = first + model.optionsOf(candidate).size();
      int count = 0;
      for (int option = first; option < end; option++) {
        int[] of = model.talliesOf(option);
        int[] amounts = model.amountsOf(option);
        if (scope.isFixedAtOne(option)) {
          for (int i = 0; i < of.length; i++) {
            base[of[i]] += amounts[i];
          }
        } else if (scope.isFree(option)) {
          for (int i = 0; i < of.length; i++) {
            int tally = of[i];
            if (!isTouched[tally]) {
              isTouched[tally] = true;
              touched[count++] = tally;
            }
            highest[tally] = Math.max(highest[tally], amounts[i]);
            lowest[tally] = Math.min(lowest[tally], amounts[i]);
          }
        }
      }
      for (int i = 0; i < count; i++) {
        int tally = touched[i];
        most[tally] += highest[tally];
        least[tally] += lowest[tally];
        highest[tally] = 0;
        lowest[tally] = 0;
        isTouched[tally] = false;
      }
    }
    for (int tally = 0; tally < tallies; tally++) {
      least[tally] += base[tally];
      most[tally] += base[tally];
    }
  }
}
