package org.lungang.integer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * Tightens the relaxation of an integer program by cuts, round after round: each time those that
 * its optimum breaks furthest and that say different things.
 */
public final class CuttingPlanes {

  private static final int MOST_ROUNDS = 40;
  private static final double LEAST_DISTANCE = 1e-3;
  private static final double MOST_PARALLEL = 0.7;

  /** After so many rounds in which the bound hardly rose it is enough. */
  private static final int STALLED_ROUNDS = 4;

  private static final double HARDLY = 0.01;

  private CuttingPlanes() {}

  /**
   * A program with the same solutions and a tighter relaxation, which is solved.
   *
   * @param program its relaxation is solved. Columns that need not be integers are whole in some
   *     optimal solution whatever the integer columns are
   * @param cutoff ends when the objective is known to be at least this
   * @param mostIterations how many simplex iterations it may take
   */
  public static IntegerProgram tighten(
      IntegerProgram program, long cutoff, long mostIterations, BooleanSupplier stop) {
    DualSimplex current = program.relaxation();
    double first = current.objective();
    double before = first;
    long last = current.iterations() + mostIterations;
    double above =
        cutoff == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : cutoff - program.constant() - 0.98;
    int stalled = 0;
    for (int round = 0; round < MOST_ROUNDS && stalled < STALLED_ROUNDS; round++) {
      List<Cut> found = new ArrayList<>(new ZeroHalfCuts(current).find());
      found.addAll(new RoundingCuts(current).find());
      List<Cut> chosen = choose(found, current);
      if (chosen.isEmpty() || stop.getAsBoolean()) {
        break;
      }
      DualSimplex next = with(chosen, current);
      DualSimplex.End end = next.solve(above, Math.max(1, last - next.iterations()));
      if (end == DualSimplex.End.LIMIT) {
        break;
      }
      current = next;
      if (end != DualSimplex.End.OPTIMAL) {
        break;
      }
      double rise = current.objective() - before;
      stalled = rise < HARDLY * (current.objective() - first) + 1e-4 ? stalled + 1 : 0;
      before = current.objective();
    }
    return program.with(current);
  }

  private static DualSimplex with(List<Cut> cuts, DualSimplex program) {
    double[] least = new double[cuts.size()];
    double[] most = new double[cuts.size()];
    for (int i = 0; i < least.length; i++) {
      least[i] = cuts.get(i).least();
      // A cut that nothing can keep still has its bounds in order; solving finds out.
      most[i] = Math.max(cuts.get(i).most(program), least[i]);
    }
    return program.withRows(matrix(cuts, program.matrix().columnCount()), least, most);
  }

  private static SparseMatrix matrix(List<Cut> cuts, int columns) {
    SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    int[] next = new int[cuts.size()];
    for (int column = 0; column < columns; column++) {
      for (int i = 0; i < next.length; i++) {
        Cut cut = cuts.get(i);
        if (next[i] < cut.columns().length && cut.columns()[next[i]] == column) {
          matrix.add(i, cut.amounts()[next[i]++]);
        }
      }
      matrix.endColumn();
    }
    return matrix.build(cuts.size());
  }

  private static List<Cut> choose(List<Cut> found, DualSimplex at) {
    record Rated(Cut cut, double distance) {}
    List<Rated> rated = new ArrayList<>();
    for (Cut cut : found) {
      double distance = cut.distance(at);
      if (distance > LEAST_DISTANCE) {
        rated.add(new Rated(cut, distance));
      }
    }
    rated.sort(Comparator.comparingDouble(cut -> -cut.distance()));
    List<Cut> chosen = new ArrayList<>();
    for (Rated candidate : rated) {
      if (chosen.stream().allMatch(cut -> cut.parallel(candidate.cut()) < MOST_PARALLEL)) {
        chosen.add(candidate.cut());
      }
    }
    return chosen;
  }
}
