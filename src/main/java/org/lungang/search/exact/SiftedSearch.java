package org.lungang.search.exact;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * The search of a component with so many options that its relaxation takes long: the relaxation by
 * {@link Sifting} and its rounding, neighbourhoods of options with small reduced costs ({@link
 * NearbySearch}), then the gap among all options that could be in a better plan. Where even a
 * relaxation of few options takes long, neighbourhoods come before it.
 */
final class SiftedSearch {

  /** The gap among more options is closed among the likeliest of them. */
  private static final int MOST_LEFT = 30_000;

  /** About how many these are. */
  private static final int LIKELIEST = 10_000;

  /** A relaxation of more options takes long, so that neighbourhoods of schools come first. */
  private static final int MANY_KEPT = 10_000;

  /** Up to which reduced cost, in minutes, options are free in neighbourhoods of schools. */
  private static final double PROMISING_MINUTES = 1;

  /**
   * The same of those whom medium is about. Reduced costs say little of them: each has to be posted
   * and answered by another, and a relaxation takes halves of them around odd cycles.
   */
  private static final double PROMISING_MINUTES_OF_CORE = 30;

  /** Where these have no more options than this, all are free. */
  private static final int MANY_OF_CORE = 5_000;

  /** How many simplex iterations it may take to plan the core with the least loss at medium. */
  private static final long ITERATIONS_FOR_MEDIUM = 20_000;

  /** The same for a plan that is better at soft. */
  private static final long ITERATIONS_OF_CORE = 2_000;

  /** A program with more free options than this is a large one. */
  private static final int LARGE = 2_000;

  /** What sums of reduced costs may be off by. */
  private static final double ROUNDING = 1e-5;

  private final ComponentModel model;
  private final LevelCore core;
  private final boolean isCoreSmall;
  private final IncumbentPlan best;
  private final IterationBudget budget;
  private final BooleanSupplier stop;
  private final BiConsumer<List<Integer>, Guide> rounding;
  private final Consumer<SearchState> improver;
  private final Executor beside;
  private final LongFunction<Sifting> siftings;
  private final LevelRelaxations relaxations;
  private int mostLeft = MOST_LEFT;
  private int likeliest = LIKELIEST;
  private @Nullable Sifting sifting;
  private @Nullable NearbySearch nearby;

  /**
   * A search that has not begun.
   *
   * @param core whose options to branch on first
   * @param best the incumbent
   * @param stop whether to end with what there is
   * @param rounding repairs and improves a plan of some options by a guide, and offers it
   * @param improver repairs and improves a plan, and offers it
   * @param beside runs parts of the search beside it, or at once
   * @param siftings the relaxation for what medium may lose at most
   */
  SiftedSearch(
      ComponentModel model,
      LevelCore core,
      IncumbentPlan best,
      IterationBudget budget,
      BooleanSupplier stop,
      BiConsumer<List<Integer>, Guide> rounding,
      Consumer<SearchState> improver,
      Executor beside,
      LongFunction<Sifting> siftings) {
    this.beside = beside;
    this.siftings = siftings;
    this.model = model;
    this.core = core;
    this.isCoreSmall = core.scope().freeCount() <= MANY_OF_CORE;
    this.best = best;
    this.budget = budget;
    this.stop = stop;
    this.rounding = rounding;
    this.improver = improver;
    this.relaxations = new LevelRelaxations(model, stop);
  }

  /**
   * The same, which closes the gap among so many options at most.
   *
   * @param most with no more options that could be in a better plan, among them all
   * @param ifMore about how many of them otherwise; less than that
   */
  SiftedSearch closingAmong(int most, int ifMore) {
    mostLeft = most;
    likeliest = ifMore;
    return this;
  }

  /**
   * Looks for plans that lose nothing at hard, as little as can be at medium, then at soft.
   *
   * @param medium what any such plan loses at least at medium
   * @param bounds receives each better bound of what a plan that loses no more at medium loses at
   *     soft
   */
  void run(long medium, LongConsumer bounds) {
    Sifting sifted = sifting;
    if (sifted == null) {
      sifted = siftings.apply(medium);
      sifting = sifted;
      sifted.choosePromising(core, best);
      bounds.accept(sifted.bound());
      rounding.accept(sifted.roundedOptions(), sifted.guide(PROMISING_MINUTES));
    }
    if (sifted.solved() == null && sifted.keptCount() > MANY_KEPT) {
      lowerMedium(sifted, medium);
      searchNearby(sifted);
    }
    sifted.run(this::round);
    bounds.accept(sifted.bound());
    ComponentProgram relaxed = sifted.solved();
    if (relaxed == null || stop.getAsBoolean()) {
      return;
    }
    lowerMedium(sifted, medium);
    if (best.loss(Level.HARD) > 0 || best.loss(Level.MEDIUM) > medium) {
      closeMedium(sifted.scope());
    }
    if (best.loss(Level.HARD) > 0 || stop.getAsBoolean()) {
      return;
    }
    improveCore(sifted);
    searchNearby(sifted);
    improveCore(sifted);
    closeGap(sifted, relaxed, medium, bounds);
  }

