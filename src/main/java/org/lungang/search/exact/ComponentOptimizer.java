package org.lungang.search.exact;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.integer.CuttingPlanes;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex.End;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.Progress;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ComponentModel;
import org.lungang.staffing.PossiblePosting;

/**
 * Lexicographic optimization of a component, level by level: the linear relaxation gives a lower
 * bound, its rounded values, repaired and improved by chains, an incumbent; where the two differ
 * {@link GapCloser} closes or narrows the gap. Each level is solved with those above bounded by
 * what they lose. Takes no random decision and counts its work in steps, so that it ends at the
 * same place on every machine.
 */
public final class ComponentOptimizer {

  /** With more options than this the first relaxation takes seconds. */
  private static final int SLOW = 30_000;

  /**
   * With more options than this, where not all that must hold can, neighbourhoods come before the
   * relaxations of the levels below; with more than {@link #SLOW} these take too long.
   */
  private static final int MANY_IF_INFEASIBLE = 3_000;

  /** With more options than this the relaxation is sifted. */
  private static final int MANY = 60_000;

  /**
   * How many simplex iterations the core may take before its relaxation is tightened: nearly always
   * that is not needed.
   */
  private static final long QUICK_CORE = 2_000;

  /** With more columns than this, cuts of parity take too long to find. */
  private static final int MOST_COLUMNS_FOR_PARITY = 1_000;

  private final ComponentModel model;
  private final LevelCore core;
  private final BooleanSupplier late;
  private final BooleanSupplier overdue;
  private final Progress progress;
  private final IncumbentPlan best;
  private final Executor beside;
  private final @Nullable SiftedSearch sifted;
  private final PrimalHeuristics heuristics;
  private final LeastInfeasibleSearch infeasible;
  private final LevelBounds bounds = new LevelBounds();
  private final IterationBudget budget;
  private int manyIfInfeasible = MANY_IF_INFEASIBLE;
  private int slow = SLOW;
  private final LevelRelaxations relaxations;
  private double tolerance;

  /**
   * An optimizer whose incumbent posts nobody.
   *
   * @param late whether to end as soon as there is a plan that loses nothing at hard
   * @param overdue whether to end at once with what there is
   * @param progress receives each incumbent, and each better bound of soft
   */
  public ComponentOptimizer(
      ComponentModel model, BooleanSupplier late, BooleanSupplier overdue, Progress progress) {
    this(model, late, overdue, progress, Runnable::run);
  }

  /**
   * The same.
   *
   * @param beside runs parts of the search beside it, or at once; the plan does not depend on it
   */
  ComponentOptimizer(
      ComponentModel model,
      BooleanSupplier late,
      BooleanSupplier overdue,
      Progress progress,
      Executor beside) {
    this.model = model;
    this.progress = progress;
    this.beside = beside;
    this.core = LevelCore.of(model, Level.MEDIUM);
    this.late = late;
    this.overdue = overdue;
    this.budget = new IterationBudget(model.options().size());
    this.relaxations = new LevelRelaxations(model, this::isStopped);
    this.best = new IncumbentPlan(model, progress);
    this.heuristics = new PrimalHeuristics(model, best, bounds, overdue, this::isStopped);
    this.infeasible = new LeastInfeasibleSearch(model, core, best, this::isStopped, beside);
    this.sifted =
        model.options().size() > MANY && !model.hasWorthAt(Level.HARD)
            ? new SiftedSearch(
                model,
                core,
                best,
                budget,
                this::isStopped,
                heuristics::round,
                heuristics::improve,
                beside,
                medium -> new Sifting(model, medium, this::isStopped))
            : null;
  }

  /**
   * Ends a run as soon as no plan is better by more than so much, if that is not proven without
   * effort.
   *
   * @param minutesAPosting of the plan that there is then; 0 or more, and 0 at first
   */
  void tolerate(double minutesAPosting) {
    tolerance = minutesAPosting;
  }

