package org.lungang.search.exact;

import java.util.Arrays;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/** Which options are fixed, at 0 or at 1, and which a program is still to decide about. */
final class OptionScope {
  private static final byte FREE = 0;
  private static final byte AT_ZERO = 1;
  private static final byte AT_ONE = 2;

  private final byte[] status;

  private OptionScope(byte[] status) {
    this.status = status;
  }

  /** All options of a model are free. */
  static OptionScope all(ComponentModel model) {
    return new OptionScope(new byte[model.options().size()]);
  }

  /** A copy that changes independently. */
  OptionScope copy() {
    return new OptionScope(status.clone());
  }

  /** How many options are free. */
  int freeCount() {
    int count = 0;
    for (byte one : status) {
      count += one == FREE ? 1 : 0;
    }
    return count;
  }

  boolean isFree(int option) {
    return status[option] == FREE;
  }

  boolean isFixedAtOne(int option) {
    return status[option] == AT_ONE;
  }

  /** Fixes an option at 0: nobody takes it. */
  void fixAtZero(int option) {
    status[option] = AT_ZERO;
  }

  /** Fixes an option of a candidate at 1 and all others at 0; where it is −1, all at 0. */
  void fixAtOne(ComponentModel model, int candidate, int option) {
    int first = model.firstOptionOf(candidate);
    Arrays.fill(status, first, first + model.optionsOf(candidate).size(), AT_ZERO);
    if (option >= 0) {
      status[option] = AT_ONE;
    }
  }

  /** Lets the candidates of a state take the options that are fixed at 1. */
  void takeFixed(SearchState state) {
    for (int option = 0; option < status.length; option++) {
      if (status[option] == AT_ONE) {
        state.change(state.model().candidateOf(option), option);
      }
    }
  }
}
