package org.lungang.integer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * Tightens the relaxation of an integer program by cuts in rounds: each time those of the greatest
 * efficacy that are not nearly parallel (G. Andreello, A. Caprara and M. Fischetti, "Embedding
 * {0,½}-cuts in a branch-and-cut framework", INFORMS Journal on Computing 19, 2007).
 */
public final class CuttingPlanes {

  /** As many rounds as may pay. */
  public static final int MOST_ROUNDS = 40;

  private static final double LEAST_EFFICACY = 1e-3;

  /** Cuts with a larger cosine of the angle between them say nearly the same. */
  private static final double MOST_PARALLELISM = 0.7;

  /** Ends after so many rounds in which the bound rose by less than a share of its rise so far. */
  private static final int STALLED_ROUNDS = 4;

  private static final double LEAST_RISE = 0.01;

  private CuttingPlanes() {}

  /** The same with as many rounds as may pay. */
  public static IntegerProgram tighten(
      IntegerProgram program, long cutoff, long mostIterations, BooleanSupplier stop) {
    return tighten(program, cutoff, mostIterations, MOST_ROUNDS, stop);
  }

  /**
   * A program with the same solutions and a tighter relaxation, which is solved.
   *
   * @param program its relaxation is solved. Continuous columns are integers in some optimal
   *     solution, whatever the integer columns are
   * @param cutoff ends when the objective is known to be at least this
   * @param mostIterations how many simplex iterations it may take
   * @param mostRounds how many rounds of cuts there may be
   */
  public static IntegerProgram tighten(
      IntegerProgram program,
      long cutoff,
      long mostIterations,
      int mostRounds,
      BooleanSupplier stop) {
    DualSimplex current = program.relaxation();
    double first = current.objective();
    double before = first;
    long last = current.iterations() + mostIterations;
    double above =
        cutoff == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : cutoff - program.constant() - 0.98;
    int stalled = 0;
    for (int round = 0; round < mostRounds && stalled < STALLED_ROUNDS; round++) {
      List<Cut> found = new ArrayList<>(new ZeroHalfCuts(current).find(stop));
      found.addAll(new RoundingCuts(current).find(stop));
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
      stalled = rise < LEAST_RISE * (current.objective() - first) + 1e-4 ? stalled + 1 : 0;
      before = current.objective();
    }
    return program.with(current);
  }

  private static DualSimplex with(List<Cut> cuts, DualSimplex program) {
    double[] least = new double[cuts.size()];
    double[] most = new double[cuts.size()];
    for (int i = 0; i < least.length; i++) {
      least[i] = cuts.get(i).right();
      // A cut that nothing can satisfy still has its bounds in order; the simplex finds out.
      most[i] = Math.max(cuts.get(i).most(program), least[i]);
    }
    return program.withRows(matrix(cuts, program.matrix().columnCount()), least, most);
  }

  private static SparseMatrix matrix(List<Cut> cuts, int columns) {
    List<List<Term>> terms = new ArrayList<>(Collections.nCopies(columns, List.of()));
    for (int i = 0; i < cuts.size(); i++) {
      addTerms(cuts.get(i), i, terms);
    }
    SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    for (List<Term> ofColumn : terms) {
      ofColumn.forEach(term -> matrix.add(term.cut(), term.coefficient()));
      matrix.endColumn();
    }
    return matrix.build(cuts.size());
  }

  private static List<Cut> choose(List<Cut> found, DualSimplex at) {
    List<Rated> rated = new ArrayList<>();
    for (Cut cut : found) {
      double efficacy = cut.efficacy(at);
      if (efficacy > LEAST_EFFICACY) {
        rated.add(new Rated(cut, efficacy, cut.length()));
      }
    }
    rated.sort(Comparator.comparingDouble(cut -> -cut.efficacy()));
    List<Rated> chosen = new ArrayList<>();
    List<List<Term>> terms =
        new ArrayList<>(Collections.nCopies(at.matrix().columnCount(), List.of()));
    for (Rated candidate : rated) {
      if (isNew(candidate, chosen, terms)) {
        addTerms(candidate.cut(), chosen.size(), terms);
        chosen.add(candidate);
      }
    }
    return chosen.stream().map(Rated::cut).toList();
  }

  /** A cut and its place among others. */
  private record Rated(Cut cut, double efficacy, double length) {}

  /** A coefficient of a cut. */
  private record Term(int cut, long coefficient) {}

  /** Adds the coefficients of a cut to those of each column. */
  private static void addTerms(Cut cut, int index, List<List<Term>> termsOfColumn) {
    for (int i = 0; i < cut.columns().length; i++) {
      int column = cut.columns()[i];
      if (termsOfColumn.get(column).isEmpty()) {
        termsOfColumn.set(column, new ArrayList<>());
      }
      termsOfColumn.get(column).add(new Term(index, cut.coefficients()[i]));
    }
  }

  /** Whether a cut is parallel to none of those chosen. */
  private static boolean isNew(
      Rated candidate, List<Rated> chosen, List<List<Term>> termsOfColumn) {
    double[] products = new double[chosen.size()];
    Cut cut = candidate.cut();
    for (int i = 0; i < cut.columns().length; i++) {
      for (Term term : termsOfColumn.get(cut.columns()[i])) {
        products[term.cut()] += (double) cut.coefficients()[i] * term.coefficient();
      }
    }
    for (int k = 0; k < products.length; k++) {
      if (products[k] >= MOST_PARALLELISM * candidate.length() * chosen.get(k).length()) {
        return false;
      }
    }
    return true;
  }
}
