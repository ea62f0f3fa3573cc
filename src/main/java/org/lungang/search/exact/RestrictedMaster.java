package org.lungang.search.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * The restricted master heuristic (C. Joncour, S. Michel, R. Sadykov, D. Sverdlov and F.
 * Vanderbeck, "Column generation based primal heuristics", Electronic Notes in Discrete Mathematics
 * 36, 2010) for a component whose relaxation takes long: the relaxation of its most promising
 * options, then of those too that its duals price best, and so on; then neighbourhoods of schools,
 * and in the end a whole search among the options that the last relaxation prices best. None of
 * their bounds is one of the component.
 */
final class RestrictedMaster {

  /** About how many options there may be at first in a large component. */
  static final int PROMISING = 8_000;

  /** How many relaxations are solved at a time. */
  private static final int RELAXATIONS = 2;

  /** How many options of each candidate come in at most. */
  private static final int OPTIONS_OF_CANDIDATE = 4;

  /** Among how many options the search is. */
  private static final int CHEAPEST = 8_000;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final Function<ComponentModel, ComponentOptimizer> optimizer;
  private final BitSet kept;
  private final NearbySearch nearby;
  private boolean complete;

  /**
   * @param core whose options are kept, if they are not too many
   * @param promising about how many options there are at first
   * @param best the best plan there is
   * @param optimizer of a restriction
   * @param stop whether to end with what there is
   */
  RestrictedMaster(
      ComponentModel model,
      LevelCore core,
      int promising,
      IncumbentPlan best,
      Function<ComponentModel, ComponentOptimizer> optimizer,
      BooleanSupplier stop) {
    this.model = model;
    this.best = best;
    this.optimizer = optimizer;
    this.kept = PromisingOptions.of(model, core, promising);
    this.nearby = new NearbySearch(model, core, best, stop);
  }

  /**
   * Looks for better plans; again from where it ended.
   *
   * @param offer takes a plan if it is better, and with it the best there is
   */
  void run(Consumer<int[]> offer) {
    BitSet cheapest = null;
    keepBest(kept);
    for (int i = 0; i < RELAXATIONS && !complete; i++) {
      BitSet found = relax(offer);
      if (found == null) {
        break;
      }
      cheapest = found;
    }
    nearby.run();
    BitSet last = cheapest == null ? (BitSet) kept.clone() : cheapest;
    keepBest(last);
    Restriction restriction = new Restriction(model, last);
    ComponentOptimizer part = begun(restriction);
    if (!part.isStopped()) {
      part.run();
      offer.accept(restriction.whole(part.chosen()));
    }
  }

  /**
   * Solves a relaxation, rounds it, and lets in what it prices best; the options that are cheapest,
   * or null if it could not be solved.
   */
  private @Nullable BitSet relax(Consumer<int[]> offer) {
    Restriction restriction = new Restriction(model, kept);
    ComponentOptimizer part = begun(restriction);
    long medium = part.leastMedium(new Caps(0, Long.MAX_VALUE));
    if (medium == BranchAndBound.UNKNOWN || medium == Long.MAX_VALUE || part.isStopped()) {
      return null;
    }
    ComponentProgram solved = part.rounded(Level.SOFT, new Caps(0, medium));
    offer.accept(restriction.whole(part.chosen()));
    if (solved == null) {
      return null;
    }
    BitSet improving = restriction.improving(solved, OPTIONS_OF_CANDIDATE);
    complete = improving.isEmpty();
    kept.or(improving);
    keepBest(kept);
    return restriction.cheapest(solved, CHEAPEST);
  }

  private ComponentOptimizer begun(Restriction restriction) {
    ComponentOptimizer part = optimizer.apply(restriction.model());
    part.offer(restriction.part(best.chosen()));
    return part;
  }

  private void keepBest(BitSet options) {
    Arrays.stream(best.chosen()).filter(option -> option != SearchState.NONE).forEach(options::set);
  }
}
