package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.integer.BranchAndBound;
import org.lungang.linear.DualSimplex.End;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.search.ComponentSearch;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * Whether some plan of a component holds all that must hold, whatever else it is worth. Asks less
 * than {@link ComponentSearch} and so takes less time: only the hard rules count, and the first
 * plan that holds them, or the first proof that none does, ends it.
 */
public final class Feasibility {

  /** What is known. */
  public enum Verdict {
    /** There is such a plan. */
    FEASIBLE,
    /** It is proven that there is none. */
    INFEASIBLE,
    /** A limit of its work ended it. */
    UNKNOWN
  }

  /** How many simplex iterations it may take, besides so many for each option. */
  private static final long ITERATIONS = 20_000;

  private static final long ITERATIONS_PER_OPTION = 4;

  private final ComponentModel model;
  private final IncumbentPlan best;

  private Feasibility(ComponentModel model) {
    this.model = model;
    this.best = new IncumbentPlan(model, gain -> {});
  }

  /** What is known of a component. Takes no random decision and counts its work in steps. */
  public static Verdict of(Staffing staffing, Component component) {
    ComponentModel model = hardOnly(new ModelCompiler(staffing, component).compile(component));
    long ofNobody = -new Scorer(staffing).score(Plan.of(List.of()), component).hard();
    long counted = model.tallies().stream().mapToLong(tally -> tally.cost(0)).sum();
    if (ofNobody > counted) {
      // No possible posting contributes to something that is demanded.
      return Verdict.INFEASIBLE;
    }
    return of(model);
  }

  /** What is known of a model: whether some choice of options loses nothing at hard. */
  static Verdict of(ComponentModel model) {
    return new Feasibility(model).find();
  }

  private Verdict find() {
    improve(new SearchState(model));
    if (isFound()) {
      return Verdict.FEASIBLE;
    }
    ComponentProgram program = program(Counting.NONE);
    long most = ITERATIONS + ITERATIONS_PER_OPTION * model.options().size();
    if (program.relaxation().solve(Double.POSITIVE_INFINITY, most) == End.OPTIMAL) {
      if (program.program().bound() > 0) {
        return Verdict.INFEASIBLE;
      }
      round(program);
      if (isFound()) {
        return Verdict.FEASIBLE;
      }
    }
    ComponentProgram branching = program(Counting.COLUMNS);
    BranchAndBound tree =
        new BranchAndBound(
            branching.program(),
            branching.priorities(new boolean[model.candidateCount()]),
            most,
            new Leaves(branching));
    tree.run(true);
    if (isFound()) {
      return Verdict.FEASIBLE;
    }
    return tree.isComplete() ? Verdict.INFEASIBLE : Verdict.UNKNOWN;
  }

  private ComponentProgram program(Counting counting) {
    return new ComponentProgram(
        model, Level.HARD, Caps.NONE, OptionScope.all(model), counting, null);
  }

  private boolean isFound() {
    return best.loss(Level.HARD) == 0;
  }

  private void improve(SearchState state) {
    new Construction(state, null, () -> false).run();
    best.offer(state.chosen());
  }

  private void round(ComponentProgram program) {
    SearchState state = new SearchState(model);
    program.roundedOptions().forEach(option -> state.change(model.candidateOf(option), option));
    improve(state);
  }

  /** The same candidates and options, of which only the hard rules count anything. */
  private static ComponentModel hardOnly(ComponentModel all) {
    List<Tally> tallies = new ArrayList<>();
    Tally[] kept = new Tally[all.tallies().size()];
    for (Tally tally : all.tallies()) {
      if (tally.level() == Level.HARD) {
        Tally same =
            new Tally(
                tallies.size(),
                tally.rule(),
                tally.shape(),
                tally.bound(),
                tally.divisor(),
                tally.weight());
        kept[tally.index()] = same;
        tallies.add(same);
      }
    }
    List<List<Option>> optionsByCandidate = new ArrayList<>();
    for (int candidate = 0; candidate < all.candidateCount(); candidate++) {
      List<Option> options = new ArrayList<>();
      for (Option option : all.optionsOf(candidate)) {
        List<Contribution> contributions = new ArrayList<>();
        for (Contribution contribution : option.contributions()) {
          Tally tally = kept[contribution.tally().index()];
          if (tally != null) {
            contributions.add(new Contribution(tally, contribution.amount()));
          }
        }
        options.add(option.with(option.index(), Map.of(), contributions));
      }
      optionsByCandidate.add(options);
    }
    return new ComponentModel(all.component(), tallies, optionsByCandidate);
  }

  /** Any plan that loses something at hard counts as none. */
  private final class Leaves implements BranchAndBound.Incumbent {
    private final ComponentProgram program;

    Leaves(ComponentProgram program) {
      this.program = program;
    }

    @Override
    public long objective() {
      return isFound() ? 0 : 1;
    }

    @Override
    public void offer(double[] values) {
      SearchState state = new SearchState(model);
      program.options(values).forEach(option -> state.change(model.candidateOf(option), option));
      best.offer(state.chosen());
    }

    @Override
    public boolean isStopped() {
      return false;
    }
  }
}
