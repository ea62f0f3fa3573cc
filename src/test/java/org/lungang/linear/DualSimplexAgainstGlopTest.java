package org.lungang.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex.End;
import org.lungang.linear.ReferenceSolver.Answer;

/** Programs of some size end as GLOP says they do, and no sooner. */
class DualSimplexAgainstGlopTest {

  private static final int PROGRAMS = 150;
  private static final long ENOUGH = 100_000;

  /** A program of 20 to 80 rows that may have no solution. */
  private static DualSimplex program(Random random) {
    return program(random, Integer.MAX_VALUE);
  }

  private static DualSimplex program(Random random, int manyColumns) {
    int rows = 20 + random.nextInt(60);
    int columns = rows + random.nextInt(2 * rows);
    SparseMatrix.Builder builder = new SparseMatrix.Builder();
    double[] lower = new double[columns + rows];
    double[] upper = new double[columns + rows];
    double[] sums = new double[rows];
    for (int column = 0; column < columns; column++) {
      upper[column] = 1 + (random.nextInt(5) == 0 ? random.nextInt(6) : 0);
      double value = random.nextInt((int) upper[column] + 1);
      for (int entries = 1 + random.nextInt(5), row = random.nextInt(rows); entries > 0; ) {
        int amount = random.nextInt(8) == 0 ? random.nextInt(15) - 7 : random.nextInt(4) - 1;
        builder.add(row, amount);
        sums[row] += amount * value;
        row += 1 + random.nextInt(rows / 5);
        entries = row < rows ? entries - 1 : 0;
      }
      builder.endColumn();
    }
    int strict = random.nextInt(3);
    for (int row = 0; row < rows; row++) {
      double off = random.nextInt(10) < strict ? random.nextInt(13) - 6 : 0;
      lower[columns + row] = sums[row] + off - random.nextInt(4);
      upper[columns + row] = lower[columns + row] + 3 + random.nextInt(8) * strict;
    }
    DualSimplex simplex = new DualSimplex(builder.build(rows), lower, upper, manyColumns);
    for (int column = 0; column < columns; column++) {
      simplex.setCost(column, random.nextInt(61) - 30);
    }
    return simplex;
  }

