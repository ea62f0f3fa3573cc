package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/** Every plan of a small model, and what each loses: the truth that proofs are held to. */
final class AllPlans {

  private final ComponentModel model;
  private final List<Chosen> plans = new ArrayList<>();

  /**
   * A plan.
   *
   * @param options of each candidate
   * @param losses at each level
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Chosen(int[] options, long[] losses) {

    boolean keeps(Level goal, Caps caps) {
      for (Level level : Level.values()) {
        if (level.compareTo(goal) < 0 && losses[level.ordinal()] > caps.of(level)) {
          return false;
        }
      }
      return true;
    }
  }

  AllPlans(ComponentModel model) {
    this.model = model;
    int[] options = new int[model.candidateCount()];
    Arrays.fill(options, SearchState.NONE);
    choose(options, 0);
  }

  private void choose(int[] options, int candidate) {
    if (candidate == options.length) {
      plans.add(new Chosen(options.clone(), losses(model, options)));
      return;
    }
    choose(options, candidate + 1);
    int first = model.firstOptionOf(candidate);
    for (int option = first; option < first + model.optionsOf(candidate).size(); option++) {
      options[candidate] = option;
      choose(options, candidate + 1);
    }
    options[candidate] = SearchState.NONE;
  }

  List<Chosen> plans() {
    return plans;
  }

  /**
   * What is lost at a level at least within caps and a scope; {@link Long#MAX_VALUE} if none is.
   */
  long least(Level goal, Caps caps, OptionScope scope) {
    return plans.stream()
        .filter(plan -> plan.keeps(goal, caps) && isWithin(scope, plan.options))
        .mapToLong(plan -> plan.losses[goal.ordinal()])
        .min()
        .orElse(Long.MAX_VALUE);
  }

  long least(Level goal, Caps caps) {
    return least(goal, caps, OptionScope.all(model));
  }

  private boolean isWithin(OptionScope scope, int[] options) {
    for (int option = 0; option < model.options().size(); option++) {
      boolean taken = options[model.candidateOf(option)] == option;
      if (!scope.isFree(option) && taken != scope.isFixedAtOne(option)) {
        return false;
      }
    }
    return true;
  }

  /** What a plan loses at each level, added up from the options and the tallies alone. */
  static long[] losses(ComponentModel model, int[] options) {
    long[] losses = new long[Level.values().length];
    for (int option : options) {
      if (option >= 0) {
        for (Level level : Level.values()) {
          losses[level.ordinal()] -= model.worth(option, level);
        }
      }
    }
    for (Tally tally : model.tallies()) {
      long sum = 0;
      for (int option : options) {
        sum += model.amount(option, tally.index());
      }
      long off =
          switch (tally.shape()) {
            case EQUAL -> Math.abs(sum);
            case AT_MOST ->
                (long) Math.ceil(Math.max(0, sum - tally.bound()) / (double) tally.divisor());
            case AT_LEAST -> Math.max(0, tally.bound() - sum);
            case COUNT -> 0;
          };
      losses[tally.level().ordinal()] += tally.weight() * off;
    }
    return losses;
  }
}
