package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/**
 * Large neighbourhoods (P. Shaw, "Using constraint programming and local search methods to solve
 * vehicle routing problems", CP 1998) for a component whose relaxation takes long: around one
 * school after the other the exchanges with the schools nearby are searched as an integer program,
 * all others fixed as in the incumbent.
 */
final class NearbySearch {

  /** About how many options are free at a time. */
  private static final int FREE_OPTIONS = 2_000;

  /** How many simplex iterations a neighbourhood may take. */
  private static final long MOST_ITERATIONS = 4_000;

  /** Two rounds that gain no more than this share of what the plan loses or gains are the last. */
  private static final double LEAST_GAIN = 0.002;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final BooleanSupplier stop;
  private final NearbySchools schools;
  private int round;

  /**
   * @param core whose options to branch on first
   * @param best the plan to improve at soft
   * @param stop whether to end with what there is
   */
  NearbySearch(ComponentModel model, LevelCore core, IncumbentPlan best, BooleanSupplier stop) {
    this.model = model;
    this.best = best;
    this.core = core;
    this.stop = stop;
    this.schools = new NearbySchools(model);
  }

  /** Improves a plan that loses nothing at hard; again with other neighbourhoods. */
  void run() {
    int small = 0;
    while (small < 2 && best.loss(Level.HARD) == 0 && !stop.getAsBoolean()) {
      long before = best.loss(Level.SOFT);
      searchAroundEach();
      long gained = before - best.loss(Level.SOFT);
      small = gained <= LEAST_GAIN * Math.abs(before) ? small + 1 : 0;
      round++;
    }
  }

  private void searchAroundEach() {
    for (int school = 0; school < schools.count() && !stop.getAsBoolean(); school++) {
      Caps caps = new Caps(best.loss(Level.HARD), best.loss(Level.MEDIUM));
      new ScopeSearch(new LevelProblem(model, Level.SOFT, caps, core, best, stop, state -> {}))
          .search(schools.around(school, round, FREE_OPTIONS, best), MOST_ITERATIONS);
    }
  }
}
