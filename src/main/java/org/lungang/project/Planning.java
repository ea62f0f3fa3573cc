package org.lungang.project;

import java.nio.file.Path;
import org.lungang.dataset.DatasetDigest;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.Engine;
import org.lungang.staffing.Staffing;

/** One search for a plan, which can be listened to and stopped. */
public final class Planning {

  private final Path dataset;
  private final Staffing staffing;
  private final SearchOptions options;
  private final Search search;

  /**
   * A search by the default engine that has not begun.
   *
   * @param dataset where the lists lie that the facts were made from
   * @param staffing the facts of the year
   * @param listener is told how it goes, from the threads of the search
   */
  public Planning(Path dataset, Staffing staffing, SearchOptions options, SearchListener listener) {
    this(dataset, staffing, Search.defaultEngine(options), options, listener);
  }

  /**
   * A search that has not begun.
   *
   * @param dataset where the lists lie that the facts were made from
   * @param staffing the facts of the year
   * @param engine plans the components
   * @param listener is told how it goes, from the threads of the search
   */
  public Planning(
      Path dataset,
      Staffing staffing,
      Engine engine,
      SearchOptions options,
      SearchListener listener) {
    this.dataset = dataset;
    this.staffing = staffing;
    this.options = options;
    this.search = new Search(staffing, engine, options, listener);
  }

  /** Searches until the options say so, or somebody stops it. */
  public NewPlan run() {
    DatasetDigest.begin(staffing.district());
    return NewPlan.of(dataset, staffing, search.run(), options.seed());
  }

  /** Stops the search from another thread; {@link #run()} gives the best plan so far. */
  public void stop() {
    search.cancel();
  }
}
