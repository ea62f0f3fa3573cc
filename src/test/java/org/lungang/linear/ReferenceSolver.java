package org.lungang.linear;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.function.IntPredicate;

/**
 * Solves a program with a solver that others wrote, both of OR-Tools: GLOP where no column must be
 * a whole number, else HiGHS.
 */
public final class ReferenceSolver {

  /** Less than this between two bounds is noise. */
  private static final double NO_GAP = 0;

  private static boolean loaded;

  private ReferenceSolver() {}

  /**
   * What is the truth about a program.
   *
   * @param isFeasible whether any values are within all bounds
   * @param objective the least that they cost; infinite if there are none
   * @param values of the columns, such as cost the least; empty if there are none
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Answer(boolean isFeasible, double objective, double[] values) {}

  /** The optimum of the linear program, by GLOP. */
  public static Answer relaxed(DualSimplex program) {
    return solve(program, "GLOP", column -> false);
  }

  /** The optimum among the values that are whole where they must be, by HiGHS. */
  public static Answer whole(DualSimplex program, IntPredicate mustBeWhole) {
    return solve(program, "HIGHS", mustBeWhole);
  }

  private static Answer solve(DualSimplex program, String name, IntPredicate mustBeWhole) {
    load();
    try {
      return solveBy(program, name, mustBeWhole);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // HiGHS gives up on some tiny programs, sometimes with an end that OR-Tools has no name for.
      return solveBy(program, "SCIP", mustBeWhole);
    }
  }

  private static Answer solveBy(DualSimplex program, String name, IntPredicate mustBeWhole) {
    MPSolver solver = MPSolver.createSolver(name);
    solver.suppressOutput();
    if (name.equals("HIGHS")) {
      solver.setNumThreads(1);
    }
    try {
      SparseMatrix matrix = program.matrix();
      int columns = matrix.columnCount();
      MPConstraint[] rows = new MPConstraint[matrix.rowCount()];
      for (int row = 0; row < rows.length; row++) {
        rows[row] =
            solver.makeConstraint(program.lower(columns + row), program.upper(columns + row));
      }
      MPVariable[] variables = new MPVariable[columns];
      for (int column = 0; column < columns; column++) {
        variables[column] =
            solver.makeVar(
                program.lower(column), program.upper(column), mustBeWhole.test(column), "");
        solver.objective().setCoefficient(variables[column], program.cost(column));
        for (int k = matrix.columnStart[column]; k < matrix.columnStart[column + 1]; k++) {
          rows[matrix.rowOf[k]].setCoefficient(variables[column], matrix.value[k]);
        }
      }
      solver.objective().setMinimization();
      MPSolverParameters parameters = new MPSolverParameters();
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, NO_GAP);
      return answer(solver, solver.solve(parameters), variables);
    } finally {
      solver.delete();
    }
  }

  private static Answer answer(
      MPSolver solver, MPSolver.ResultStatus status, MPVariable[] variables) {
    return switch (status) {
      case OPTIMAL -> {
        double[] values = new double[variables.length];
        for (int column = 0; column < values.length; column++) {
          values[column] = variables[column].solutionValue();
        }
        yield new Answer(true, solver.objective().value(), values);
      }
      case INFEASIBLE -> new Answer(false, Double.POSITIVE_INFINITY, new double[0]);
      default -> throw new IllegalStateException("The reference solver ended with " + status + ".");
    };
  }

  private static synchronized void load() {
    if (!loaded) {
      Loader.loadNativeLibraries();
      loaded = true;
    }
  }
}
