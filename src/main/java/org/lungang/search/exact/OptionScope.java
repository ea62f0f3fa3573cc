package org.lungang.search.exact;

import java.util.Arrays;
import org.lungang.search.model.ComponentModel;

/** Which options a program may still decide about. */
final class OptionScope {
  private static final byte FREE = 0;
  private static final byte OUT = 1;
  private static final byte IN = 2;

  private final byte[] status;

  private OptionScope(byte[] status) {
    this.status = status;
  }

  /** All options of a model are free. */
  static OptionScope all(ComponentModel model) {
    return new OptionScope(new byte[model.options().size()]);
  }

  /** The same for itself. */
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

  boolean isIn(int option) {
    return status[option] == IN;
  }

  /** Nobody takes an option any more. */
  void leaveOut(int option) {
    status[option] = OUT;
  }

  /** A candidate takes an option, or none, for good. */
  void settle(ComponentModel model, int candidate, int option) {
    int first = model.firstOptionOf(candidate);
    Arrays.fill(status, first, first + model.optionsOf(candidate).size(), OUT);
    if (option >= 0) {
      status[option] = IN;
    }
  }
}
