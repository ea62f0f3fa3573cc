package org.lungang.integer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.lungang.linear.DualSimplex;

/**
 * Tightens the relaxation of an integer program by cuts in rounds: each time those of the greatest
 * efficacy that are not nearly parallel (G. Andreello, A. Caprara and M. Fischetti, "Embedding
 * {0,½}-cuts in a branch-and-cut framework", INFORMS Journal on Computing 19, 2007).
 */
public final class CuttingPlanes {

  /** As many rounds as may pay. */
  public static final int MOST_ROUNDS = 40;

  /** Ends after so many rounds in which the bound rose by less than a share of its rise so far. */
  private static final int STALLED_ROUNDS = 4;

  /** Where nearly every pairing is as good, the bound rises only once none of them is left. */
  private static final int STALLED_ROUNDS_OF_PARITY = 16;

  private static final double LEAST_RISE = 0.01;

  private CuttingPlanes() {}

  /**
   * A program with the same solutions and a tighter relaxation, which is solved.
   *
   * @param program its relaxation is solved. Continuous columns are integers in some optimal
   *     solution, whatever the integer columns are
   * @param cutoff ends when the objective is known to be at least this
   * @param mostIterations how many simplex iterations it may take
   * @param mostRounds how many rounds of cuts there may be
   * @param stop whether to end with what there is
   * @param beside runs a part beside this thread, or at once, or never; the cuts do not depend on
   *     it
   */
  public static IntegerProgram tighten(
      IntegerProgram program,
      long cutoff,
      long mostIterations,
      int mostRounds,
      BooleanSupplier stop,
      Executor beside) {
    return tighten(program, cutoff, mostIterations, mostRounds, false, stop, beside);
  }

  /**
   * The same for a small program, with cuts of parity that hold for all of it: that an odd number
   * of people cannot be paired off, whoever is paired with whom.
   */
  public static IntegerProgram tightenByParity(
      IntegerProgram program, long mostIterations, BooleanSupplier stop, Executor beside) {
    return tighten(program, Long.MAX_VALUE, mostIterations, MOST_ROUNDS, true, stop, beside);
  }

  private static IntegerProgram tighten(
      IntegerProgram program,
      long cutoff,
      long mostIterations,
      int mostRounds,
      boolean ofAllColumns,
      BooleanSupplier stop,
      Executor beside) {
    DualSimplex current = program.relaxation();
    double first = current.objective();
    double before = first;
    long last = current.iterations() + mostIterations;
    double above =
        cutoff == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : cutoff - program.constant() - 0.98;
    int stalled = 0;
    int mostStalled = ofAllColumns ? STALLED_ROUNDS_OF_PARITY : STALLED_ROUNDS;
    for (int round = 0; round < mostRounds && stalled < mostStalled; round++) {
      Substitution at = new Substitution(current);
      List<Cut> found = new ArrayList<>();
      if (ofAllColumns) {
        found.addAll(new ZeroHalfCuts(at, true).find(stop));
      }
      if (found.isEmpty()) {
        IndependentParts.<List<Cut>>run(
                beside,
                List.of(
                    () -> new ZeroHalfCuts(at, false).find(stop),
                    () -> new RoundingCuts(at).find(stop)))
            .forEach(found::addAll);
      }
      CutSelection chosen = CutSelection.of(found, current);
      if (chosen.isEmpty() || stop.getAsBoolean()) {
        break;
      }
      DualSimplex next = chosen.added();
      DualSimplex.End end = next.solve(above, Math.max(1, last - next.iterations()));
      if (end == DualSimplex.End.LIMIT) {
        break;
      }
      current = next;
      if (end != DualSimplex.End.OPTIMAL) {
        break;
      }
      double rise = current.objective() - before;
      stalled = rise < LEAST_RISE * (current.objective() - first) + 1e-4 ? stalled + 1 : 0;
      before = current.objective();
    }
    return program.with(current);
  }
}
