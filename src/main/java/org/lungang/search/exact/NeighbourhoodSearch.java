package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lungang.integer.IndependentParts;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/**
 * Looks for better incumbents in neighbourhoods that are integer programs themselves: most of the
 * incumbent is fixed, and what is left is searched by branch and bound. Counts its work in simplex
 * iterations, so that it ends at the same place on every machine.
 */
final class NeighbourhoodSearch {

  private static final double INTEGRALITY = 1e-6;

  /** How many free options a neighbourhood of schools has at first. */
  private static final int FIRST_SIZE = 150;

  /** How many times larger neighbourhoods become when none gave a better incumbent. */
  private static final double GROWTH = 1.6;

  /**
   * How many of them are searched from the same plan, side by side where there are idle threads.
   */
  private static final int AT_ONCE = 2;

  /** How many simplex iterations a neighbourhood of schools may take. */
  private static final long MOST_ITERATIONS = 1_000;

  /** What it takes to make a program, in iterations of the whole one. */
  private static final long ITERATIONS_A_PROGRAM = 20;

  /** Up to which reduced cost an option may be taken in a neighbourhood of schools. */
  private static final double MOST_REDUCED_COST_MINUTES = 15;

  /** Up to which reduced cost options are free on which relaxation and incumbent agree. */
  private static final double[] REDUCED_COST_LIMITS_MINUTES = {0.5, 3};

  /** A neighbourhood of such options with more of them takes too long. */
  private static final int MOST_FREE = 2_000;

  private final LevelProblem problem;
  private final ComponentModel model;
  private final IncumbentPlan best;
  private final ScopeSearch among;
  private final Neighbourhoods neighbourhoods;
  private final long size;
  private int round;

  /**
   * @param whole in which nothing is fixed
   * @param firstRound another one gives other neighbourhoods
   */
  NeighbourhoodSearch(LevelProblem problem, ComponentProgram whole, int firstRound) {
    this.problem = problem;
    this.model = problem.model();
    this.best = problem.best();
    this.among = new ScopeSearch(problem);
    this.neighbourhoods = new Neighbourhoods(model);
    this.round = firstRound;
    this.size = (long) whole.program().rowCount() + whole.program().columnCount();
  }

  /**
   * Where relaxation and incumbent do not agree, then around each school until none of these small
   * neighbourhoods gives a better incumbent.
   *
   * @param lowerBound ends with an incumbent that loses no more
   * @param mostIterations how many simplex iterations the first may take
   */
  void searchQuickly(OptionScope scope, Relaxed relaxed, long lowerBound, long mostIterations) {
    searchInduced(scope, relaxed, lowerBound, mostIterations);
    if (problem.incumbentLoss() > lowerBound) {
      searchSchools(scope, relaxed, lowerBound, Long.MAX_VALUE, true);
    }
  }

  /**
   * Where relaxation and incumbent do not agree.
   *
   * @param lowerBound ends with an incumbent that loses no more
   * @param mostIterations how many simplex iterations it may take
   */
  void searchInduced(OptionScope scope, Relaxed relaxed, long lowerBound, long mostIterations) {
    if (problem.incumbentLoss() > lowerBound) {
      among.search(induced(scope, relaxed, -1), mostIterations);
    }
  }

  /**
   * Around each school, in neighbourhoods that become larger; then where relaxation and incumbent
   * hardly agree.
   *
   * @param lowerBound ends with an incumbent that loses no more
   * @param mostIterations how many simplex iterations of the whole program it may take
   */
  void search(OptionScope scope, Relaxed relaxed, long lowerBound, long mostIterations) {
    searchSchools(scope, relaxed, lowerBound, mostIterations, false);
    for (double limit : REDUCED_COST_LIMITS_MINUTES) {
      OptionScope near = induced(scope, relaxed, limit);
      if (problem.incumbentLoss() > lowerBound && near.freeCount() <= MOST_FREE) {
        among.search(near, mostIterations / 4);
      }
    }
  }

