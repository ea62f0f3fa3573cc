package org.lungang.benchmarks.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lungang.policy.Level;

/**
 * A program as a mixed integer program for HiGHS: a binary for each posting, visit and indicator;
 * for each charge a number that is at least its sum. Through OR-Tools, HiGHS tells of a plan only
 * when it has proven that none is better.
 */
final class HighsEngine implements Engine {

  /** Hard and medium are whole numbers: less than a unit below is none. */
  private static final double SLACK = 1e-6;

  private final MPSolver solver;
  private final MPVariable[] variables;
  private final int size;
  private final Map<Level, MPConstraint> floors = new EnumMap<>(Level.class);
  private final Map<Level, Map<MPVariable, Double>> objectives = new EnumMap<>(Level.class);

  HighsEngine(Program program, Limits limits) {
    Loader.loadNativeLibraries();
    this.solver = MPSolver.createSolver("HIGHS");
    solver.setNumThreads(limits.threads());
    this.size = program.size();
    this.variables = solver.makeBoolVarArray(program.worth().size());
    for (Level level : Level.values()) {
      objectives.put(level, new LinkedHashMap<>());
    }
    for (int i = 0; i < variables.length; i++) {
      for (Level level : Level.values()) {
        addTo(level, variables[i], program.worth().get(i).at(level));
      }
    }
    List<Integer> first = program.firstOfChoice();
    for (int choice = 0; choice < first.size() - 1; choice++) {
      MPConstraint once = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
      for (int i = first.get(choice); i < first.get(choice + 1); i++) {
        once.setCoefficient(variables[i], 1);
      }
    }
    for (int i = 0; i < program.indicators().size(); i++) {
      for (Charge.Sum condition : program.indicators().get(i).conditions()) {
        addCondition(variables[size + i], condition);
      }
    }
    program.charges().forEach(this::add);
  }

  private void addTo(Level level, MPVariable variable, long worth) {
    if (worth != 0) {
      objectives.get(level).put(variable, (double) worth);
    }
  }

  /** sum ≥ least × (1 − indicator): whatever the sum can be where the indicator is 0. */
  private void addCondition(MPVariable indicator, Charge.Sum sum) {
    long least = Math.min(0, sum.least());
    MPConstraint row =
        solver.makeConstraint((double) least - sum.constant(), Double.POSITIVE_INFINITY);
    sum.amounts().forEach((place, amount) -> row.setCoefficient(variables[place], amount));
    row.setCoefficient(indicator, (double) least);
  }

  private void add(Charge charge) {
    MPVariable cost =
        charge.divisor() == 1
            ? solver.makeNumVar(0, Double.POSITIVE_INFINITY, "")
            : solver.makeIntVar(0, Double.POSITIVE_INFINITY, "");
    addTo(charge.level(), cost, -charge.weight());
    addAtLeast(cost, charge, 1);
    if (charge.bothWays()) {
      addAtLeast(cost, charge, -1);
    }
  }

  /** divisor × cost ≥ sign × sum. */
  private void addAtLeast(MPVariable cost, Charge charge, int sign) {
    MPConstraint row =
        solver.makeConstraint((double) sign * charge.constant(), Double.POSITIVE_INFINITY);
    row.setCoefficient(cost, charge.divisor());
    for (int i = 0; i < charge.size(); i++) {
      row.setCoefficient(variables[charge.posting(i)], (double) -sign * charge.amount(i));
    }
  }

  @Override
  public Outcome maximize(
      Level level, Map<Level, Long> atLeast, double seconds, Consumer<boolean[]> incumbent) {
    for (Level other : Level.values()) {
      Long floor = atLeast.get(other);
      MPConstraint row = floors.get(other);
      if (floor != null && row == null) {
        row = solver.makeConstraint();
        for (Map.Entry<MPVariable, Double> term : objectives.get(other).entrySet()) {
          row.setCoefficient(term.getKey(), term.getValue());
        }
        floors.put(other, row);
      }
      if (row != null) {
        double lower = floor == null ? Double.NEGATIVE_INFINITY : floor - SLACK;
        row.setBounds(lower, Double.POSITIVE_INFINITY);
      }
    }
    MPObjective objective = solver.objective();
    objective.clear();
    objectives.get(level).forEach(objective::setCoefficient);
    objective.setMaximization();
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    solver.setTimeLimit(Math.max(1, (long) (seconds * 1e3)));
    return switch (solve(parameters)) {
      case OPTIMAL -> new Outcome(End.OPTIMAL, taken(), objective.value());
      case FEASIBLE -> new Outcome(End.FEASIBLE, taken(), objective.bestBound());
      case INFEASIBLE -> new Outcome(End.INFEASIBLE, null, Double.POSITIVE_INFINITY);
      default -> new Outcome(End.UNKNOWN, null, Double.POSITIVE_INFINITY);
    };
  }

  /** OR-Tools has no name for how HiGHS ends when its time is over, and hands back no plan then. */
  private MPSolver.ResultStatus solve(MPSolverParameters parameters) {
    try {
      return solver.solve(parameters);
    } catch (IllegalArgumentException e) {
      return MPSolver.ResultStatus.NOT_SOLVED;
    }
  }

  private boolean[] taken() {
    boolean[] taken = new boolean[size];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = variables[i].solutionValue() > 0.5;
    }
    return taken;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