  /**
   * The same, where not all that must hold can, with other limits of what is large.
   *
   * @param many with more options than this neighbourhoods come first
   * @param most with more than this there are no relaxations of the levels below
   */
  ComponentOptimizer largeIfInfeasible(int many, int most) {
    manyIfInfeasible = many;
    slow = most;
    return this;
  }

  /** The component. */
  public ComponentModel model() {
    return model;
  }

  /** The option that each candidate takes, or {@link SearchState#NONE}. */
  public int[] chosen() {
    return best.chosen();
  }

  /** The postings of the plan. */
  public List<PossiblePosting> postings() {
    return model.postings(best.chosen());
  }

  /** The visits of the plan, where the model has visits. */
  public List<Visit> visits() {
    return model.visits(best.chosen());
  }

  /** The guide made from the duals of the last relaxation; null if there was none. */
  public @Nullable Guide guide() {
    return heuristics.guide();
  }

  /** How much better than posting nobody the plan is. */
  public SearchScore gain() {
    return best.gain();
  }

  /**
   * The absolute gap at a level: by how much another plan that is optimal at the levels above could
   * be better; null where that is not known.
   */
  @Nullable Long gap(Level level) {
    return bounds.gap(level, best);
  }

  /** By how much another plan could be better. */
  OptimalityGap gap() {
    return new OptimalityGap(
        Objects.requireNonNull(gap(Level.HARD)), gap(Level.MEDIUM), gap(Level.SOFT));
  }

  /** Whether no plan is better. */
  public boolean isProven() {
    Long gap = gap(Level.SOFT);
    return gap != null && gap == 0;
  }

  private long loss(Level level) {
    return best.loss(level);
  }

  /** Finds a plan and a lower bound at each level. */
  public void run() {
    if (budget.begin() == 1 && model.options().size() > slow) {
      heuristics.beginQuickly();
    }
    if (isLargeAndInfeasible()) {
      searchInfeasible();
      return;
    }
    if (sifted != null) {
      if (!late.getAsBoolean()) {
        runSifted(sifted);
      }
      if (loss(Level.HARD) == 0) {
        return;
      } else if (late.getAsBoolean()) {
        // To put together a program of all options takes longer than a moment.
        heuristics.repair();
        return;
      }
    }
    if (bounds.of(Level.HARD) > 0 || !optimizeWithin(0)) {
      if (model.options().size() > manyIfInfeasible) {
        searchInfeasible();
      } else {
        lowerHard();
      }
      if (!optimizeWithin(loss(Level.HARD))) {
        heuristics.repair();
      }
    }
  }

  /** Whether the relaxation of a large component tells that every plan loses something at hard. */
  private boolean isLargeAndInfeasible() {
    if (model.options().size() <= slow || loss(Level.HARD) == 0 || late.getAsBoolean()) {
      return false;
    }
    if (bounds.of(Level.HARD) == 0) {
      ComponentProgram program = relaxations.program(Level.HARD, Caps.NONE);
      if (relaxations.solve(program) == End.OPTIMAL) {
        raiseBound(Level.HARD, program.program().bound());
      }
    }
    return bounds.of(Level.HARD) > 0;
  }

  private void lowerHard() {
    long before = loss(Level.HARD);
    if (before > bounds.of(Level.HARD)) {
      raiseBound(Level.HARD, solveLevel(Level.HARD, Caps.NONE));
      bounds.forgetSoftBelow(before, best);
    }
  }

  /** Lowers what is lost at hard, then improves the plan without losing more there. */
  private void searchInfeasible() {
    lowerHard();
    long before = loss(Level.HARD);
    long medium = hasLevel(Level.MEDIUM) ? leastMedium(new Caps(before, Long.MAX_VALUE)) : 0;
    if (medium != Long.MAX_VALUE) {
      raiseBound(Level.MEDIUM, medium);
    }
    infeasible.run(medium, budget.tree(Level.MEDIUM), heuristics::repair);
    bounds.forgetSoftBelow(before, best);
  }

