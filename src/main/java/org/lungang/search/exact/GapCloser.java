package org.lungang.search.exact;

import java.util.function.LongConsumer;
import org.lungang.integer.BranchAndBound;
import org.lungang.integer.CuttingPlanes;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * Closes or narrows the gap between the lower bound of a solved relaxation and the incumbent:
 * tightens the relaxation by cuts, fixes options by their reduced costs (G. B. Dantzig, D. R.
 * Fulkerson and S. M. Johnson, "Solution of a large-scale traveling-salesman problem", Operations
 * Research 2, 1954), looks for better incumbents in neighbourhoods that are integer programs
 * themselves, and searches what is left by branch and bound.
 */
final class GapCloser {

  /** How many simplex iterations the relaxation and its cuts may take. */
  private static final long ITERATIONS_A_ROOT = 200_000;

  /** How often the root may be solved anew, with the options that are left, before branching. */
  private static final int MOST_RESTARTS = 3;

  /** The root is solved anew when less than this share of its options is left. */
  private static final double SHRUNK = 0.8;

  /**
   * With no more free options than this, branching is quicker than larger neighbourhoods, and cuts
   * find more in a program that has the rows of options besides.
   */
  private static final int SMALL = 3_000;

  /** With more free options than this, cuts wait for a better incumbent, which fixes many. */
  private static final int LARGE = 20_000;

  /** After so many rounds of cuts a large program can be shrunk, and an easy one is solved. */
  private static final int FEW_ROUNDS = 3;

  /** How many rounds of cuts follow, each time after options were fixed. */
  private static final int[] MORE_ROUNDS = {5, 10, CuttingPlanes.MOST_ROUNDS};

  private final LevelProblem problem;
  private final ComponentModel model;
  private final LongConsumer bounds;
  private final OptionScope scope;
  private final Relaxed relaxed;
  private final NeighbourhoodSearch neighbourhoods;
  private final ComponentProgram solved;
  private long bound;
  private boolean branched;
  private int large = LARGE;
  private long tolerated;
  private long mostOfNeighbourhoods;
  private long searchedAt = Long.MAX_VALUE;

  /**
   * @param program solved, of all options
   * @param firstRound another one looks at other neighbourhoods
   * @param bounds receives each better bound
   */
  GapCloser(LevelProblem problem, ComponentProgram program, int firstRound, LongConsumer bounds) {
    this(problem, program, OptionScope.all(problem.model()), firstRound, bounds);
  }

  /**
   * The same among some options: no bound is one of all.
   *
   * @param program solved
   * @param scope of the program; it changes
   * @param firstRound another one looks at other neighbourhoods
   * @param bounds receives each better bound
   */
  GapCloser(
      LevelProblem problem,
      ComponentProgram program,
      OptionScope scope,
      int firstRound,
      LongConsumer bounds) {
    this.problem = problem;
    this.model = problem.model();
    this.bounds = bounds;
    this.solved = program;
    this.scope = scope;
    this.relaxed =
        new Relaxed(new double[model.options().size()], new double[model.options().size()]);
    this.neighbourhoods = new NeighbourhoodSearch(problem, program, firstRound);
    this.bound = program.program().bound();
    fixByReducedCosts(program, program.relaxation());
  }

  /** The same, which takes a program with more free options than this for a large one. */
  GapCloser largeAbove(int freeOptions) {
    large = freeOptions;
    return this;
  }

  /**
   * The same, which ends with a gap that is no larger than this if little work does not close it.
   */
  GapCloser tolerating(long gap) {
    tolerated = gap;
    return this;
  }

  private boolean isOpen() {
    return problem.incumbentLoss() > bound;
  }

  private boolean isTolerable() {
    return problem.incumbentLoss() <= goodEnough();
  }

  /** An incumbent that loses no more is not improved with much work. */
  private long goodEnough() {
    return bound + tolerated;
  }

