package org.lungang.search.engine;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * What an engine is asked: a plan of one component under demands.
 *
 * @param time the component's share of the time there is; null for no limit, then the engine ends
 *     when progress no longer pays
 * @param tolerance by how many minutes a posting a better plan may be missed where much work would
 *     be left to prove that there is none; 0 or more
 * @param stop whether to end earlier
 * @param progress receives each better plan, and what is proven
 * @param beside runs parts of the search beside it where a thread is idle, or at once, or never;
 *     what comes out does not depend on it
 */
public record Task(
    Staffing staffing,
    Component component,
    Demands demands,
    @Nullable Duration time,
    double tolerance,
    StopSignal stop,
    Progress progress,
    Executor beside) {

  /** The best plan of a component, without limits. */
  public static Task of(Staffing staffing, Component component) {
    return new Task(
        staffing,
        component,
        Demands.NONE,
        null,
        0,
        StopSignal.NEVER,
        Progress.SILENT,
        Runnable::run);
  }
}
