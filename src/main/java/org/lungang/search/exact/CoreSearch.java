package org.lungang.search.exact;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;

/**
 * Plans those anew whom medium is about ({@link LevelCore}), an integer program; everybody else
 * stays as is, so that the rest of the plan stays as good as it is. They are few, but where each of
 * them has to be posted, and answered by another, they form cycles across all schools, which no
 * neighbourhood of some schools can turn.
 */
final class CoreSearch {

  private final ComponentModel model;
  private final LevelCore core;
  private final IncumbentPlan best;
  private final IntPredicate promising;
  private final BooleanSupplier stop;
  private final Executor beside;

  /**
   * A search that has not begun.
   *
   * @param core who is planned anew
   * @param best the plan to improve
   * @param promising which options may be taken besides those of the plan
   * @param stop whether to end with what there is
   * @param beside runs parts of the search beside it, or at once
   */
  CoreSearch(
      ComponentModel model,
      LevelCore core,
      IncumbentPlan best,
      IntPredicate promising,
      BooleanSupplier stop,
      Executor beside) {
    this.model = model;
    this.core = core;
    this.best = best;
    this.promising = promising;
    this.stop = stop;
    this.beside = beside;
  }

  /**
   * Looks for a plan that loses no more at medium, the best of them at soft. A plan that loses
   * something at hard is left as it is.
   *
   * @param enough what medium may lose
   * @param mostIterations how many simplex iterations it may take
   */
  void run(long enough, long mostIterations) {
    if (best.loss(Level.HARD) > 0 || core.isEverybody()) {
      return;
    }
    OptionScope scope = OptionScope.all(model);
    int[] chosen = best.chosen();
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      if (!core.candidates()[candidate]) {
        scope.fixAtOne(model, candidate, chosen[candidate]);
      } else {
        for (Option option : model.optionsOf(candidate)) {
          if (option.index() != chosen[candidate] && !promising.test(option.index())) {
            scope.fixAtZero(option.index());
          }
        }
      }
    }
    Caps caps = new Caps(0, enough);
    new ScopeSearch(
            new LevelProblem(model, Level.SOFT, caps, core, best, stop, beside, state -> {}))
        .search(scope, mostIterations);
  }
}
