package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lungang.district.Group;
import org.lungang.integer.BranchAndBound;
import org.lungang.integer.CuttingPlanes;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;
import org.lungang.staffing.PossiblePosting;

/**
 * Closes or narrows the gap between the lower bound of a solved relaxation and the incumbent:
 * tightens the relaxation by cuts, fixes options by their reduced costs (G. B. Dantzig, D. R.
 * Fulkerson and S. M. Johnson, "Solution of a large-scale traveling-salesman problem", Operations
 * Research 2, 1954), looks for better incumbents in neighbourhoods that are integer programs
 * themselves, and searches what is left by branch and bound.
 */
final class GapCloser {

  /**
   * Up to which reduced cost an option is free in a neighbourhood though relaxation and incumbent
   * agree on it; with the first, only those are free on which they disagree.
   */
  private static final double[] REDUCED_COST_LIMITS_MINUTES = {-1000, 0.5, 3};

  private static final double INTEGRALITY = 1e-6;

  /** How many simplex iterations the relaxation and its cuts may take. */
  private static final long ITERATIONS_A_ROOT = 200_000;

  /** How often the root may be solved anew, with the options that are left, before branching. */
  private static final int MOST_RESTARTS = 3;

  /** The root is solved anew when less than this share of its options is left. */
  private static final double SHRUNK = 0.8;

  /** With no more free options than this, branching is quicker than one group after the other. */
  private static final int SMALL = 1_000;

  /** A neighbourhood with more free options than this takes too long. */
  private static final int LARGE = 2_000;

  /** How many simplex iterations the neighbourhood of a group may take. */
  private static final long ITERATIONS_A_GROUP = 3_000;

  /** Up to which reduced cost an option is free in the neighbourhood of a group. */
  private static final double GROUP_REDUCED_COST_MINUTES = 15;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final BooleanSupplier stop;
  private final Consumer<SearchState> improver;
  private final Level goal;
  private final Caps caps;
  private final OptionScope scope;
  private final double[] reduced;
  private final double[] value;
  private final ComponentProgram solved;
  private long bound;

  /**
   * @param core whose options to branch on first
   * @param program solved; all options free
   * @param stop whether to end with what there is
   * @param improver repairs and improves a plan by chains, and offers it
   */
  GapCloser(
      ComponentModel model,
      IncumbentPlan best,
      LevelCore core,
      ComponentProgram program,
      Level goal,
      Caps caps,
      BooleanSupplier stop,
      Consumer<SearchState> improver) {
    this.model = model;
    this.best = best;
    this.core = core;
    this.stop = stop;
    this.improver = improver;
    this.goal = goal;
    this.caps = caps;
    this.solved = program;
    this.scope = OptionScope.all(model);
    this.reduced = new double[model.options().size()];
    this.value = new double[reduced.length];
    this.bound = program.program().bound();
    fixByReducedCosts(program, program.relaxation());
  }

  /**
   * Keeps values and reduced costs of a solved relaxation, and fixes each option whose other value
   * would raise the bound to the incumbent's loss or beyond.
   */
  private void fixByReducedCosts(ComponentProgram program, DualSimplex solved) {
    double[] ofColumns = solved.provenReducedCosts();
    double lowerBound = solved.provenBound() + program.program().constant();
    long loss = best.lossWithin(goal, caps);
    double slack = loss == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : loss - 1 - lowerBound;
    for (int option = 0; option < value.length; option++) {
      int column = program.column(option);
      if (column >= 0) {
        reduced[option] = ofColumns[column];
        value[option] = solved.value(column);
      }
    }
    for (int option = 0; option < value.length; option++) {
      if (program.column(option) >= 0) {
        if (reduced[option] > slack) {
          scope.fixAtZero(option);
        } else if (-reduced[option] > slack) {
          scope.fixAtOne(model, model.candidateOf(option), option);
        }
      }
    }
  }

