package org.lungang.search;

import org.lungang.staffing.Staffing;

/** Finds the best plan it can for one year. */
public final class Search {

  private volatile boolean cancelled;

  public Search(Staffing staffing, SearchOptions options, SearchListener listener) {}

  /**
   * Searches until the options say so.
   *
   * @throws IllegalStateException if the score that the search kept differs from the plain scorer's
   */
  public SearchResult run() {
    throw new IllegalStateException(String.valueOf(cancelled));
  }

  /** Stops the search from another thread; {@link #run()} returns the best plan so far. */
  public void cancel() {
    cancelled = true;
  }
}
