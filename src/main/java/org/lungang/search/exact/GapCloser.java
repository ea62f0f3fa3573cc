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
 * Closes the gap between what no plan loses less than, by a solved linear program, and what the
 * best known plan loses; or narrows it. Tightens the program by cuts, decides anew what its optimum
 * and the best plan leave in doubt, drops what its prices rule out, and searches the rest.
 */
final class GapCloser {

  /**
   * How far from the price at which it would be taken an option may be to be decided anew though
   * optimum and plan agree on it; the first only looks at what they do not agree on.
   */
  private static final double[] DOUBTS_MINUTES = {-1000, 0.5, 3};

  private static final double WHOLE = 1e-6;

  /** How many simplex iterations the relaxation and its cuts may take. */
  private static final long ITERATIONS_A_ROOT = 200_000;

  /** How often the program may be made anew with what is left of it before a tree is searched. */
  private static final int MOST_RESTARTS = 3;

  /** The program is made anew when less than this share of its options is left. */
  private static final double SHRUNK = 0.8;

  /** With no more options than this, a tree is quicker than one group after the other. */
  private static final int SMALL = 1_000;

  /** With more options than this it takes too long to decide anew what is in doubt. */
  private static final int LARGE = 2_000;

  /** How many simplex iterations a group may take to be decided anew. */
  private static final long ITERATIONS_A_GROUP = 3_000;

  /** How much too dear an option may be to be looked at when a group is decided anew. */
  private static final double FAR_MINUTES = 15;

  private final ComponentModel model;
  private final IncumbentPlan best;
  private final LevelCore core;
  private final BooleanSupplier stop;
  private final Consumer<SearchState> makeWhole;
  private final Level goal;
  private final Caps caps;
  private final OptionScope scope;
  private final double[] reduced;
  private final double[] value;
  private final ComponentProgram solved;
  private long bound;

  /**
   * @param core who is decided about first
   * @param program solved; all options free
   * @param stop whether to end with what there is
   * @param makeWhole makes a plan good at lower levels and offers it
   */
  GapCloser(
      ComponentModel model,
      IncumbentPlan best,
      LevelCore core,
      ComponentProgram program,
      Level goal,
      Caps caps,
      BooleanSupplier stop,
      Consumer<SearchState> makeWhole) {
    this.model = model;
    this.best = best;
    this.core = core;
    this.stop = stop;
    this.makeWhole = makeWhole;
    this.goal = goal;
    this.caps = caps;
    this.solved = program;
    this.scope = OptionScope.all(model);
    this.reduced = new double[model.options().size()];
    this.value = new double[reduced.length];
    this.bound = program.program().bound();
    learn(program, program.relaxation());
  }

  /** Takes down what a solved relaxation says of each option, and leaves out what it rules out. */
  private void learn(ComponentProgram program, DualSimplex solved) {
    double[] ofColumns = solved.provenReducedCosts();
    double root = solved.provenBound() + program.program().constant();
    long loss = best.lossWithin(goal, caps);
    double room = loss == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : loss - 1 - root;
    for (int option = 0; option < value.length; option++) {
      int column = program.column(option);
      if (column >= 0) {
        reduced[option] = ofColumns[column];
        value[option] = solved.value(column);
      }
    }
    for (int option = 0; option < value.length; option++) {
      if (program.column(option) >= 0) {
        if (reduced[option] > room) {
          scope.leaveOut(option);
        } else if (-reduced[option] > room) {
          scope.settle(model, model.candidateOf(option), option);
        }
      }
    }
  }

  /**
   * Searches.
   *
   * @param mostIterations how many simplex iterations the tree may take
   * @return what no plan within the caps loses less than
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
      learn(rest, tight.relaxation());
      round(rest, tight);
      improve(mostIterations);
      learn(rest, tight.relaxation());
      if (best.lossWithin(goal, caps) <= bound) {
        return bound;
      }
      if (scope.freeCount() < SHRUNK * free && restarts++ < MOST_RESTARTS) {
        continue;
      }
      BranchAndBound tree =
          new BranchAndBound(
              tight, rest.priorities(core.candidates()), left, new Leaves(rest, scope.copy()));
      // With a better plan, prices rule out more: it pays to begin anew while there is much left.
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

  /** Takes what a solved relaxation takes more than half of, and makes it whole. */
  private void round(ComponentProgram program, IntegerProgram solved) {
    SearchState state = new SearchState(model);
    settle(state, scope);
    for (int option = 0; option < value.length; option++) {
      int column = program.column(option);
      if (column >= 0 && solved.relaxation().value(column) > 0.5) {
        state.change(model.candidateOf(option), option);
      }
    }
    makeWhole.accept(state);
  }

