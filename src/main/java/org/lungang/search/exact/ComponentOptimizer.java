package org.lungang.search.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.BranchAndBound;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ComponentModel;
import org.lungang.staffing.PossiblePosting;

/**
 * Looks for the best plan of a component and for proof that none is better, level by level: a
 * linear program tells what no plan can beat, its values rounded and made whole by chains give a
 * plan, and where the two differ a tree search over what is still in doubt closes the gap or
 * narrows it. Takes no random decision and counts its work in steps, so that it ends at the same
 * place on every machine.
 */
public final class ComponentOptimizer {

  /** How many simplex iterations a tree search may take at first, besides one for each option. */
  private static final long FIRST_TREE = 3_000;

  /** How many times more it may take at hard and medium. */
  private static final long UPPER_LEVELS = 4;

  /** How many times more it may take each time that the optimizer goes on. */
  private static final long GROWTH = 4;

  /** A linear program may take so many iterations, and so many more for each of its rows. */
  private static final long ITERATIONS = 2_000;

  private static final long ITERATIONS_PER_ROW = 50;

  /** With more options than this the first linear program is made as a tree would need it. */
  private static final int LARGE = 3_000;

  /** After so many it looks whether it is to stop. */
  private static final long ITERATIONS_AT_ONCE = 1_000;

  private final ComponentModel model;
  private final LevelCore core;
  private final BooleanSupplier late;
  private final BooleanSupplier overdue;
  private final IncumbentPlan best;
  private final long[] bounds = new long[Level.values().length];
  private long treeIterations;
  private @Nullable Guide guide;

  /**
   * An optimizer that knows no plan but to post nobody.
   *
   * @param late whether to end as soon as there is a whole plan
   * @param overdue whether to end at once with what there is
   * @param better hears how much better than posting nobody each better plan is
   */
  public ComponentOptimizer(
      ComponentModel model,
      BooleanSupplier late,
      BooleanSupplier overdue,
      Consumer<SearchScore> better) {
    this.model = model;
    this.core = LevelCore.of(model, Level.MEDIUM);
    this.late = late;
    this.overdue = overdue;
    this.treeIterations = FIRST_TREE + model.options().size();
    this.best = new IncumbentPlan(model, better);
    Arrays.fill(bounds, BranchAndBound.UNKNOWN);
    bounds[Level.HARD.ordinal()] = 0;
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

  /** What the prices of the last linear program tell the moves; null if there was none. */
  public @Nullable Guide guide() {
    return guide;
  }

  /** How much better than posting nobody the plan is. */
  public SearchScore gain() {
    return best.gain();
  }

  /**
   * By how much another plan that is best at the levels above could be better at a level; null
   * where that is not known.
   */
  @Nullable Long room(Level level) {
    for (Level above : Level.values()) {
      long bound = bounds[above.ordinal()];
      if (bound == BranchAndBound.UNKNOWN) {
        return null;
      } else if (above == level) {
        return Math.max(0, loss(level) - bound);
      } else if (loss(above) > bound) {
        return null;
      }
    }
    return null;
  }

  /** By how much another plan could be better. */
  OptimalityGap gap() {
    return new OptimalityGap(
        Objects.requireNonNull(room(Level.HARD)), room(Level.MEDIUM), room(Level.SOFT));
  }

  /** Whether no plan is better. */
  public boolean isProven() {
    Long room = room(Level.SOFT);
    return room != null && room == 0;
  }

  private long loss(Level level) {
    return best.loss(level);
  }

  /** Finds a plan and what no plan can beat. */
  public void run() {
    if (!optimizeBelow(0)) {
      raise(Level.HARD, pass(Level.HARD, Caps.NONE));
      if (!optimizeBelow(loss(Level.HARD))) {
        SearchState state = new SearchState(model);
        take(state, best.chosen());
        new Construction(state, null, overdue).run();
        offer(state.chosen());
      }
    }
  }

  /** Searches again from the plan there is, several times as long. */
  public void goOn() {
    treeIterations *= GROWTH;
    run();
  }

  /** Takes a plan if it is better. */
  public void offer(int[] options) {
    long hard = loss(Level.HARD);
    best.offer(options);
    if (loss(Level.HARD) < hard) {
      // What was said of soft was said of plans that lose no more at medium than the last one.
      bounds[Level.SOFT.ordinal()] = BranchAndBound.UNKNOWN;
    }
  }

  /**
   * Medium, then soft, when so much is lost at hard; false if no plan was found that is so good.
   */
  private boolean optimizeBelow(long hardCap) {
    Caps caps = new Caps(hardCap, Long.MAX_VALUE);
    long medium = hasLevel(Level.MEDIUM) ? leastMedium(caps) : 0;
    if (medium == BranchAndBound.UNKNOWN || medium == Long.MAX_VALUE) {
      return false;
    }
    ComponentProgram program = program(Level.SOFT, new Caps(hardCap, medium));
    boolean solved = solve(program) == End.OPTIMAL;
    if (solved || isStopped()) {
      // Prices that are not the best ones yet still tell a plan from a bad one.
      round(program);
    }
    long mediumBound = medium;
    if (loss(Level.HARD) > hardCap || loss(Level.MEDIUM) > medium) {
      mediumBound = Math.max(medium, pass(Level.MEDIUM, caps));
      if (mediumBound == Long.MAX_VALUE) {
        raise(Level.HARD, hardCap + 1);
      }
      if (loss(Level.HARD) > hardCap) {
        return false;
      }
    }
    raise(Level.MEDIUM, mediumBound);
    Caps all = new Caps(hardCap, loss(Level.MEDIUM));
    if (!solved || loss(Level.MEDIUM) != medium) {
      program = program(Level.SOFT, all);
      if (solve(program) != End.OPTIMAL) {
        return true;
      }
      round(program);
      all = new Caps(hardCap, Math.min(all.medium(), loss(Level.MEDIUM)));
    }
    raise(Level.SOFT, close(program, Level.SOFT, all));
    return true;
  }

  /**
   * What is lost at medium at least; {@link Long#MAX_VALUE} if the caps cannot be kept, UNKNOWN if
   * nothing was found out.
   */
  private long leastMedium(Caps caps) {
    long medium = caps.hard() == 0 ? leastOfCore(caps) : BranchAndBound.UNKNOWN;
    if (medium == BranchAndBound.UNKNOWN) {
      ComponentProgram program = program(Level.MEDIUM, caps);
      End end = solve(program);
      medium =
          end == End.OPTIMAL
              ? program.program().bound()
              : end == End.INFEASIBLE ? Long.MAX_VALUE : BranchAndBound.UNKNOWN;
    }
    if (medium == Long.MAX_VALUE) {
      raise(Level.HARD, caps.hard() + 1);
    }
    return medium;
  }

  /**
   * What is lost at medium at least, when only those count who can lose something there and those
   * who answer them, and only rules about them alone: nearly always all that is lost, and a small
   * program. UNKNOWN if they are everybody, or if there was no time.
   */
  private long leastOfCore(Caps caps) {
    if (core.isEverybody()) {
      return BranchAndBound.UNKNOWN;
    }
    ComponentProgram program =
        new ComponentProgram(model, Level.MEDIUM, caps, core.scope(), true, core.tallies());
    program.relaxation().stopWhen(this::isStopped);
    return new BranchAndBound(
            program.program(),
            program.priorities(core.candidates()),
            UPPER_LEVELS * treeIterations,
            new Least(program, late))
        .run(false);
  }

  private void raise(Level level, long bound) {
    bounds[level.ordinal()] = Math.max(bounds[level.ordinal()], bound);
  }

  private boolean hasLevel(Level level) {
    return model.hasWorthAt(level)
        || model.tallies().stream().anyMatch(tally -> tally.level() == level);
  }

  private ComponentProgram program(Level goal, Caps caps) {
    ComponentProgram program =
        new ComponentProgram(
            model, goal, caps, OptionScope.all(model), model.options().size() > LARGE, null);
    program.relaxation().stopWhen(this::isStopped);
    return program;
  }

  /** A level by itself: linear program, rounding, tree. What no plan loses less than, if known. */
  private long pass(Level goal, Caps caps) {
    ComponentProgram program = program(goal, caps);
    if (solve(program) != End.OPTIMAL) {
      return BranchAndBound.UNKNOWN;
    }
    round(program);
    return close(program, goal, caps);
  }

  private End solve(ComponentProgram program) {
    DualSimplex simplex = program.relaxation();
    long most = ITERATIONS + ITERATIONS_PER_ROW * program.program().rowCount();
    while (true) {
      long before = simplex.iterations();
      End end = simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS_AT_ONCE);
      boolean moreToDo = end == End.LIMIT && simplex.iterations() - before >= ITERATIONS_AT_ONCE;
      if (!moreToDo || simplex.iterations() > most || isStopped()) {
        return end;
      }
    }
  }