  private void runSifted(SiftedSearch search) {
    long medium = leastMedium(new Caps(0, Long.MAX_VALUE));
    if (medium != BranchAndBound.UNKNOWN && medium != Long.MAX_VALUE) {
      raiseBound(Level.MEDIUM, medium);
      search.run(medium, bound -> raiseBound(Level.SOFT, bound));
    }
  }

  /** Searches again from the plan there is, several times as long. */
  public void goOn() {
    budget.grow();
    run();
  }

  /** Takes a plan if it is better. */
  public void offer(int[] options) {
    heuristics.offer(options);
  }

  /**
   * Medium, then soft, when so much is lost at hard; false if no plan was found that is so good.
   */
  private boolean optimizeWithin(long hardCap) {
    Caps caps = new Caps(hardCap, Long.MAX_VALUE);
    long medium = hasLevel(Level.MEDIUM) ? boundOfMedium(caps) : 0;
    if (medium == BranchAndBound.UNKNOWN || medium == Long.MAX_VALUE) {
      return false;
    }
    ComponentProgram program = relaxations.program(Level.SOFT, new Caps(hardCap, medium));
    boolean solved = relaxations.solve(program) == End.OPTIMAL;
    if (solved || isStopped()) {
      // Duals that are not optimal yet still guide the repair.
      heuristics.round(program);
    }
    long mediumBound = medium;
    if (loss(Level.HARD) > hardCap || loss(Level.MEDIUM) > medium) {
      mediumBound = Math.max(medium, solveLevel(Level.MEDIUM, caps));
      if (mediumBound == Long.MAX_VALUE) {
        raiseBound(Level.HARD, hardCap + 1);
      }
      if (loss(Level.HARD) > hardCap) {
        return false;
      }
    }
    raiseBound(Level.MEDIUM, mediumBound);
    Caps all = new Caps(hardCap, loss(Level.MEDIUM));
    if (!solved || loss(Level.MEDIUM) != medium) {
      program = relaxations.program(Level.SOFT, all);
      if (relaxations.solve(program) != End.OPTIMAL) {
        return true;
      }
      heuristics.round(program);
      all = new Caps(hardCap, Math.min(all.medium(), loss(Level.MEDIUM)));
    }
    raiseBound(Level.SOFT, close(program, Level.SOFT, all));
    return true;
  }

  /** The same as {@link #leastMedium}, or what was proven before if that is more. */
  private long boundOfMedium(Caps caps) {
    long known = bounds.of(Level.MEDIUM);
    if (loss(Level.HARD) <= caps.hard() && loss(Level.MEDIUM) == known) {
      return known;
    }
    return Math.max(known, leastMedium(caps));
  }

  /**
   * A lower bound of what is lost at medium; {@link Long#MAX_VALUE} if no plan is within the caps,
   * UNKNOWN if a limit ended it.
   */
  long leastMedium(Caps caps) {
    long medium = caps.hard() == 0 ? leastOfCore(caps) : BranchAndBound.UNKNOWN;
    if (medium == BranchAndBound.UNKNOWN && !(sifted != null && late.getAsBoolean())) {
      ComponentProgram program = relaxations.program(Level.MEDIUM, caps);
      End end = relaxations.solve(program);
      medium =
          end == End.OPTIMAL
              ? program.program().bound()
              : end == End.INFEASIBLE ? Long.MAX_VALUE : BranchAndBound.UNKNOWN;
    }
    if (medium == Long.MAX_VALUE) {
      raiseBound(Level.HARD, caps.hard() + 1);
    }
    return medium;
  }

