package org.lungang.search.visits;

/** The objectives of visits, in lexicographic order. */
enum VisitGoal {
  /** Visits that are required and not made. */
  REQUIRED,
  /** Visits that differ from those to keep, where the fewest changes come first. */
  CHANGES,
  /** Gap periods that nobody teaches: M5. */
  GAPS,
  /** S7, S10 and S11 negated, and what changes cost. */
  MINUTES
}
