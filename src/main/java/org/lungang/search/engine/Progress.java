package org.lungang.search.engine;

/** Is told how the plan of a component and what is proven of it become better. */
@FunctionalInterface
public interface Progress {

  /** Is told nothing. */
  Progress SILENT = gain -> {};

  /** A better plan, by how much it is better than one without postings and visits. */
  void better(SearchScore gain);

  /** By how much another plan could be better than the one that was told last. */
  default void proven(OptimalityGap gap) {}
}
