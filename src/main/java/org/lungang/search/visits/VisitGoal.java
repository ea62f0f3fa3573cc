package org.lungang.search.visits;

/** What visits are to lose little of, the most important first. */
enum VisitGoal {
  /** Visits that are required and not made. */
  REQUIRED,
  /** Visits that differ from those to keep, where the fewest changes come first. */
  CHANGES,
  /** Gap periods that nobody teaches: M5. */
  GAPS,
  /** S7, S10 and S11 with the sign turned, and what changes cost. */
  MINUTES
}