  /**
   * Keeps values and reduced costs of a solved relaxation, and fixes each option whose other value
   * would raise the bound to the incumbent's loss or beyond.
   */
  private void fixByReducedCosts(ComponentProgram program, DualSimplex solved) {
    double[] ofColumns = solved.provenReducedCosts();
    double lowerBound = solved.provenBound() + program.program().constant();
    long loss = problem.incumbentLoss();
    program.spread(solved, problem.best().chosen(), relaxed.value());
    double slack = loss == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : loss - 1 - lowerBound;
    for (int option = 0; option < relaxed.value().length; option++) {
      int column = program.column(option);
      if (column >= 0) {
        relaxed.reducedCost()[option] = ofColumns[column];
      }
    }
    for (int option = 0; option < relaxed.value().length; option++) {
      // An option that is fixed may still have a column, fixed by its bounds.
      if (program.column(option) >= 0 && scope.isFree(option)) {
        if (relaxed.reducedCost()[option] > slack) {
          scope.fixAtZero(option);
        } else if (-relaxed.reducedCost()[option] > slack) {
          scope.fixAtOne(model, model.candidateOf(option), option);
        }
      }
    }
  }

  /**
   * Searches.
   *
   * @param mostIterations how many simplex iterations the tree may take
   * @param mostOfNeighbourhoods how many those of neighbourhoods may
   * @return a lower bound of what a plan within the caps loses
   */
  long close(long mostIterations, long mostOfNeighbourhoods) {
    this.mostOfNeighbourhoods = mostOfNeighbourhoods;
    bounds.accept(bound);
    if (scope.freeCount() > large && isOpen()) {
      neighbourhoods.searchInduced(scope, relaxed, bound, mostIterations / 2);
      fixByReducedCosts(solved, solved.relaxation());
    }
    long closed = branch(mostIterations, Counting.COLUMNS_AND_ROWS);
    long before = problem.incumbentLoss();
    if (closed + tolerated < before && before != searchedAt) {
      searchNeighbourhoods();
      if (problem.incumbentLoss() < before) {
        closed = Math.max(closed, branch(mostIterations / 2, Counting.COLUMNS_AND_ROWS));
      }
    }
    if (closed + tolerated < problem.incumbentLoss() && scope.freeCount() <= SMALL) {
      // Other rows give other cuts: which close a gap cannot be told before.
      closed = Math.max(closed, branch(mostIterations, Counting.NONE));
    }
    return closed;
  }

  private void searchNeighbourhoods() {
    neighbourhoods.search(scope, relaxed, goodEnough(), mostOfNeighbourhoods);
    searchedAt = problem.incumbentLoss();
  }

