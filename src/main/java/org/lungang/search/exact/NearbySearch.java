package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.lungang.integer.IndependentParts;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/**
 * Large neighbourhoods (P. Shaw, "Using constraint programming and local search methods to solve
 * vehicle routing problems", CP 1998) for a component whose relaxation takes long: around one
 * school after the other the exchanges with the schools nearby are searched as an integer program,
 * all others fixed as in the incumbent.
 */
final class NearbySearch {

  /** About how many options are free at a time at first. */
  private static final int FIRST_FREE_OPTIONS = 1_000;

  /** About how many are free at most. */
  private static final int MOST_FREE_OPTIONS = 4_000;

  /** How many simplex iterations a neighbourhood may take. */
  private static final long MOST_ITERATIONS = 4_000;

  /** How many are searched from the same plan, side by side where there are idle threads. */
  private static final int AT_ONCE = 2;

  /** When this share of a round gains less, neighbourhoods grow. */
  private static final double PART = 0.25;

  /** The least gain of such a part of a round, as a share of what the plan loses or gains. */
  private static final double LEAST_GAIN = 0.0005;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final BooleanSupplier stop;
  private final Executor beside;
  private final NearbySchools schools;
  private int number;

  /**
   * A search that has not begun.
   *
   * @param core whose options to branch on first
   * @param best the plan to improve at soft
   * @param promising which options may be free
   * @param stop whether to end with what there is
   * @param beside runs neighbourhoods beside this thread, or at once; what is found does not depend
   *     on it
   */
  NearbySearch(
      ComponentModel model,
      LevelCore core,
      IncumbentPlan best,
      IntPredicate promising,
      BooleanSupplier stop,
      Executor beside) {
    this.model = model;
    this.beside = beside;
    this.best = best;
    this.core = core;
    this.stop = stop;
    this.schools = new NearbySchools(model, promising);
  }

  /** Improves the plan without losing more above soft; again with other neighbourhoods. */
  void run() {
    int freeOptions = FIRST_FREE_OPTIONS;
    while (freeOptions <= MOST_FREE_OPTIONS) {
      long before = best.loss(Level.SOFT);
      for (int i = 0; i < PART * schools.count(); i += AT_ONCE) {
        if (stop.getAsBoolean()) {
          return;
        }
        search(freeOptions);
      }
      if (before - best.loss(Level.SOFT) <= LEAST_GAIN * Math.abs(before)) {
        freeOptions *= 2;
      }
    }
  }

  /** Some neighbourhoods of the same plan, each by itself; then what they found, one by one. */
  private void search(int freeOptions) {
    int[] before = best.chosen();
    List<Callable<IncumbentPlan>> parts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int around = number++;
      IncumbentPlan own = best.copy();
      parts.add(() -> searchAround(around, freeOptions, own));
    }
    IndependentParts.run(beside, parts).forEach(found -> best.offerChanges(before, found));
  }

  private IncumbentPlan searchAround(int place, int freeOptions, IncumbentPlan own) {
    Caps caps = new Caps(own.loss(Level.HARD), own.loss(Level.MEDIUM));
    OptionScope around =
        schools.around(place % schools.count(), place / schools.count(), freeOptions, own);
    new ScopeSearch(new LevelProblem(model, Level.SOFT, caps, core, own, stop, beside, state -> {}))
        .search(around, MOST_ITERATIONS);
    return own;
  }
}