  private long close(ComponentProgram program, Level goal, Caps caps) {
    // Below a level that stays open nothing can be proven.
    long most = goal == Level.HARD ? UPPER_LEVELS * treeIterations : treeIterations;
    return new GapCloser(model, best, core, program, goal, caps, this::isStopped, this::makeWhole)
        .close(most);
  }

  private boolean isStopped() {
    // A component without a plan that holds what must hold may go on for a moment.
    return overdue.getAsBoolean() || (best.loss(Level.HARD) == 0 && late.getAsBoolean());
  }

  /** Takes what the linear program takes more than half of, and makes it whole and good. */
  private void round(ComponentProgram program) {
    SearchState state = new SearchState(model);
    program.roundedOptions().forEach(option -> state.change(model.candidateOf(option), option));
    guide = program.guide();
    makeWhole(state);
  }

  private void makeWhole(SearchState state) {
    new Construction(state, guide, overdue).run();
    offer(state.chosen());
  }

  private static void take(SearchState state, int[] options) {
    for (int candidate = 0; candidate < options.length; candidate++) {
      state.change(candidate, options[candidate]);
    }
  }

  /** The least that a program can lose, whatever else the plan would be. */
  private static final class Least implements BranchAndBound.Incumbent {
    private final ComponentProgram program;
    private final BooleanSupplier stop;
    private long loss = Long.MAX_VALUE;

    Least(ComponentProgram program, BooleanSupplier stop) {
      this.program = program;
      this.stop = stop;
    }

    @Override
    public long objective() {
      return loss;
    }

    @Override
    public void offer(double[] values) {
      loss = program.program().constant() + Math.round(program.relaxation().objective());
    }

    @Override
    public boolean isStopped() {
      return stop.getAsBoolean();
    }
  }
}