  /**
   * The relaxation induced neighbourhood (E. Danna, E. Rothberg and C. Le Pape, "Exploring
   * relaxation induced neighborhoods to improve MIP solutions", Mathematical Programming 102,
   * 2005): options on which relaxation and incumbent agree are fixed, if their reduced costs are
   * large.
   *
   * @param limit up to which reduced cost options on which they agree are free; below 0 for none
   */
  private OptionScope induced(OptionScope scope, Relaxed relaxed, double limit) {
    OptionScope near = scope.copy();
    for (int option = 0; option < relaxed.value().length; option++) {
      if (!near.isFree(option)) {
        continue;
      }
      double reduced = relaxed.reducedCost()[option];
      double value = relaxed.value()[option];
      boolean large = limit < 0 || Math.abs(reduced) > limit;
      if (large && value < INTEGRALITY && !best.takes(option)) {
        near.fixAtZero(option);
      } else if (large && value > 1 - INTEGRALITY && best.takes(option)) {
        near.fixAtOne(model, model.candidateOf(option), option);
      }
    }
    return near;
  }

  /**
   * Large neighbourhoods (P. Shaw, "Using constraint programming and local search methods to solve
   * vehicle routing problems", CP 1998): the candidates of some schools that hang together are
   * free, all others fixed as in the incumbent; around one school after the other, and the core of
   * a level. When none of them gives a better incumbent they become larger, until they are too
   * large to be searched to the end.
   *
   * @param mostIterations how many simplex iterations of the whole program it may take
   * @param onlySmall whether to end where they would become larger
   */
  private void searchSchools(
      OptionScope scope, Relaxed relaxed, long lowerBound, long mostIterations, boolean onlySmall) {
    long left = mostIterations;
    double freeOptions = FIRST_SIZE;
    // At the other levels a plan that is found is improved by chains, which are of one search.
    int atOnce = problem.goal() == Level.SOFT ? AT_ONCE : 1;
    while (true) {
      boolean improved = false;
      int unfinished = 0;
      for (int school = -1; school < neighbourhoods.schoolCount(); school += atOnce) {
        long before = problem.incumbentLoss();
        if (before <= lowerBound || before == Long.MAX_VALUE || left <= 0 || problem.isStopped()) {
          return;
        }
        List<OptionScope> scopes = new ArrayList<>();
        for (int i = school; i < Math.min(school + atOnce, neighbourhoods.schoolCount()); i++) {
          scopes.add(near(scope, relaxed, i, (int) freeOptions));
        }
        for (ScopeSearch.Searched searched : search(scopes)) {
          left -= ITERATIONS_A_PROGRAM + searched.work() / size;
          unfinished += searched.isComplete() ? 0 : 1;
        }
        improved |= problem.incumbentLoss() < before;
      }
      round++;
      if (!improved) {
        if (onlySmall
            || freeOptions >= scope.freeCount()
            || 2 * unfinished > neighbourhoods.schoolCount()) {
          return;
        }
        freeOptions *= GROWTH;
      }
    }
  }

  /** Some neighbourhoods of the same plan, each by itself; then what they found, one by one. */
  private List<ScopeSearch.Searched> search(List<OptionScope> scopes) {
    if (scopes.size() == 1) {
      return List.of(among.search(scopes.get(0), MOST_ITERATIONS));
    }
    int[] before = best.chosen();
    List<IncumbentPlan> found = new ArrayList<>();
    List<Callable<ScopeSearch.Searched>> parts = new ArrayList<>();
    for (OptionScope scope : scopes) {
      IncumbentPlan own = best.copy();
      found.add(own);
      ScopeSearch search = new ScopeSearch(problem.withIncumbent(own));
      parts.add(() -> search.search(scope, MOST_ITERATIONS));
    }
    List<ScopeSearch.Searched> searched = IndependentParts.run(problem.beside(), parts);
    found.forEach(own -> best.offerChanges(before, own));
    return searched;
  }

  /**
   * The options of those around a school that are worth a look, all others fixed.
   *
   * @param school −1 for those whom the level above is about
   */
  private OptionScope near(OptionScope scope, Relaxed relaxed, int school, int freeOptions) {
    boolean[] free =
        school < 0
            ? problem.core().candidates()
            : neighbourhoods.around(school, round, freeOptions, scope, best);
    OptionScope near = OptionScope.all(model);
    int[] chosen = best.chosen();
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      int taken = chosen[candidate];
      if (!free[candidate] || (taken >= 0 && scope.isFixedAtOne(taken))) {
        near.fixAtOne(model, candidate, taken);
      }
    }
    for (int option = 0; option < relaxed.value().length; option++) {
      if (near.isFree(option)
          && !best.takes(option)
          && (!scope.isFree(option) || relaxed.reducedCost()[option] > MOST_REDUCED_COST_MINUTES)
          && !scope.isFixedAtOne(option)) {
        near.fixAtZero(option);
      }
    }
    return near;
  }
}