  /**
   * Tightens, fixes and branches.
   *
   * @param ofFew the form of a program of few options
   */
  private long branch(long mostIterations, Counting ofFew) {
    long left = mostIterations;
    int restarts = 0;
    while (isOpen() && left > 0 && !problem.isStopped()) {
      long before = problem.incumbentLoss();
      ComponentProgram rest = programOfRest(ofFew);
      DualSimplex relaxation = rest.relaxation();
      relaxation.stopWhen(problem.stop());
      DualSimplex.End end = relaxation.solve(Double.POSITIVE_INFINITY, ITERATIONS_A_ROOT);
      if (end == DualSimplex.End.INFEASIBLE) {
        return before;
      } else if (end != DualSimplex.End.OPTIMAL) {
        return bound;
      }
      boolean shrinksFirst = scope.freeCount() > large;
      IntegerProgram tight = tightened(rest.program(), FEW_ROUNDS);
      if (!shrinksFirst) {
        tight = tightenedMore(rest, tight, mostIterations / 8);
      }
      left -= tight.relaxation().iterations() / 4;
      if (!isOpen()) {
        return bound;
      }
      int free = scope.freeCount();
      fixByReducedCosts(rest, tight.relaxation());
      round(rest, tight);
      if (isTolerable()) {
        neighbourhoods.searchInduced(scope, relaxed, bound, mostIterations / 2);
        return bound;
      }
      neighbourhoods.searchQuickly(scope, relaxed, goodEnough(), mostIterations / 2);
      fixByReducedCosts(rest, tight.relaxation());
      if (scope.freeCount() > SMALL && problem.incumbentLoss() != searchedAt) {
        searchNeighbourhoods();
        fixByReducedCosts(rest, tight.relaxation());
      }
      if (isTolerable()) {
        return bound;
      }
      if (scope.freeCount() < SHRUNK * free && restarts++ < MOST_RESTARTS) {
        continue;
      }
      if (shrinksFirst) {
        tight = tightened(tight, CuttingPlanes.MOST_ROUNDS);
      }
      BranchAndBound tree =
          new BranchAndBound(
              tight,
              rest.priorities(problem.core().candidates()),
              left,
              new TreeIncumbent(problem, rest, scope.copy()));
      // A better incumbent fixes more options: a restart pays while there is much left.
      long from = tight.relaxation().iterations();
      long proven = tree.run(left > mostIterations / 2);
      left -= tight.relaxation().iterations() - from;
      boolean improved = problem.incumbentLoss() < before;
      if (proven != BranchAndBound.UNKNOWN) {
        raise(proven);
      }
      if (tree.isComplete() || !improved) {
        return bound;
      }
    }
    return bound;
  }

  /** Tightens the relaxation of a program and raises the bound by it. */
  private IntegerProgram tightened(IntegerProgram program, int mostRounds) {
    long cutoff = problem.incumbentLoss();
    IntegerProgram tight =
        CuttingPlanes.tighten(
            program, cutoff, ITERATIONS_A_ROOT, mostRounds, problem.stop(), problem.beside());
    raise(Math.min(cutoff, tight.bound()));
    return tight;
  }

  /**
   * Goes on tightening in stages. Before each of them a plan is looked for near the relaxation, and
   * what that rules out is fixed: cuts are found the quicker the fewer options are free.
   *
   * @param mostIterations how many simplex iterations it may take to look for a plan
   */
  private IntegerProgram tightenedMore(
      ComponentProgram program, IntegerProgram tightened, long mostIterations) {
    IntegerProgram tight = tightened;
    for (int rounds : MORE_ROUNDS) {
      if (!isOpen() || isTolerable() || problem.isStopped()) {
        break;
      }
      DualSimplex before = tight.relaxation();
      fixByReducedCosts(program, before);
      round(program, tight);
      fixByReducedCosts(program, before);
      neighbourhoods.searchInduced(scope, relaxed, goodEnough(), mostIterations);
      fixByReducedCosts(program, before);
      if (isTolerable()) {
        break;
      }
      program.fix(scope, before);
      tight = tightened(tight, rounds);
      if (tight.relaxation() == before) {
        break;
      }
    }
    return tight;
  }

  /**
   * The program of the options that are left. A large one goes on from the relaxation that is
   * solved, in which the others are fixed by their bounds.
   */
  private ComponentProgram programOfRest(Counting ofFew) {
    boolean first = !branched;
    branched = true;
    if (first
        && solved.isCounting()
        && (scope.freeCount() == relaxed.value().length || relaxed.value().length > large)) {
      solved.fix(scope, solved.relaxation());
      return solved;
    }
    return problem.program(scope, scope.freeCount() > SMALL ? Counting.COLUMNS : ofFew);
  }

  private void raise(long proven) {
    if (proven > bound) {
      bound = proven;
      bounds.accept(bound);
    }
  }

  /** Rounds a solved relaxation, and repairs and improves the plan. */
  private void round(ComponentProgram program, IntegerProgram solved) {
    SearchState state = new SearchState(model);
    scope.takeFixed(state);
    program
        .roundedOptions(solved.relaxation())
        .forEach(option -> state.change(model.candidateOf(option), option));
    problem.improver().accept(state);
  }
}
