package org.lungang.search.exact;

import org.lungang.policy.Level;

/**
 * How many simplex iterations a component may take: more the larger it is and the more often it is
 * searched. Counted and not timed, so that the same search ends at the same place on every machine.
 */
final class IterationBudget {

  /** How many iterations a tree may take at first, besides one for each option. */
  private static final long FIRST_TREE = 3_000;

  /** How many times more a tree may take at hard and for the least of medium. */
  private static final long UPPER_LEVELS = 4;

  /** How many times more a tree may take each time that the optimizer goes on. */
  private static final long GROWTH = 4;

  /** How many times more neighbourhoods may take each time that the optimizer goes on. */
  private static final long GROWTH_OF_NEIGHBOURHOODS = 2;

  /** How many iterations neighbourhoods may take at first, besides one for each option. */
  private static final long FIRST_NEIGHBOURHOODS = 8_000;

  /** More rounds of neighbourhoods than one run takes. */
  private static final int ROUNDS = 1_000;

  private long tree;
  private long neighbourhoods;
  private int runs;

  /** The budget of a component with so many options, which was not searched yet. */
  IterationBudget(int options) {
    this.tree = FIRST_TREE + options;
    this.neighbourhoods = FIRST_NEIGHBOURHOODS + options;
  }

  /** A run begins; which it is, from 1. */
  int begin() {
    return ++runs;
  }

  /** The next run may take several times as many. */
  void grow() {
    tree *= GROWTH;
    neighbourhoods *= GROWTH_OF_NEIGHBOURHOODS;
  }

  /** Iterations of a tree at a level. Below hard, if that stays open, nothing can be proven. */
  long tree(Level level) {
    return level == Level.HARD ? UPPER_LEVELS * tree : tree;
  }

  /** Iterations of all neighbourhoods of a level. */
  long neighbourhoods() {
    return neighbourhoods;
  }

  /** Up to which round neighbourhoods go on. */
  int rounds() {
    return ROUNDS * runs;
  }
}