  /**
   * What is optimal for GLOP is so here, at the same cost and proven; so is what has no solution.
   */
  @Test
  void endsWithGlopsOptimumOrWithoutAnyAsGlopDoes() {
    Random random = new Random(31);
    int infeasible = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      DualSimplex simplex = program(random);
      for (int branch = 0; branch < 3; branch++) {
        Answer answer = ReferenceSolver.relaxed(simplex);
        End end = simplex.solve(Double.POSITIVE_INFINITY, ENOUGH);
        assertThat(end).isEqualTo(answer.isFeasible() ? End.OPTIMAL : End.INFEASIBLE);
        if (end == End.OPTIMAL) {
          assertThat(simplex.objective()).isCloseTo(answer.objective(), within(0.05));
          assertThat(simplex.provenBound()).isLessThanOrEqualTo(answer.objective() + 1e-6);
          assertThat(simplex.provenBound()).isCloseTo(answer.objective(), within(0.05));
        } else {
          infeasible++;
        }
        int column = random.nextInt(simplex.matrix().columnCount());
        double fixed = random.nextBoolean() ? simplex.lower(column) : simplex.upper(column);
        simplex.setBounds(column, fixed, fixed);
      }
    }
    assertThat(infeasible).isBetween(PROGRAMS / 3, 2 * PROGRAMS);
  }

  /** Out of iterations it says neither that it is done nor that nothing fits, and goes on later. */
  @Test
  void anIterationLimitIsNoResult() {
    Random random = new Random(32);
    int limited = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      DualSimplex simplex = program(random);
      Answer answer = ReferenceSolver.relaxed(simplex);
      End end = End.LIMIT;
      for (int times = 0; end == End.LIMIT && times < ENOUGH; times++) {
        long before = simplex.iterations();
        end = simplex.solve(Double.POSITIVE_INFINITY, 4);
        assertThat(simplex.iterations() - before).isLessThanOrEqualTo(4);
        assertThat(simplex.provenBound()).isLessThanOrEqualTo(answer.objective() + 1e-6);
        limited += end == End.LIMIT ? 1 : 0;
      }
      assertThat(end).isEqualTo(answer.isFeasible() ? End.OPTIMAL : End.INFEASIBLE);
    }
    assertThat(limited).isGreaterThan(2 * PROGRAMS);
  }

  /** A cutoff ends the work only where GLOP's optimum is no less. */
  @Test
  void isCutOffOnlyWhereGlopsOptimumIsNoLess() {
    Random random = new Random(33);
    int cutOff = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      DualSimplex simplex = program(random);
      Answer answer = ReferenceSolver.relaxed(simplex);
      double cutoff = answer.isFeasible() ? answer.objective() + random.nextInt(61) - 30 : 0;
      End end = simplex.solve(cutoff, ENOUGH);
      if (end == End.CUT_OFF) {
        cutOff++;
        assertThat(answer.objective()).isGreaterThanOrEqualTo(cutoff - 0.05);
      } else {
        assertThat(end).isEqualTo(answer.isFeasible() ? End.OPTIMAL : End.INFEASIBLE);
      }
    }
    assertThat(cutOff).isGreaterThan(PROGRAMS / 10);
  }

  /** Partial pricing ends where pricing all columns does, in branches and with a cutoff too. */
  @Test
  void pricingSomeColumnsAtATimeEndsWithGlopsOptimum() {
    Random random = new Random(33);
    int cutOff = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      DualSimplex simplex = program(random, 1);
      for (int branch = 0; branch < 4; branch++) {
        Answer answer = ReferenceSolver.relaxed(simplex);
        boolean withCutoff = answer.isFeasible() && random.nextBoolean();
        double cutoff =
            withCutoff
                ? Math.floor(answer.objective()) + random.nextInt(5) - 2
                : Double.POSITIVE_INFINITY;
        End end = simplex.solve(cutoff, ENOUGH);
        if (end == End.CUT_OFF) {
          cutOff++;
          assertThat(answer.objective()).isGreaterThanOrEqualTo(cutoff - 0.05);
        } else {
          assertThat(end).isEqualTo(answer.isFeasible() ? End.OPTIMAL : End.INFEASIBLE);
        }
        if (end == End.OPTIMAL) {
          assertThat(simplex.objective()).isCloseTo(answer.objective(), within(0.05));
          assertThat(simplex.provenBound()).isCloseTo(answer.objective(), within(0.05));
        }
        int column = random.nextInt(simplex.matrix().columnCount());
        double fixed = random.nextBoolean() ? simplex.lower(column) : simplex.upper(column);
        simplex.setBounds(column, fixed, fixed);
      }
    }
    assertThat(cutOff).isGreaterThan(5);
  }

  /**
   * Columns that are fixed at 0 are left out of pivot rows; when they are free again they count.
   */
  @Test
  void columnsThatAreFixedAndFreedAgainCount() {
    Random random = new Random(34);
    for (int i = 0; i < 8; i++) {
      int rows = 30;
      int columns = 3_000;
      SparseMatrix.Builder builder = new SparseMatrix.Builder();
      double[] lower = new double[columns + rows];
      double[] upper = new double[columns + rows];
      for (int column = 0; column < columns; column++) {
        upper[column] = 1;
        int row = random.nextInt(rows - 3);
        builder.add(row, 1 + random.nextInt(3));
        builder.add(row + 1 + random.nextInt(2), random.nextInt(5) - 2);
        builder.endColumn();
      }
      for (int row = 0; row < rows; row++) {
        lower[columns + row] = -random.nextInt(3);
        upper[columns + row] = 10 + random.nextInt(30);
      }
      DualSimplex simplex = new DualSimplex(builder.build(rows), lower, upper);
      for (int column = 0; column < columns; column++) {
        simplex.setCost(column, random.nextInt(61) - 40);
      }
      for (double share : new double[] {0.05, 0.5, 0.02, 1}) {
        for (int column = 0; column < columns; column++) {
          simplex.setBounds(column, 0, random.nextDouble() < share ? 1 : 0);
        }
        assertThat(simplex.solve(Double.POSITIVE_INFINITY, ENOUGH)).isEqualTo(End.OPTIMAL);
        assertThat(simplex.objective())
            .isCloseTo(ReferenceSolver.relaxed(simplex).objective(), within(0.05));
      }
    }
  }

  /** A cutoff just above the optimum cuts nothing off, whichever columns were passed over. */
  @Test
  void passingColumnsOverCutsNothingOffThatIsBetter() {
    Random random = new Random(35);
    for (int i = 0; i < 400; i++) {
      int rows = 12 + random.nextInt(30);
      int columns = 8 * rows;
      SparseMatrix.Builder builder = new SparseMatrix.Builder();
      double[] lower = new double[columns + rows];
      double[] upper = new double[columns + rows];
      double[] sums = new double[rows];
      for (int column = 0; column < columns; column++) {
        lower[column] = random.nextInt(12) == 0 ? 1 : 0;
        upper[column] = lower[column] + (random.nextInt(12) == 0 ? 0 : 1);
        boolean taken = random.nextInt(6) == 0;
        int row = random.nextInt(rows - 3);
        for (int entry = 0; entry < 3; entry++, row++) {
          int amount = random.nextInt(6) - 2;
          builder.add(row, amount);
          sums[row] += amount * (taken ? upper[column] : lower[column]);
        }
        builder.endColumn();
      }
      for (int row = 0; row < rows; row++) {
        lower[columns + row] = sums[row] - random.nextInt(2);
        upper[columns + row] = sums[row] + random.nextInt(2);
      }
      DualSimplex simplex = new DualSimplex(builder.build(rows), lower, upper, 1);
      for (int column = 0; column < columns; column++) {
        simplex.setCost(column, random.nextInt(100) - 5);
      }
      double least = ReferenceSolver.relaxed(simplex).objective();
      assertThat(simplex.solve(least + 0.3 + random.nextInt(3), ENOUGH)).isEqualTo(End.OPTIMAL);
      assertThat(simplex.objective()).isCloseTo(least, within(0.05));
      // Other costs, from the last basis.
      for (int column = 0; column < columns; column++) {
        simplex.setCost(column, random.nextInt(100) - 20);
      }
      least = ReferenceSolver.relaxed(simplex).objective();
      assertThat(simplex.solve(least + 0.3 + random.nextInt(3), ENOUGH)).isEqualTo(End.OPTIMAL);
      assertThat(simplex.objective()).isCloseTo(least, within(0.05));
    }
  }
}
