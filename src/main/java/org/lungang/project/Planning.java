package org.lungang.project;

import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.Engine;
import org.lungang.staffing.Staffing;

/** One search for a plan, which can be listened to and stopped. */
public final class Planning {

  private final MadeFrom madeFrom;
  private final Staffing staffing;
  private final SearchOptions options;
  private final Search search;

  /**
   * A search by the default engine that has not begun.
   *
   * @param checked the facts of the year, and the lists that they were made from
   * @param listener is told how it goes, from the threads of the search
   */
  public Planning(DistrictLists.Checked checked, SearchOptions options, SearchListener listener) {
    this(checked, Search.defaultEngine(options), options, listener);
  }

  /**
   * A search that has not begun.
   *
   * @param checked the facts of the year, and the lists that they were made from
   * @param engine plans the components
   * @param listener is told how it goes, from the threads of the search
   */
  public Planning(
      DistrictLists.Checked checked,
      Engine engine,
      SearchOptions options,
      SearchListener listener) {
    // Not the problems: a province may have many.
    this.madeFrom = checked.madeFrom();
    this.staffing = checked.staffing();
    this.options = options;
    this.search = new Search(staffing, engine, options, listener);
  }

  /** Searches until the options say so, or somebody stops it. */
  public NewPlan run() {
    madeFrom.digest().begin();
    return NewPlan.of(madeFrom, staffing, search.run(), options.seed());
  }

  /** Stops the search from another thread; {@link #run()} gives the best plan so far. */
  public void stop() {
    search.cancel();
  }
}
