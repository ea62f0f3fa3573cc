package org.lungang.search.exact;

import java.util.Arrays;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/**
 * A relaxation of a component at one level: the candidates who can lose something there, those whom
 * equalities of hard rules tie to them, and the tallies that count nobody else. As all other rules
 * are dropped, its optimum is a lower bound of what any plan loses.
 *
 * @param candidates who they are
 * @param scope the options of all others are fixed at 0
 * @param tallies whether each counts only these
 * @param isEverybody whether there are no others
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LevelCore(boolean[] candidates, OptionScope scope, boolean[] tallies, boolean isEverybody) {

  static LevelCore of(ComponentModel model, Level level) {
    boolean[] core = new boolean[model.candidateCount()];
    for (Option option : model.options()) {
      int candidate = model.candidateOf(option.index());
      core[candidate] |= model.worth(option.index(), level) != 0;
      for (Contribution contribution : option.contributions()) {
        core[candidate] |= contribution.tally().level() == level;
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Tally tally : model.tallies()) {
        if (tally.level() == Level.HARD && tally.shape() == Tally.Shape.EQUAL) {
          grown |= grow(model, tally, core);
        }
      }
    }
    boolean[] tallies = new boolean[model.tallies().size()];
    Arrays.fill(tallies, true);
    OptionScope scope = OptionScope.all(model);
    boolean everybody = true;
    for (Option option : model.options()) {
      if (!core[model.candidateOf(option.index())]) {
        everybody = false;
        scope.fixAtZero(option.index());
        for (int tally : model.talliesOf(option.index())) {
          tallies[tally] = false;
        }
      }
    }
    return new LevelCore(core, scope, tallies, everybody);
  }

  /** Adds whom a tally ties to somebody of the core; whether that was anybody new. */
  private static boolean grow(ComponentModel model, Tally tally, boolean[] core) {
    boolean any = false;
    boolean all = true;
    for (int option : model.optionsOfTally(tally.index())) {
      any |= core[model.candidateOf(option)];
      all &= core[model.candidateOf(option)];
    }
    if (any && !all) {
      for (int option : model.optionsOfTally(tally.index())) {
        core[model.candidateOf(option)] = true;
      }
    }
    return any && !all;
  }
}
