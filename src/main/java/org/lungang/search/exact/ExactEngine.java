package org.lungang.search.exact;

import org.lungang.search.chains.Improver;
import org.lungang.search.engine.Attempt;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.Engine;
import org.lungang.search.engine.EnginePlan;
import org.lungang.search.engine.Task;

/**
 * The default engine: proves most components optimal and bounds the rest. Random decisions are the
 * improver's alone.
 */
public final class ExactEngine implements Engine {

  private final Improver improver;

  /**
   * An engine.
   *
   * @param improver goes on where a gap stays open
   */
  public ExactEngine(Improver improver) {
    this.improver = improver;
  }

  @Override
  public Attempt start(Task task) {
    if (task.demands().equals(Demands.NONE)) {
      ExactAttempt attempt = new ExactAttempt(task, improver);
      attempt.begin();
      return attempt;
    }
    TravelSearch search =
        new TravelSearch(task.staffing(), task.component(), task.demands(), task.stop()::isOverdue);
    search.run();
    return () -> new EnginePlan(search.postings(), search.visits(), search.gap(), null);
  }
}
