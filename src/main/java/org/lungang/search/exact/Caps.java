package org.lungang.search.exact;

import org.lungang.policy.Level;

/** What the levels above the goal may lose at most. */
record Caps(long hard, long medium) {
  static final Caps NONE = new Caps(Long.MAX_VALUE, Long.MAX_VALUE);

  long of(Level level) {
    return switch (level) {
      case HARD -> hard;
      case MEDIUM -> medium;
      case SOFT -> Long.MAX_VALUE;
    };
  }
}
