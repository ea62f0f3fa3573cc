package org.lungang.integer;

import org.lungang.linear.DualSimplex;

/**
 * A row that every whole-number solution of a program keeps, though its linear optimum need not:
 * the columns weighed by {@code amounts} are at least {@code least}. Whole numbers throughout, so
 * that what follows from it follows exactly.
 *
 * @param columns ascending
 * @param amounts of each of them, not 0
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Cut(int[] columns, long[] amounts, long least) {

  /** By how much values break it, for each unit of its length; 0 or less if they keep it. */
  double distance(DualSimplex at) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      sum += amounts[i] * at.value(columns[i]);
      squares += (double) amounts[i] * amounts[i];
    }
    return (least - sum) / Math.sqrt(squares);
  }

  /** What the weighed columns come to at most. */
  double most(DualSimplex program) {
    double most = 0;
    for (int i = 0; i < columns.length; i++) {
      most += amounts[i] * (amounts[i] > 0 ? program.upper(columns[i]) : program.lower(columns[i]));
    }
    return most;
  }

  /** The cosine of the angle between two cuts. */
  double parallel(Cut other) {
    double product = 0;
    int k = 0;
    for (int i = 0; i < columns.length; i++) {
      while (k < other.columns.length && other.columns[k] < columns[i]) {
        k++;
      }
      if (k < other.columns.length && other.columns[k] == columns[i]) {
        product += (double) amounts[i] * other.amounts[k];
      }
    }
    return product / Math.sqrt(squares() * other.squares());
  }

  private double squares() {
    double sum = 0;
    for (long amount : amounts) {
      sum += (double) amount * amount;
    }
    return sum;
  }
}
