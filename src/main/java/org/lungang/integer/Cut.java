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

  /** The efficacy: the Euclidean distance by which values violate it; 0 or less if they do not. */
  double efficacy(DualSimplex at) {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      sum += coefficients[i] * at.value(columns[i]);
    }
    return (right - sum) / length();
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

  /** The Euclidean length of the coefficients. */
  double length() {
    double squares = 0;
    for (long coefficient : coefficients) {
      squares += (double) coefficient * coefficient;
    }
    return Math.sqrt(squares);
  }
}
