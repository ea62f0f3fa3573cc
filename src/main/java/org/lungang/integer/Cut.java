package org.lungang.integer;

import org.lungang.linear.DualSimplex;

/**
 * A cutting plane, valid for every integer solution of a program but perhaps violated by its linear
 * optimum: Σ coefficient × column ≥ {@code right}. Integers throughout, so that it is exact.
 *
 * @param columns ascending
 * @param coefficients of each of them, not 0
 * @param right the right-hand side
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Cut(int[] columns, long[] coefficients, long right) {

  /** The efficacy: the Euclidean efficacy by which values violate it; 0 or less if they do not. */
  double efficacy(DualSimplex at) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      sum += coefficients[i] * at.value(columns[i]);
      squares += (double) coefficients[i] * coefficients[i];
    }
    return (right - sum) / Math.sqrt(squares);
  }

  /** The most that the left side can come to. */
  double most(DualSimplex program) {
    double most = 0;
    for (int i = 0; i < columns.length; i++) {
      most +=
          coefficients[i]
              * (coefficients[i] > 0 ? program.upper(columns[i]) : program.lower(columns[i]));
    }
    return most;
  }

  /** The cosine of the angle between two cuts. */
  double parallelism(Cut other) {
    double product = 0;
    int k = 0;
    for (int i = 0; i < columns.length; i++) {
      while (k < other.columns.length && other.columns[k] < columns[i]) {
        k++;
      }
      if (k < other.columns.length && other.columns[k] == columns[i]) {
        product += (double) coefficients[i] * other.coefficients[k];
      }
    }
    return product / Math.sqrt(squares() * other.squares());
  }

  private double squares() {
    double sum = 0;
    for (long coefficient : coefficients) {
      sum += (double) coefficient * coefficient;
    }
    return sum;
  }
}