  /**
   * Searches.
   *
   * @param mostIterations how many simplex iterations the tree may take
   * @return a lower bound of what a plan within the caps loses
   */
  long close(long mostIterations) {
    long left = mostIterations;
    int restarts = 0;
    while (best.lossWithin(goal, caps) > bound && left > 0 && !stop.getAsBoolean()) {
      long before = best.lossWithin(goal, caps);
      boolean asSolved = restarts == 0 && solved.isCounting() && scope.freeCount() == value.length;
      ComponentProgram rest =
          asSolved ? solved : new ComponentProgram(model, goal, caps, scope, true, null);
      DualSimplex relaxation = rest.relaxation();
      relaxation.stopWhen(stop);
      DualSimplex.End end = relaxation.solve(Double.POSITIVE_INFINITY, ITERATIONS_A_ROOT);
      if (end == DualSimplex.End.INFEASIBLE) {
        return before;
      } else if (end != DualSimplex.End.OPTIMAL) {
        return bound;
      }
      IntegerProgram tight = CuttingPlanes.tighten(rest.program(), before, ITERATIONS_A_ROOT, stop);
      left -= tight.relaxation().iterations() / 4;
      bound = Math.max(bound, Math.min(before, tight.bound()));
      if (bound >= before) {
        return bound;
      }
      int free = scope.freeCount();
      fixByReducedCosts(rest, tight.relaxation());
      round(rest, tight);
      improve(mostIterations);
      fixByReducedCosts(rest, tight.relaxation());
      if (best.lossWithin(goal, caps) <= bound) {
        return bound;
      }
      if (scope.freeCount() < SHRUNK * free && restarts++ < MOST_RESTARTS) {
        continue;
      }
      BranchAndBound tree =
          new BranchAndBound(
              tight, rest.priorities(core.candidates()), left, new Leaves(rest, scope.copy()));
      // A better incumbent fixes more options: a restart pays while there is much left.
      long from = tight.relaxation().iterations();
      long proven = tree.run(left > mostIterations / 2);
      left -= tight.relaxation().iterations() - from;
      boolean improved = best.lossWithin(goal, caps) < before;
      if (proven != BranchAndBound.UNKNOWN) {
        bound = Math.max(bound, proven);
      }
      if (tree.isComplete() || !improved) {
        return bound;
      }
    }
    return bound;
  }

  /** Rounds a solved relaxation, and repairs and improves the plan. */
  private void round(ComponentProgram program, IntegerProgram solved) {
    SearchState state = new SearchState(model);
    takeFixed(state, scope);
    for (int option = 0; option < value.length; option++) {
      int column = program.column(option);
      if (column >= 0 && solved.relaxation().value(column) > 0.5) {
        state.change(model.candidateOf(option), option);
      }
    }
    improver.accept(state);
  }

  private void takeFixed(SearchState state, OptionScope in) {
    for (int option = 0; option < value.length; option++) {
      if (in.isFixedAtOne(option)) {
        state.change(model.candidateOf(option), option);
      }
    }
  }

  /** Looks for better incumbents in neighbourhoods of the incumbent and the relaxation. */
  private void improve(long mostIterations) {
    for (double limit : REDUCED_COST_LIMITS_MINUTES) {
      if (best.lossWithin(goal, caps) > bound) {
        searchInduced(limit, mostIterations / 2);
      }
      if (scope.freeCount() > SMALL && limit < 0) {
        searchGroups();
      }
    }
  }

  /**
   * The relaxation induced neighbourhood (E. Danna, E. Rothberg and C. Le Pape, "Exploring
   * relaxation induced neighborhoods to improve MIP solutions", Mathematical Programming 102,
   * 2005): options on which relaxation and incumbent agree are fixed, if their reduced costs are
   * large.
   */
  private void searchInduced(double limit, long mostIterations) {
    OptionScope near = scope.copy();
    for (int option = 0; option < value.length; option++) {
      if (!near.isFree(option)) {
        continue;
      }
      if (reduced[option] > limit && value[option] < INTEGRALITY && !best.takes(option)) {
        near.fixAtZero(option);
      } else if (-reduced[option] > limit
          && value[option] > 1 - INTEGRALITY
          && best.takes(option)) {
        near.fixAtOne(model, model.candidateOf(option), option);
      }
    }
    if (limit < 0 || near.freeCount() <= LARGE) {
      search(new ComponentProgram(model, goal, caps, near, true, null), near, mostIterations);
    }
  }