  /**
   * The same by {@link LevelCore}, a relaxation that is a small program and nearly always tight.
   * UNKNOWN if the core is the whole component, or if a limit ended it.
   */
  private long leastOfCore(Caps caps) {
    if (core.isEverybody()) {
      return BranchAndBound.UNKNOWN;
    }
    ComponentProgram program = programOfCore(caps);
    boolean isSmall = program.program().columnCount() <= MOST_COLUMNS_FOR_PARITY;
    long mostIterations = budget.tree(Level.HARD);
    BranchAndBound tree =
        treeOfCore(program, program.program(), isSmall ? QUICK_CORE : mostIterations);
    long least = tree.run(false);
    if (!isSmall || tree.isComplete() || late.getAsBoolean()) {
      return least;
    }
    // The tree has left its bounds in the first program.
    program = programOfCore(caps);
    IntegerProgram tight = program.program();
    if (program.relaxation().solve(Double.POSITIVE_INFINITY, mostIterations) == End.OPTIMAL) {
      tight = CuttingPlanes.tightenByParity(tight, mostIterations, this::isStopped, beside);
    }
    return Math.max(least, treeOfCore(program, tight, mostIterations).run(false));
  }

  private ComponentProgram programOfCore(Caps caps) {
    ComponentProgram program =
        new ComponentProgram(
            model, Level.MEDIUM, caps, core.scope(), Counting.COLUMNS, core.tallies());
    program.relaxation().stopWhen(this::isStopped);
    return program;
  }

  /**
   * A tree that has not begun.
   *
   * @param tight the program, perhaps with cuts
   */
  private BranchAndBound treeOfCore(
      ComponentProgram program, IntegerProgram tight, long mostIterations) {
    return new BranchAndBound(
        tight,
        program.priorities(core.candidates()),
        mostIterations,
        new CoreIncumbent(tight, late));
  }

  private void raiseBound(Level level, long bound) {
    if (bounds.raise(level, bound) && level == Level.SOFT) {
      progress.proven(gap());
    }
  }

  private boolean hasLevel(Level level) {
    return model.hasWorthAt(level)
        || model.tallies().stream().anyMatch(tally -> tally.level() == level);
  }

  /** A level by itself: relaxation, rounding, gap. Returns a lower bound, or UNKNOWN. */
  private long solveLevel(Level goal, Caps caps) {
    ComponentProgram program = relaxations.program(goal, caps);
    if (relaxations.solve(program) != End.OPTIMAL) {
      return BranchAndBound.UNKNOWN;
    }
    if (isInfeasible(goal, program)) {
      heuristics.take(program.roundedOptions());
    } else {
      heuristics.round(program);
    }
    return close(program, goal, caps);
  }

  /**
   * Whether no plan loses nothing at hard: there chains take long to find out what they cannot
   * repair, where the integer program, of numbers of people who are alike, takes little time.
   */
  private static boolean isInfeasible(Level goal, ComponentProgram program) {
    return goal == Level.HARD && program.program().bound() > 0;
  }

  /** The relaxation of a level, whose values were rounded to a plan; null if it is not solved. */
  @Nullable ComponentProgram rounded(Level goal, Caps caps) {
    ComponentProgram program = relaxations.program(goal, caps);
    boolean solved = relaxations.solve(program) == End.OPTIMAL;
    heuristics.round(program);
    return solved ? program : null;
  }

  private long close(ComponentProgram program, Level goal, Caps caps) {
    long tolerated = goal == Level.SOFT ? (long) (tolerance * postings().size()) : 0;
    LevelProblem problem =
        new LevelProblem(
            model,
            goal,
            caps,
            core,
            best,
            this::isStopped,
            beside,
            isInfeasible(goal, program) ? state -> offer(state.chosen()) : heuristics::improve);
    return new GapCloser(problem, program, budget.rounds(), bound -> told(goal, bound))
        .tolerating(tolerated)
        .close(budget.tree(goal), budget.neighbourhoods());
  }

  /** Soft is solved last, so that a bound of it holds before its gap is closed. */
  private void told(Level goal, long bound) {
    if (goal == Level.SOFT) {
      raiseBound(goal, bound);
    }
  }

  boolean isStopped() {
    // A component without a plan that holds what must hold may go on for a moment.
    return overdue.getAsBoolean() || (best.loss(Level.HARD) == 0 && late.getAsBoolean());
  }
}
