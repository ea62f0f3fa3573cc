package org.lungang.search.exact;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * The search of a component with so many options that its relaxation takes long: the relaxation by
 * {@link Sifting}, its rounding, the gap among the options that it keeps, and then the gap among
 * all options that could be in a better plan, by their reduced costs. Where even sifting takes
 * long, neighbourhoods of schools come first.
 */
final class SiftedSearch {

  /** With no more options than this in the last program, its gap is closed too. */
  private static final int MOST_LEFT = 30_000;

  /** A relaxation of more options takes long, so that neighbourhoods of schools come first. */
  private static final int MANY_KEPT = 10_000;

  /** Up to which reduced cost, in minutes, options are free in neighbourhoods of schools. */
  private static final double PROMISING_MINUTES = 1;

  /** The same of those whom medium is about, where medium can lose less. */
  private static final double PROMISING_MINUTES_OF_CORE = 10;

  /** A program with more free options than this is a large one. */
  private static final int LARGE = 2_000;

  /** What sums of reduced costs may be off by. */
  private static final double ROUNDING = 1e-5;

  private final ComponentModel model;
  private final LevelCore core;
  private final IncumbentPlan best;
  private final IterationBudget budget;
  private final BooleanSupplier stop;
  private final BiConsumer<List<Integer>, Guide> rounding;
  private final Consumer<SearchState> improver;
  private final LongFunction<Sifting> siftings;
  private final LevelRelaxations relaxations;
  private @Nullable Sifting sifting;

  /**
   * A search that has not begun.
   *
   * @param core whose options to branch on first
   * @param best the incumbent
   * @param stop whether to end with what there is
   * @param rounding repairs and improves a plan of some options by a guide, and offers it
   * @param improver repairs and improves a plan, and offers it
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
      LongFunction<Sifting> siftings) {
    this.siftings = siftings;
    this.model = model;
    this.core = core;
    this.best = best;
    this.budget = budget;
    this.stop = stop;
    this.rounding = rounding;
    this.improver = improver;
    this.relaxations = new LevelRelaxations(model, stop);
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
    boolean isFirst = sifted == null;
    if (sifted == null) {
      sifted = siftings.apply(medium);
      sifting = sifted;
      sifted.choosePromising(core, best);
      bounds.accept(sifted.bound());
    }
    if (sifted.solved() == null && sifted.keptCount() > MANY_KEPT) {
      searchNearby(sifted, medium);
    }
    sifted.run(this::round);
    bounds.accept(sifted.bound());
    ComponentProgram relaxed = sifted.solved();
    if (relaxed == null || stop.getAsBoolean()) {
      return;
    }
    nearby(sifted, PROMISING_MINUTES_OF_CORE).runAtMedium(medium);
    if (best.loss(Level.HARD) > 0 || best.loss(Level.MEDIUM) > medium) {
      closeMedium(sifted.scope());
    }
    if (best.loss(Level.HARD) > 0 || stop.getAsBoolean()) {
      return;
    }
    nearby(sifted, PROMISING_MINUTES).run();
    long cap = best.loss(Level.MEDIUM);
    if (cap == medium && closeAll(sifted, relaxed, medium, bounds) >= best.loss(Level.SOFT)) {
      return;
    }
    // Closing a gap fixes columns of its program by an incumbent, so that each has one of its own.
    if (cap != medium || !isFirst) {
      relaxed = program(sifted.scope(), cap, relaxed);
      if (relaxations.solve(relaxed) != End.OPTIMAL) {
        return;
      }
    }
    if (cap != medium) {
      round(relaxed);
    }
    long closed = close(relaxed, sifted.scope().copy(), cap, bound -> {});
    if (cap == medium) {
      bounds.accept(Math.min(closed, leastOutside(sifted)));
      closeAll(sifted, relaxed, medium, bounds);
    }
  }

  private void round(ComponentProgram program) {
    rounding.accept(program.roundedOptions(), program.guide());
  }

  private void searchNearby(Sifting sifted, long medium) {
    nearby(sifted, PROMISING_MINUTES_OF_CORE).runAtMedium(medium);
    nearby(sifted, PROMISING_MINUTES).run();
  }

  /** Neighbourhoods of options that could be in a good plan, by their reduced costs in minutes. */
  private NearbySearch nearby(Sifting sifted, double mostMinutes) {
    return new NearbySearch(
        model, core, best, option -> sifted.reducedCost(option) < mostMinutes, stop);
  }