  /**
   * A large neighbourhood for each group (P. Shaw, "Using constraint programming and local search
   * methods to solve vehicle routing problems", CP 1998): candidates who work at its schools are
   * free, all others fixed as in the incumbent; one group after the other until none improves.
   */
  private void searchGroups() {
    List<boolean[]> neighbourhoods = neighbourhoods();
    int sinceImproved = 0;
    for (int i = 0; sinceImproved < neighbourhoods.size() && !stop.getAsBoolean(); i++) {
      long before = best.lossWithin(goal, caps);
      if (before <= bound || before == Long.MAX_VALUE) {
        return;
      }
      boolean[] free = neighbourhoods.get(i % neighbourhoods.size());
      OptionScope near = scope.copy();
      for (int option = 0; option < value.length; option++) {
        int candidate = model.candidateOf(option);
        if (near.isFree(option)) {
          if (!best.takes(option)
              && (!free[candidate] || reduced[option] > GROUP_REDUCED_COST_MINUTES)) {
            near.fixAtZero(option);
          } else if (best.takes(option) && !free[candidate]) {
            near.fixAtOne(model, candidate, option);
          }
        }
      }
      search(new ComponentProgram(model, goal, caps, near, true, null), near, ITERATIONS_A_GROUP);
      sinceImproved = best.lossWithin(goal, caps) < before ? 0 : sinceImproved + 1;
    }
  }

  /** For each group, which candidates work at one of its schools. */
  private List<boolean[]> neighbourhoods() {
    List<boolean[]> all = new ArrayList<>();
    for (Group group : model.component().groups()) {
      Set<String> schools = new HashSet<>(group.schoolIds());
      boolean[] free = new boolean[model.candidateCount()];
      for (Option option : model.options()) {
        PossiblePosting posting = option.posting();
        free[model.candidateOf(option.index())] |=
            posting != null && schools.contains(posting.homeSchoolId());
      }
      all.add(free);
    }
    return all;
  }

  private void search(ComponentProgram neighbourhood, OptionScope near, long mostIterations) {
    long loss = best.lossWithin(goal, caps);
    neighbourhood.relaxation().stopWhen(stop);
    if (neighbourhood.relaxation().solve(Double.POSITIVE_INFINITY, mostIterations)
        != DualSimplex.End.OPTIMAL) {
      return;
    }
    IntegerProgram tight =
        CuttingPlanes.tighten(neighbourhood.program(), loss, mostIterations, stop);
    long left = mostIterations - tight.relaxation().iterations();
    if (left > 0 && tight.bound() < loss) {
      new BranchAndBound(
              tight,
              neighbourhood.priorities(core.candidates()),
              left,
              new Leaves(neighbourhood, near))
          .run(false);
    }
  }

  /** The incumbent, as branch and bound sees it. */
  private final class Leaves implements BranchAndBound.Incumbent {
    private final ComponentProgram program;
    private final OptionScope scope;

    Leaves(ComponentProgram program, OptionScope scope) {
      this.program = program;
      this.scope = scope;
    }

    @Override
    public long objective() {
      return best.lossWithin(goal, caps);
    }

    @Override
    public void offer(double[] values) {
      SearchState state = new SearchState(model);
      takeFixed(state, scope);
      program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
      best.offer(state.chosen());
      if (goal != Level.SOFT) {
        improver.accept(state);
      }
    }

    @Override
    public boolean isStopped() {
      return stop.getAsBoolean();
    }
  }
}
