package org.lungang.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex.End;

class DualSimplexTest {

  private static final int PROGRAMS = 5_000;
  private static final long ENOUGH = 100_000;

  /**
   * A program that has a solution is solved: the values keep all bounds, and what no values can
   * cost less than is what they cost, so that each proves the other.
   */
  @Test
  void theValuesKeepAllBoundsAndCostWhatNoneCanCostLessThan() {
    Random random = new Random(3);
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH)).isEqualTo(End.OPTIMAL);
      requireOptimal(program, simplex);
    }
  }

  /** Where nearly all costs are the same, it does not go round in circles. */
  @Test
  void doesNotGoRoundInCirclesWhereCostsAreTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      for (int column = 0; column < program.cost().length; column++) {
        program.cost()[column] = random.nextInt(8) == 0 ? 1 : 0;
        simplex.setCost(column, program.cost()[column]);
      }
      assertThat(simplex.solve(Double.POSITIVE_INFINITY, 1_000)).isEqualTo(End.OPTIMAL);
      requireOptimal(program, simplex);
    }
  }

  /**
   * After a branch was tried, a saved basis has its values, and is optimal without an iteration.
   */
  @Test
  void goesBackToASavedBasis() {
    Random random = new Random(8);
    int moved = 0;
    for (int i = 0; i < PROGRAMS / 5; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      simplex.solve(Double.POSITIVE_INFINITY, ENOUGH);
      double[] values = values(program, simplex);
      DualSimplex.SavedBasis saved = simplex.saveBasis();
      int column = random.nextInt(values.length);
      double other =
          values[column] > program.lower()[column]
              ? program.lower()[column]
              : program.upper()[column];
      simplex.setBounds(column, other, other);
      simplex.solve(Double.POSITIVE_INFINITY, 1 + random.nextInt(5));
      moved += Arrays.equals(values, values(program, simplex)) ? 0 : 1;
      simplex.setBounds(column, program.lower()[column], program.upper()[column]);
      simplex.goBackTo(saved);
      assertThat(values(program, simplex)).isEqualTo(values);
      long before = simplex.iterations();
      assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH)).isEqualTo(End.OPTIMAL);
      assertThat(simplex.iterations()).isEqualTo(before);
      requireOptimal(program, simplex);
    }
    assertThat(moved).isGreaterThan(PROGRAMS / 10);
  }

  private static double[] values(RandomProgram program, DualSimplex simplex) {
    double[] values = new double[program.cost().length];
    for (int column = 0; column < values.length; column++) {
      values[column] = simplex.value(column);
    }
    return values;
  }

  /** The same after bounds and costs of a solved program were changed, many times over. */
  @Test
  void aChangedProgramIsSolvedFromTheLastBasis() {
    Random random = new Random(4);
    int infeasible = 0;
    for (int i = 0; i < PROGRAMS / 10; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      simplex.solve(Double.POSITIVE_INFINITY, ENOUGH);
      for (int change = 0; change < 20; change++) {
        int column = random.nextInt(program.matrix().columnCount());
        double value = program.lower()[column] + random.nextInt(2);
        simplex.setBounds(column, value, random.nextBoolean() ? value : program.upper()[column]);
        simplex.setCost(column, random.nextInt(21) - 10);
        DualSimplex afresh = new DualSimplex(program.matrix(), program.lower(), program.upper());
        program.cost()[column] = random.nextInt(21) - 10;
        simplex.setCost(column, program.cost()[column]);
        for (int j = 0; j < program.cost().length; j++) {
          afresh.setBounds(j, simplex.lower(j), simplex.upper(j));
          afresh.setCost(j, program.cost()[j]);
        }
        End end = simplex.solve(Double.POSITIVE_INFINITY, ENOUGH);
        assertThat(end).isEqualTo(afresh.solve(Double.POSITIVE_INFINITY, ENOUGH));
        if (end == End.OPTIMAL) {
          assertThat(simplex.objective()).isCloseTo(afresh.objective(), within(0.05));
        } else {
          assertThat(end).isEqualTo(End.INFEASIBLE);
          infeasible++;
        }
      }
    }
    assertThat(infeasible).isGreaterThan(PROGRAMS / 10);
  }

  /** With a cutoff it ends early only where the optimum is no less. */
  /** Near an optimum it takes few iterations; near anything else it is right all the same. */
  @Test
  void startsNearAnySolution() {
    Random random = new Random(77);
    long near = 0;
    long scratch = 0;
    for (int run = 0; run < 2_000; run++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex first = program.simplex();
      assertThat(first.solve(Double.POSITIVE_INFINITY, 10_000)).isEqualTo(DualSimplex.End.OPTIMAL);
      scratch += first.iterations();
      double[] values = new double[program.lower().length];
      Arrays.setAll(values, first::value);
      DualSimplex again = program.simplex();
      again.startNear(values);
      assertThat(again.solve(Double.POSITIVE_INFINITY, 10_000)).isEqualTo(DualSimplex.End.OPTIMAL);
      assertThat(again.objective()).isCloseTo(first.objective(), within(0.1));
      near += again.iterations();
      Arrays.setAll(values, index -> random.nextDouble() * 12 - 4);
      DualSimplex far = program.simplex();
      far.startNear(values);
      assertThat(far.solve(Double.POSITIVE_INFINITY, 10_000)).isEqualTo(DualSimplex.End.OPTIMAL);
      assertThat(far.objective()).isCloseTo(first.objective(), within(0.1));
    }
    assertThat(near).isLessThan(scratch / 2);
  }

  @Test
  void isCutOffOnlyWhereTheOptimumIsNoLess() {
    Random random = new Random(5);
    int cutOff = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex whole = program.simplex();
      whole.solve(Double.POSITIVE_INFINITY, ENOUGH);
      double cutoff = whole.objective() + random.nextInt(41) - 20;
      DualSimplex simplex = program.simplex();
      if (simplex.solve(cutoff, ENOUGH) == End.CUT_OFF) {
        cutOff++;
        assertThat(whole.objective()).isGreaterThanOrEqualTo(cutoff - 0.05);
      }
    }
    assertThat(cutOff).isGreaterThan(20);
  }

  /** However early it ends, no values cost less than what is proven. */
  @Test
  void whatIsProvenHoldsHoweverEarlyItEnds() {
    Random random = new Random(6);
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      simplex.solve(Double.POSITIVE_INFINITY, random.nextInt(6));
      double cost = 0;
      for (int column = 0; column < program.values().length; column++) {
        cost += program.cost()[column] * program.values()[column];
      }
      assertThat(simplex.provenBound()).isLessThanOrEqualTo(cost);
    }
  }

  /** Values cost what is proven, and more for every column that is off its better bound. */
  @Test
  void everyColumnOffItsBetterBoundCostsAsMuchMoreAsIsProven() {
    Random random = new Random(8);
    int dearer = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      DualSimplex simplex = program.simplex();
      simplex.solve(Double.POSITIVE_INFINITY, random.nextInt(30));
      double[] reduced = simplex.provenReducedCosts();
      double cost = 0;
      double proven = simplex.provenBound();
      for (int column = 0; column < reduced.length; column++) {
        double value = program.values()[column];
        cost += program.cost()[column] * value;
        double better = reduced[column] > 0 ? program.lower()[column] : program.upper()[column];
        proven += Math.abs(reduced[column] * (value - better));
        dearer += reduced[column] * (value - better) != 0 ? 1 : 0;
      }
      assertThat(cost).isGreaterThanOrEqualTo(proven - 1e-9);
    }
    assertThat(dearer).isGreaterThan(PROGRAMS);
  }

  /**
   * Infeasibility is believed with a certificate alone: y = 5, w = 2, x = 1E10 is a solution, but
   * after y has entered, x stands in the pivot row with 1E-10, which is too small to pivot on.
   */
  @Test
  void doesNotCallInfeasibleWhatOnlySmallPivotsCouldMend() {
    long large = 10_000_000_000L;
    // y, x, w; rows: 1E10 y + x - 1E10 w = 4E10, and w = 2.
    DualSimplex simplex =
        new DualSimplex(
            matrix(new long[][] {{large, 1, -large}, {0, 0, 1}}),
            new double[] {0, 0, 0, 4 * large, 0},
            new double[] {5, 1000 * large, 10, 4 * large, 10});
    simplex.setCost(0, 1);
    simplex.setCost(1, 1);
    simplex.setCost(2, 1);
    assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH)).isEqualTo(End.OPTIMAL);
    simplex.setBounds(4, 2, 2);
    assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH)).isNotEqualTo(End.INFEASIBLE);
  }

  /** A row that no values keep is infeasible; with numbers too large to add up, nothing is said. */
  @Test
  void saysNothingOfInfeasibilityThatNumbersTooLargeWouldProve() {
    for (double times : new double[] {1, 0x1p30}) {
      DualSimplex simplex =
          new DualSimplex(
              matrix(new long[][] {{1}}),
              new double[] {0, 6 * 0x1p20 * times},
              new double[] {5 * 0x1p20 * times, 7 * 0x1p20 * times});
      assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH))
          .isEqualTo(times == 1 ? End.INFEASIBLE : End.LIMIT);
    }
  }

  private static SparseMatrix matrix(long[][] rows) {
    SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    for (int column = 0; column < rows[0].length; column++) {
      for (int row = 0; row < rows.length; row++) {
        matrix.add(row, rows[row][column]);
      }
      matrix.endColumn();
    }
    return matrix.build(rows.length);
  }

  private static void requireOptimal(RandomProgram program, DualSimplex simplex) {
    SparseMatrix matrix = program.matrix();
    double[] sums = new double[matrix.rowCount()];
    for (int column = 0; column < matrix.columnCount(); column++) {
      double value = simplex.value(column);
      assertThat(value).isBetween(program.lower()[column] - 1e-6, program.upper()[column] + 1e-6);
      for (int k = matrix.columnStart[column]; k < matrix.columnStart[column + 1]; k++) {
        sums[matrix.rowOf[k]] += matrix.value[k] * value;
      }
    }
    for (int row = 0; row < sums.length; row++) {
      int index = matrix.columnCount() + row;
      assertThat(sums[row]).isBetween(program.lower()[index] - 1e-5, program.upper()[index] + 1e-5);
    }
    assertThat(simplex.provenBound()).isLessThanOrEqualTo(simplex.objective() + 1e-4);
    assertThat(simplex.provenBound()).isCloseTo(simplex.objective(), within(0.05));
  }
}
