package org.lungang.linear;

import java.util.Arrays;

/**
 * The columns that were exchanged since a basis was factored, each as an eta matrix: the product
 * form of the inverse (G. B. Dantzig and W. Orchard-Hays, "The product form for the inverse in the
 * simplex method", Mathematical Tables and Other Aids to Computation 8, 1954).
 */
final class EtaFile {

  private static final double NEGLIGIBLE = 1e-14;

  private final SparseVectors etas = new SparseVectors();
  private int[] position = new int[64];
  private double[] pivot = new double[64];

  /** How many columns were exchanged. */
  int count() {
    return etas.count();
  }

  /** How many entries they have, besides their pivots. */
  int entryCount() {
    return etas.entryCount();
  }

  /** Begins anew with a basis that was just factored. */
  void clear() {
    etas.clear();
  }

  /**
   * Exchanges the column at a position.
   *
   * @param at the position
   * @param column the solved column that comes in: basis⁻¹ × column, by positions
   */
  void exchange(int at, double[] column) {
    for (int i = 0; i < column.length; i++) {
      if (i != at && Math.abs(column[i]) > NEGLIGIBLE) {
        etas.add(i, column[i]);
      }
    }
    int eta = etas.count();
    if (eta == position.length) {
      position = Arrays.copyOf(position, 2 * eta);
      pivot = Arrays.copyOf(pivot, 2 * eta);
    }
    position[eta] = at;
    pivot[eta] = column[at];
    etas.end();
  }

  /** Turns what solves the system of the factored basis into what solves that of today's. */
  void solve(double[] result) {
    int[] start = etas.start;
    int[] index = etas.index;
    double[] value = etas.value;
    for (int eta = 0; eta < etas.count(); eta++) {
      double at = result[position[eta]];
      if (at != 0) {
        at /= pivot[eta];
        int end = start[eta + 1];
        for (int k = start[eta]; k < end; k++) {
          result[index[k]] -= value[k] * at;
        }
        result[position[eta]] = at;
      }
    }
  }

  /** Turns the right side of a transposed system of today's basis into one of the factored one. */
  void solveTransposed(double[] vector) {
    int[] start = etas.start;
    int[] index = etas.index;
    double[] value = etas.value;
    for (int eta = etas.count() - 1; eta >= 0; eta--) {
      double sum = vector[position[eta]];
      int end = start[eta + 1];
      for (int k = start[eta]; k < end; k++) {
        sum -= value[k] * vector[index[k]];
      }
      vector[position[eta]] = sum / pivot[eta];
    }
  }
}
