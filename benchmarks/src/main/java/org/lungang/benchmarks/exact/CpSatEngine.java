package org.lungang.benchmarks.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;

/**
 * A program for CP-SAT: a Boolean for each posting, visit and indicator; for each charge a whole
 * number that is at least its sum. Later levels begin from the plan of the earlier ones.
 */
final class CpSatEngine implements Engine {

  private final Program program;
  private final Limits limits;
  private boolean @Nullable [] hint;

  CpSatEngine(Program program, Limits limits) {
    Loader.loadNativeLibraries();
    this.program = program;
    this.limits = limits;
  }

  /** The program put into CP-SAT's words; built anew for each level, which costs little. */
  private static final class Model {
    private final CpModel cp = new CpModel();
    private final BoolVar[] variables;
    private final Map<Level, LinearExprBuilder> points = new EnumMap<>(Level.class);

    Model(Program program) {
      for (Level level : Level.values()) {
        points.put(level, LinearExpr.newBuilder());
      }
      variables = new BoolVar[program.worth().size()];
      for (int i = 0; i < variables.length; i++) {
        variables[i] = cp.newBoolVar("");
        for (Level level : Level.values()) {
          addTo(level, variables[i], program.worth().get(i).at(level));
        }
      }
      List<Integer> first = program.firstOfChoice();
      for (int choice = 0; choice < first.size() - 1; choice++) {
        int from = first.get(choice);
        int until = first.get(choice + 1);
        if (until - from > 1) {
          cp.addAtMostOne(Arrays.copyOfRange(variables, from, until));
        }
      }
      for (int i = 0; i < program.indicators().size(); i++) {
        for (Charge.Sum condition : program.indicators().get(i).conditions()) {
          LinearExprBuilder sum = LinearExpr.newBuilder();
          condition.amounts().forEach((place, amount) -> sum.addTerm(variables[place], amount));
          cp.addGreaterOrEqual(sum, -condition.constant())
              .onlyEnforceIf(variables[program.size() + i]);
        }
      }
      program.charges().forEach(this::add);
    }

    private void addTo(Level level, LinearArgument variable, long worth) {
      if (worth != 0) {
        points.get(level).addTerm(variable, worth);
      }
    }

    private void add(Charge charge) {
      IntVar cost = cp.newIntVar(0, charge.most(), "");
      addTo(charge.level(), cost, -charge.weight());
      addAtLeast(cost, charge, 1);
      if (charge.bothWays()) {
        addAtLeast(cost, charge, -1);
      }
    }

    /** divisor × cost ≥ sign × sum. */
    private void addAtLeast(IntVar cost, Charge charge, int sign) {
      LinearExprBuilder left = LinearExpr.newBuilder().addTerm(cost, charge.divisor());
      for (int i = 0; i < charge.size(); i++) {
        left.addTerm(variables[charge.posting(i)], -sign * charge.amount(i));
      }
      cp.addGreaterOrEqual(left, sign * charge.constant());
    }
  }

  @Override
  public Outcome maximize(
      Level level, Map<Level, Long> atLeast, double seconds, Consumer<boolean[]> incumbent) {
    Model model = new Model(program);
    atLeast.forEach((other, floor) -> model.cp.addGreaterOrEqual(model.points.get(other), floor));
    model.cp.maximize(model.points.get(level));
    if (hint != null) {
      for (int i = 0; i < hint.length; i++) {
        model.cp.addHint(model.variables[i], hint[i]);
      }
    }
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(limits.threads())
        .setMaxTimeInSeconds(seconds)
        .setRandomSeed(limits.seed());
    CpSolverStatus status =
        solver.solve(
            model.cp,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                boolean[] taken = new boolean[program.size()];
                for (int i = 0; i < taken.length; i++) {
                  taken[i] = booleanValue(model.variables[i]);
                }
                incumbent.accept(taken);
              }
            });
    return switch (status) {
      case OPTIMAL -> outcome(End.OPTIMAL, solver, model);
      case FEASIBLE -> outcome(End.FEASIBLE, solver, model);
      case INFEASIBLE -> new Outcome(End.INFEASIBLE, null, Double.POSITIVE_INFINITY);
      default -> new Outcome(End.UNKNOWN, null, Double.POSITIVE_INFINITY);
    };
  }

  private Outcome outcome(End end, CpSolver solver, Model model) {
    boolean[] taken = new boolean[program.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = solver.booleanValue(model.variables[i]);
    }
    hint = taken;
    return new Outcome(end, taken, solver.bestObjectiveBound());
  }

  @Override
  public void close() {
    hint = null;
  }
}
