package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/** The linear relaxations of a component, level by level, each with a limit of iterations. */
final class LevelRelaxations {

  /** A linear program may take so many iterations, and so many more for each of its rows. */
  private static final long ITERATIONS = 2_000;

  private static final long ITERATIONS_PER_ROW = 50;

  /** With more options than this the first program has the columns that branching needs. */
  private static final int LARGE = 3_000;

  /** After so many it asks whether to stop. */
  private static final long ITERATIONS_AT_ONCE = 1_000;

  private final ComponentModel model;
  private final BooleanSupplier stopped;

  /**
   * The relaxations of a component.
   *
   * @param stopped whether to end with what there is
   */
  LevelRelaxations(ComponentModel model, BooleanSupplier stopped) {
    this.model = model;
    this.stopped = stopped;
  }

  /** The program of a level over all options, which is not solved yet. */
  ComponentProgram program(Level goal, Caps caps) {
    Counting counting = model.options().size() > LARGE ? Counting.COLUMNS : Counting.NONE;
    ComponentProgram program =
        new ComponentProgram(model, goal, caps, OptionScope.all(model), counting, null);
    program.relaxation().stopWhen(stopped);
    return program;
  }

  /** Solves the relaxation of a program, unless it is stopped or takes too many iterations. */
  End solve(ComponentProgram program) {
    DualSimplex simplex = program.relaxation();
    long most = ITERATIONS + ITERATIONS_PER_ROW * program.program().rowCount();
    while (true) {
      long before = simplex.iterations();
      End end = simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS_AT_ONCE);
      boolean moreToDo = end == End.LIMIT && simplex.iterations() - before >= ITERATIONS_AT_ONCE;
      if (!moreToDo || simplex.iterations() > most || stopped.getAsBoolean()) {
        return end;
      }
    }
  }
}
