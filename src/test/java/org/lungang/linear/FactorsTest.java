package org.lungang.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FactorsTest {

  private static final int BASES = 2_000;

  /** Solving and multiplying back gives the vector again, for rows and for columns. */
  @Test
  void solvingAndMultiplyingBackGivesTheVectorAgain() {
    Random random = new Random(1);
    int regular = 0;
    for (int i = 0; i < BASES; i++) {
      RandomProgram made = RandomProgram.of(random);
      SparseMatrix matrix = made.matrix();
      int[] basis = basis(random, matrix);
      Factors factors = new Factors(matrix);
      regular += factors.factor(basis) ? 1 : 0;
      requireInverse(matrix, basis, factors, random);
    }
    assertThat(regular).isBetween(BASES / 20, BASES - 1);
  }

  /** The same after columns were exchanged one by one. */
  @Test
  void exchangedColumnsAreSolvedToo() {
    Random random = new Random(2);
    int exchanges = 0;
    for (int i = 0; i < BASES; i++) {
      SparseMatrix matrix = RandomProgram.of(random).matrix();
      int[] basis = basis(random, matrix);
      Factors factors = new Factors(matrix);
      factors.factor(basis);
      for (int k = 0; k < 5; k++) {
        int entering = random.nextInt(matrix.columnCount() + matrix.rowCount());
        double[] solved = new double[matrix.rowCount()];
        factors.solve(column(matrix, entering), solved);
        int position = random.nextInt(matrix.rowCount());
        if (Math.abs(solved[position]) > 0.1 && !contains(basis, entering)) {
          factors.exchange(position, solved);
          basis[position] = entering;
          exchanges++;
        }
      }
      requireInverse(matrix, basis, factors, random);
    }
    assertThat(exchanges).isGreaterThan(BASES / 4);
  }

  private static boolean contains(int[] basis, int variable) {
    for (int other : basis) {
      if (other == variable) {
        return true;
      }
    }
    return false;
  }

  private static int[] basis(Random random, SparseMatrix matrix) {
    int all = matrix.columnCount() + matrix.rowCount();
    return random.ints(0, all).distinct().limit(matrix.rowCount()).toArray();
  }

  private static double[] column(SparseMatrix matrix, int variable) {
    double[] column = new double[matrix.rowCount];
    if (variable >= matrix.columnCount) {
      column[variable - matrix.columnCount] = -1;
    } else {
      for (int k = matrix.columnStart[variable]; k < matrix.columnStart[variable + 1]; k++) {
        column[matrix.rowOf[k]] = matrix.value[k];
      }
    }
    return column;
  }

  private static void requireInverse(
      SparseMatrix matrix, int[] basis, Factors factors, Random random) {
    int size = matrix.rowCount();
    double[] vector = random.doubles(size, -3, 3).toArray();
    double[] solved = new double[size];
    factors.solve(vector.clone(), solved);
    double[] back = new double[size];
    for (int position = 0; position < size; position++) {
      double[] column = column(matrix, basis[position]);
      for (int row = 0; row < size; row++) {
        back[row] += column[row] * solved[position];
      }
    }
    double[] transposed = new double[size];
    factors.solveTransposed(vector.clone(), transposed);
    for (int position = 0; position < size; position++) {
      double sum = 0;
      double[] column = column(matrix, basis[position]);
      for (int row = 0; row < size; row++) {
        sum += column[row] * transposed[row];
      }
      assertThat(back[position]).isCloseTo(vector[position], within(1e-6));
      assertThat(sum).isCloseTo(vector[position], within(1e-6));
    }
  }
}
