package org.lungang.integer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.DualSimplex.End;

/** What is said of the two branches is so: held against every solution of small programs. */
class ReliabilityBranchingTest {

  private static final int PROGRAMS = 4_000;

  @Test
  void boundsOfBranchesAreNeverAboveTheirSolutions() {
    int raised = 0;
    int infeasible = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      SmallProgram small = SmallProgram.of(seed);
      IntegerProgram program = small.program();
      DualSimplex relaxation = program.relaxation();
      if (relaxation.solve(Double.POSITIVE_INFINITY, 10_000) != End.OPTIMAL) {
        continue;
      }
      double bound = relaxation.provenBound();
      double[] values = program.values();
      ReliabilityBranching.Choice choice =
          new ReliabilityBranching(program, new int[small.columns])
              .choose(bound, Double.POSITIVE_INFINITY);
      assertThat(program.values()).as("program %d", seed).isEqualTo(values);
      int column = choice.column();
      if (column < 0) {
        continue;
      }
      double floor = Math.floor(values[column]);
      assertThat(values[column] - floor).isBetween(1e-6, 1 - 1e-6);
      assertThat(choice.below()).isBetween(bound, least(small, j -> j[column] <= floor) + 1e-6);
      assertThat(choice.above()).isBetween(bound, least(small, j -> j[column] > floor) + 1e-6);
      assertThat(relaxation.lower(column)).isEqualTo(small.lower[column]);
      assertThat(relaxation.upper(column)).isEqualTo(small.upper[column]);
      boolean isOneOpen = Double.isInfinite(choice.below()) || Double.isInfinite(choice.above());
      infeasible += isOneOpen ? 1 : 0;
      raised += !isOneOpen && choice.below() > bound && choice.above() > bound ? 1 : 0;
    }
    assertThat(raised).isGreaterThan(PROGRAMS / 50);
    assertThat(infeasible).isGreaterThan(PROGRAMS / 50);
  }

  private static double least(SmallProgram small, Predicate<int[]> in) {
    return small.solutions().stream()
        .filter(in)
        .mapToDouble(small::cost)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Which column is branched on is decided by priorities first. */
  @Test
  void prioritiesComeFirst() {
    for (int first = 0; first < 3; first++) {
      IntegerProgram program = halves(3);
      program.relaxation().solve(Double.POSITIVE_INFINITY, 1_000);
      int[] priorities = new int[6];
      priorities[2 * first] = 1;
      priorities[2 * first + 1] = 1;
      ReliabilityBranching.Choice choice =
          new ReliabilityBranching(program, priorities)
              .choose(program.relaxation().provenBound(), Double.POSITIVE_INFINITY);
      assertThat(choice.column() / 2).isEqualTo(first);
    }
  }

  /** A column that was moved four times either way is not tried any more. */
  @Test
  void whatIsReliableIsNotTried() {
    IntegerProgram program = halves(2);
    DualSimplex relaxation = program.relaxation();
    relaxation.solve(Double.POSITIVE_INFINITY, 1_000);
    for (int times : new int[] {3, 4}) {
      ReliabilityBranching branching = new ReliabilityBranching(program, new int[4]);
      for (int i = 0; i < times; i++) {
        for (int column = 0; column < 4; column++) {
          branching.learn(column, true, 1);
          branching.learn(column, false, 1);
        }
      }
      double bound = relaxation.provenBound();
      ReliabilityBranching.Choice choice = branching.choose(bound, Double.POSITIVE_INFINITY);
      boolean wasTried = choice.below() > bound || choice.above() > bound;
      assertThat(wasTried).as("moved %d times", times).isEqualTo(times == 3);
      relaxation.solve(Double.POSITIVE_INFINITY, 1_000);
    }
  }

  /** Pairs of columns of which 2 × one + 2 × other is 1 at least and costs what it is. */
  private static IntegerProgram halves(int pairs) {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    for (int pair = 0; pair < pairs; pair++) {
      int row = builder.addRow(1, 4);
      for (int i = 0; i < 2; i++) {
        builder.add(row, 2);
        builder.endColumn(0, 1, 10 + i, true);
      }
    }
    return builder.build(0);
  }
}