  private void settle(SearchState state, OptionScope in) {
    for (int option = 0; option < value.length; option++) {
      if (in.isIn(option)) {
        state.change(model.candidateOf(option), option);
      }
    }
  }

  /** Looks for better plans near the best one and the optimum of the relaxation. */
  private void improve(long mostIterations) {
    for (double doubt : DOUBTS_MINUTES) {
      if (best.lossWithin(goal, caps) > bound) {
        polish(doubt, mostIterations / 2);
      }
      if (scope.freeCount() > SMALL && doubt < 0) {
        sweep();
      }
    }
  }

  /** Decides anew what is in doubt; all else stays as it is where prices and plan agree. */
  private void polish(double doubt, long mostIterations) {
    OptionScope near = scope.copy();
    for (int option = 0; option < value.length; option++) {
      if (!near.isFree(option)) {
        continue;
      }
      if (reduced[option] > doubt && value[option] < WHOLE && !best.takes(option)) {
        near.leaveOut(option);
      } else if (-reduced[option] > doubt && value[option] > 1 - WHOLE && best.takes(option)) {
        near.settle(model, model.candidateOf(option), option);
      }
    }
    if (doubt < 0 || near.freeCount() <= LARGE) {
      search(new ComponentProgram(model, goal, caps, near, true, null), near, mostIterations);
    }
  }

  /**
   * Decides anew about one group after the other, and who else may move between its schools, while
   * all others stay as they are; until nothing improves any more.
   */
  private void sweep() {
    List<boolean[]> neighbourhoods = neighbourhoods();
    int sinceBetter = 0;
    for (int i = 0; sinceBetter < neighbourhoods.size() && !stop.getAsBoolean(); i++) {
      long before = best.lossWithin(goal, caps);
      if (before <= bound || before == Long.MAX_VALUE) {
        return;
      }
      boolean[] free = neighbourhoods.get(i % neighbourhoods.size());
      OptionScope near = scope.copy();
      for (int option = 0; option < value.length; option++) {
        int candidate = model.candidateOf(option);
        if (near.isFree(option)) {
          if (!best.takes(option) && (!free[candidate] || reduced[option] > FAR_MINUTES)) {
            near.leaveOut(option);
          } else if (best.takes(option) && !free[candidate]) {
            near.settle(model, candidate, option);
          }
        }
      }
      search(new ComponentProgram(model, goal, caps, near, true, null), near, ITERATIONS_A_GROUP);
      sinceBetter = best.lossWithin(goal, caps) < before ? 0 : sinceBetter + 1;
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

  private void search(ComponentProgram piece, OptionScope near, long mostIterations) {
    long loss = best.lossWithin(goal, caps);
    piece.relaxation().stopWhen(stop);
    if (piece.relaxation().solve(Double.POSITIVE_INFINITY, mostIterations)
        != DualSimplex.End.OPTIMAL) {
      return;
    }
    IntegerProgram tight = CuttingPlanes.tighten(piece.program(), loss, mostIterations, stop);
    long left = mostIterations - tight.relaxation().iterations();
    if (left > 0 && tight.bound() < loss) {
      new BranchAndBound(tight, piece.priorities(core.candidates()), left, new Leaves(piece, near))
          .run(false);
    }
  }

  /** The best plan known, as branch and bound sees it. */
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
      settle(state, scope);
      program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
      best.offer(state.chosen());
      if (goal != Level.SOFT) {
        makeWhole.accept(state);
      }
    }

    @Override
    public boolean isStopped() {
      return stop.getAsBoolean();
    }
  }
}
