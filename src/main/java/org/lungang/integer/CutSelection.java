package org.lungang.integer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * Of the cuts that were found those that are added to a relaxation: by falling efficacy, each one
 * that is nearly parallel to none before it.
 */
final class CutSelection {

  private static final double LEAST_EFFICACY = 1e-3;

  /** Cuts with a larger cosine of the angle between them say nearly the same. */
  private static final double MOST_PARALLELISM = 0.7;

  private static final int NONE = -1;

  private final DualSimplex program;
  private final List<Rated> chosen = new ArrayList<>();

  // The terms of the chosen cuts by column, each column's as a list in the order of the cuts.
  private final int[] first;
  private final int[] last;
  private int termCount;
  private int[] next = new int[256];
  private int[] cutOf = new int[256];
  private long[] coefficientOf = new long[256];

  /** A cut and its place among others. */
  private record Rated(Cut cut, double efficacy, double length) {}

  private CutSelection(DualSimplex program) {
    this.program = program;
    this.first = new int[program.matrix().columnCount()];
    this.last = new int[first.length];
    Arrays.fill(first, NONE);
  }

  /**
   * Selects.
   *
   * @param program solved; its values are what the cuts are violated by
   */
  static CutSelection of(List<Cut> found, DualSimplex program) {
    List<Rated> rated = new ArrayList<>();
    for (Cut cut : found) {
      double efficacy = cut.efficacy(program);
      if (efficacy > LEAST_EFFICACY) {
        rated.add(new Rated(cut, efficacy, cut.length()));
      }
    }
    rated.sort(Comparator.comparingDouble(cut -> -cut.efficacy()));
    CutSelection selection = new CutSelection(program);
    double[] products = new double[rated.size()];
    for (Rated candidate : rated) {
      if (selection.isNew(candidate, products)) {
        selection.add(candidate);
      }
    }
    return selection;
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  /** The relaxation with the selected cuts as rows below its own, not solved. */
  DualSimplex added() {
    double[] least = new double[chosen.size()];
    double[] most = new double[chosen.size()];
    for (int i = 0; i < least.length; i++) {
      Cut cut = chosen.get(i).cut();
      least[i] = cut.right();
      // A cut that nothing can satisfy still has its bounds in order; the simplex finds out.
      most[i] = Math.max(cut.most(program), least[i]);
    }
    SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    for (int column = 0; column < first.length; column++) {
      for (int term = first[column]; term != NONE; term = next[term]) {
        matrix.add(cutOf[term], coefficientOf[term]);
      }
      matrix.endColumn();
    }
    return program.withRows(matrix.build(chosen.size()), least, most);
  }

  private void add(Rated rated) {
    Cut cut = rated.cut();
    for (int i = 0; i < cut.columns().length; i++) {
      if (termCount == next.length) {
        next = Arrays.copyOf(next, 2 * termCount);
        cutOf = Arrays.copyOf(cutOf, 2 * termCount);
        coefficientOf = Arrays.copyOf(coefficientOf, 2 * termCount);
      }
      int column = cut.columns()[i];
      if (first[column] == NONE) {
        first[column] = termCount;
      } else {
        next[last[column]] = termCount;
      }
      last[column] = termCount;
      next[termCount] = NONE;
      cutOf[termCount] = chosen.size();
      coefficientOf[termCount] = cut.coefficients()[i];
      termCount++;
    }
    chosen.add(rated);
  }

  /**
   * Whether a cut is parallel to none of those chosen.
   *
   * @param products room for the scalar product with each of them
   */
  private boolean isNew(Rated candidate, double[] products) {
    Arrays.fill(products, 0, chosen.size(), 0);
    Cut cut = candidate.cut();
    for (int i = 0; i < cut.columns().length; i++) {
      double coefficient = cut.coefficients()[i];
      for (int term = first[cut.columns()[i]]; term != NONE; term = next[term]) {
        products[cutOf[term]] += coefficient * coefficientOf[term];
      }
    }
    for (int k = 0; k < chosen.size(); k++) {
      if (products[k] >= MOST_PARALLELISM * candidate.length() * chosen.get(k).length()) {
        return false;
      }
    }
    return true;
  }
}