  private void round(ComponentProgram program) {
    rounding.accept(program.roundedOptions(), program.guide());
  }

  private void lowerMedium(Sifting sifted, long medium) {
    if (best.loss(Level.MEDIUM) > medium) {
      new CoreSearch(model, core, best, promising(sifted), stop, beside)
          .run(medium, ITERATIONS_FOR_MEDIUM);
    }
  }

  private void improveCore(Sifting sifted) {
    new CoreSearch(model, core, best, promising(sifted), stop, beside)
        .run(best.loss(Level.MEDIUM), ITERATIONS_OF_CORE);
  }

  /** Another run looks at other neighbourhoods. */
  private void searchNearby(Sifting sifted) {
    if (best.loss(Level.HARD) > 0) {
      return;
    }
    NearbySearch search = nearby;
    if (search == null) {
      search = new NearbySearch(model, core, best, promising(sifted), stop, beside);
      nearby = search;
    }
    search.run();
  }

  private IntPredicate promising(Sifting sifted) {
    return option ->
        sifted.reducedCost(option) < PROMISING_MINUTES || isPromisingOfCore(sifted, option);
  }

  private boolean isPromisingOfCore(Sifting sifted, int option) {
    return !core.isEverybody()
        && core.candidates()[model.candidateOf(option)]
        && (isCoreSmall || sifted.reducedCost(option) < PROMISING_MINUTES_OF_CORE);
  }

  /** Closes the gap at medium among some options. */
  private void closeMedium(OptionScope scope) {
    Caps caps = new Caps(0, Long.MAX_VALUE);
    ComponentProgram program =
        new ComponentProgram(model, Level.MEDIUM, caps, scope, Counting.COLUMNS, null);
    program.relaxation().stopWhen(stop);
    if (relaxations.solve(program) == End.OPTIMAL) {
      round(program);
      closer(program, Level.MEDIUM, caps, scope.copy(), bound -> {})
          .close(budget.tree(Level.MEDIUM), budget.neighbourhoods());
    }
  }

  /** The gap among all options that could be in a better plan, or those that are the likeliest. */
  private void closeGap(
      Sifting sifted, ComponentProgram relaxed, long medium, LongConsumer bounds) {
    long cap = best.loss(Level.MEDIUM);
    boolean isLeast = cap == medium;
    // Plans that lose more at medium than the bound allows do not compare with it.
    long loss = isLeast ? best.loss(Level.SOFT) : Long.MAX_VALUE;
    double mostMinutes = likeliest(sifted, loss);
    OptionScope scope = OptionScope.all(model);
    long outside = loss;
    for (int option = 0; option < model.options().size(); option++) {
      boolean isLikely =
          sifted.reducedCost(option) <= mostMinutes
              || isKnown(sifted, option)
              || isPromisingOfCore(sifted, option);
      if (leastWith(sifted, option) >= loss || !isLikely) {
        scope.fixAtZero(option);
        outside = Math.min(outside, leastWith(sifted, option));
      }
    }
    ComponentProgram program =
        new ComponentProgram(model, Level.SOFT, new Caps(0, cap), scope, Counting.COLUMNS, null);
    program.relaxation().stopWhen(stop);
    program.startFrom(relaxed);
    End end = relaxations.solve(program);
    long least = outside;
    if (end == End.OPTIMAL) {
      LongConsumer lower = bound -> bounds.accept(Math.min(bound, least));
      GapCloser closer =
          closer(program, Level.SOFT, new Caps(0, cap), scope, isLeast ? lower : bound -> {});
      long closed = closer.close(budget.tree(Level.SOFT), budget.neighbourhoods());
      if (isLeast) {
        lower.accept(closed);
      }
    } else if (end == End.INFEASIBLE && isLeast) {
      bounds.accept(least);
    }
  }

  /** Whether an option is in the relaxation or in the incumbent. */
  private boolean isKnown(Sifting sifted, int option) {
    return sifted.scope().isFree(option) || best.takes(option);
  }

  /** The reduced cost up to which there are not too many options that could be in a better plan. */
  private double likeliest(Sifting sifted, long loss) {
    double[] reduced =
        IntStream.range(0, model.options().size())
            .filter(option -> leastWith(sifted, option) < loss)
            .mapToDouble(sifted::reducedCost)
            .sorted()
            .toArray();
    return reduced.length <= mostLeft ? Double.POSITIVE_INFINITY : reduced[likeliest];
  }

  /** What a plan loses at least that takes an option. */
  private static long leastWith(Sifting sifted, int option) {
    return (long) Math.ceil(sifted.lagrangianBound() + sifted.reducedCost(option) - ROUNDING);
  }

  private GapCloser closer(
      ComponentProgram program, Level goal, Caps caps, OptionScope scope, LongConsumer bounds) {
    LevelProblem problem = new LevelProblem(model, goal, caps, core, best, stop, beside, improver);
    return new GapCloser(problem, program, scope, budget.rounds(), bounds).largeAbove(LARGE);
  }
}