  /** Closes the gap at medium among some options. */
  private void closeMedium(OptionScope scope) {
    Caps caps = new Caps(0, Long.MAX_VALUE);
    ComponentProgram program = new ComponentProgram(model, Level.MEDIUM, caps, scope, true, null);
    program.relaxation().stopWhen(stop);
    if (relaxations.solve(program) == End.OPTIMAL) {
      round(program);
      closer(program, Level.MEDIUM, caps, scope.copy(), bound -> {})
          .close(budget.tree(Level.MEDIUM), budget.neighbourhoods());
    }
  }

  /**
   * The gap among all options that could be in a better plan.
   *
   * @return a lower bound of what a plan loses at soft; UNKNOWN if there is none, as where these
   *     options are too many
   */
  private long closeAll(
      Sifting sifted, ComponentProgram relaxed, long medium, LongConsumer bounds) {
    long loss = best.loss(Level.SOFT);
    OptionScope left = OptionScope.all(model);
    for (int option = 0; option < model.options().size(); option++) {
      if (isWorse(sifted, option)) {
        left.fixAtZero(option);
      }
    }
    if (left.freeCount() > MOST_LEFT || stop.getAsBoolean()) {
      return BranchAndBound.UNKNOWN;
    }
    ComponentProgram program = program(left, medium, relaxed);
    End end = relaxations.solve(program);
    if (end == End.OPTIMAL) {
      // Plans with other options lose no less than the incumbent did.
      LongConsumer lower = bound -> bounds.accept(Math.min(bound, loss));
      long closed = Math.min(loss, close(program, left, medium, lower));
      bounds.accept(closed);
      return closed;
    } else if (end == End.INFEASIBLE) {
      bounds.accept(loss);
      return loss;
    }
    return BranchAndBound.UNKNOWN;
  }

  /** Whether every plan with an option loses as much as the incumbent. */
  private boolean isWorse(Sifting sifted, int option) {
    return leastWith(sifted, option) >= best.loss(Level.SOFT);
  }

  /** What a plan loses at least that takes an option. */
  private static long leastWith(Sifting sifted, int option) {
    return (long) Math.ceil(sifted.lagrangianBound() + sifted.reducedCost(option) - ROUNDING);
  }

  /** What a plan loses at least that takes an option outside of the relaxation. */
  private long leastOutside(Sifting sifted) {
    long least = Long.MAX_VALUE;
    for (int option = 0; option < model.options().size(); option++) {
      if (!sifted.scope().isFree(option)) {
        least = Math.min(least, leastWith(sifted, option));
      }
    }
    return least;
  }

  private ComponentProgram program(OptionScope scope, long mediumCap, ComponentProgram smaller) {
    ComponentProgram program =
        new ComponentProgram(model, Level.SOFT, new Caps(0, mediumCap), scope, true, null);
    program.relaxation().stopWhen(stop);
    program.startFrom(smaller);
    return program;
  }

  private long close(
      ComponentProgram program, OptionScope scope, long mediumCap, LongConsumer bounds) {
    return closer(program, Level.SOFT, new Caps(0, mediumCap), scope, bounds)
        .close(budget.tree(Level.SOFT), budget.neighbourhoods());
  }

  private GapCloser closer(
      ComponentProgram program, Level goal, Caps caps, OptionScope scope, LongConsumer bounds) {
    LevelProblem problem = new LevelProblem(model, goal, caps, core, best, stop, improver);
    return new GapCloser(problem, program, scope, budget.rounds(), bounds).largeAbove(LARGE);
  }
}
