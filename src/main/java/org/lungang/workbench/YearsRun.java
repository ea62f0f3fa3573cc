package org.lungang.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;

/** The forecast of a project: one at a time, told year by year, and stopped when asked to. */
final class YearsRun {

  private final Events events;
  private @Nullable Search search;
  private boolean running;
  private boolean stopped;
  private int year;
  private long began;

  /**
   * @param events are told which year is planned
   */
  YearsRun(Events events) {
    this.events = events;
  }

  /** What is done with a planner of single years. */
  interface Work<T> {
    T with(Function<Staffing, Plan> planner);
  }

  /**
   * Forecasts.
   *
   * @throws Refusal if another forecast runs, or this one was stopped
   */
  <T> T run(Work<T> work) {
    synchronized (this) {
      if (running) {
        throw new Refusal(409, Text.say("years.running"));
      }
      running = true;
      stopped = false;
      year = 0;
      began = System.nanoTime();
    }
    tell();
    try {
      T made = work.with(this::plan);
      requireGoingOn();
      return made;
    } finally {
      synchronized (this) {
        running = false;
        search = null;
      }
      tell();
    }
  }

  private Plan plan(Staffing staffing) {
    SearchOptions options =
        new SearchOptions(null, null, 0, Runtime.getRuntime().availableProcessors());
    Search begun = new Search(staffing, options, SearchListener.SILENT);
    synchronized (this) {
      search = begun;
      year = staffing.year();
    }
    requireGoingOn();
    tell();
    Plan plan = begun.run().plan();
    requireGoingOn();
    return plan;
  }

  private synchronized void requireGoingOn() {
    if (stopped) {
      throw new Refusal(409, Text.say("years.stopped"));
    }
  }

  /** Stops it, wherever it is; nothing of it is kept. */
  synchronized void stop() {
    stopped = true;
    if (search != null) {
      search.cancel();
    }
  }

  /** Whether it runs, which year is planned (0 before the first), and for how long it has run. */
  synchronized Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("running", running);
    state.put("year", year);
    state.put("elapsedMillis", running ? (System.nanoTime() - began) / 1_000_000 : 0);
    return state;
  }

  private void tell() {
    events.send("years", state());
  }
}
