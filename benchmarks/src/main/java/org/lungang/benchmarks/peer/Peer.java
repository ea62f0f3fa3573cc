package org.lungang.benchmarks.peer;

import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;

/** A way to make a plan. */
public interface Peer {

  /** What tables and plots call it. */
  String name();

  /** Whether another seed gives another run. */
  boolean usesSeed();

  /**
   * Makes a plan.
   *
   * @param board hears of each better plan
   */
  Plan plan(Staffing staffing, Allowance allowance, Board board);

  /**
   * What a peer may use.
   *
   * @param seconds to stop after
   * @param threads to use at once
   */
  record Allowance(double seconds, int threads, long seed) {}
}
