package org.lungang.search.exact;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/**
 * Improves the plan of a component in which not all that must hold can, where it loses little at
 * hard: first whom medium is about, all others fixed, then by chains, then in large neighbourhoods.
 * What is missed at hard may go over from one rule to another there, but does not become more.
 * Relaxations of the whole component take long then, and leave much open.
 */
final class LeastInfeasibleSearch {

  private final ComponentModel model;
  private final LevelCore core;
  private final IncumbentPlan best;
  private final BooleanSupplier stop;
  private final Executor beside;
  private final NearbySearch nearby;

  /**
   * A search that has not begun.
   *
   * @param core whom medium is about
   * @param best the incumbent
   * @param stop whether to end with what there is
   * @param beside runs parts of the search beside it, or at once
   */
  LeastInfeasibleSearch(
      ComponentModel model,
      LevelCore core,
      IncumbentPlan best,
      BooleanSupplier stop,
      Executor beside) {
    this.model = model;
    this.core = core;
    this.best = best;
    this.stop = stop;
    this.beside = beside;
    this.nearby = new NearbySearch(model, core, best, option -> true, stop, beside);
  }

  /**
   * Searches; again in other neighbourhoods.
   *
   * @param leastMedium what is lost at medium at least
   * @param mostIterations how many simplex iterations those whom medium is about may take
   * @param chains improves the incumbent by chains
   */
  void run(long leastMedium, long mostIterations, Runnable chains) {
    if (best.loss(Level.MEDIUM) > leastMedium && !core.isEverybody()) {
      lowerMedium(mostIterations);
    }
    chains.run();
    nearby.run();
  }

  private void lowerMedium(long mostIterations) {
    OptionScope scope = OptionScope.all(model);
    int[] chosen = best.chosen();
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      if (!core.candidates()[candidate]) {
        scope.fixAtOne(model, candidate, chosen[candidate]);
      }
    }
    Caps caps = new Caps(best.loss(Level.HARD), Long.MAX_VALUE);
    new ScopeSearch(
            new LevelProblem(model, Level.MEDIUM, caps, core, best, stop, beside, state -> {}))
        .search(scope, mostIterations);
  }
}
