package org.lungang.integer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex;

/** Cuts take away what is fractional, and no solution. */
class CuttingPlanesTest {

  private static final int PROGRAMS = 3_000;

  @Test
  void noCutTakesASolutionAway() {
    int cuts = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      SmallProgram small = SmallProgram.of(seed);
      DualSimplex relaxation = small.program().relaxation();
      if (relaxation.solve(Double.POSITIVE_INFINITY, 10_000) != DualSimplex.End.OPTIMAL) {
        continue;
      }
      Substitution at = new Substitution(relaxation);
      List<Cut> found = new ArrayList<>(new ZeroHalfCuts(at, false).find(() -> false));
      found.addAll(new ZeroHalfCuts(at, true).find(() -> false));
      found.addAll(new RoundingCuts(at).find(() -> false));
      List<int[]> solutions = small.solutions();
      for (Cut cut : found) {
        cuts++;
        for (int[] solution : solutions) {
          assertThat(sum(cut, solution)).as("program %d", seed).isGreaterThanOrEqualTo(cut.right());
        }
      }
    }
    assertThat(cuts).isGreaterThan(PROGRAMS / 10);
  }

  private static long sum(Cut cut, int[] solution) {
    long sum = 0;
    for (int i = 0; i < cut.columns().length; i++) {
      sum += cut.coefficients()[i] * solution[cut.columns()[i]];
    }
    return sum;
  }

  @Test
  void aTightenedProgramHasTheSameOptimumAndNoLowerBound() {
    int closed = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      SmallProgram small = SmallProgram.of(seed);
      long best = small.solutions().stream().mapToLong(small::cost).min().orElse(Long.MAX_VALUE);
      IntegerProgram program = small.program();
      if (program.relaxation().solve(Double.POSITIVE_INFINITY, 10_000) != DualSimplex.End.OPTIMAL) {
        assertThat(best).as("program %d", seed).isEqualTo(Long.MAX_VALUE);
        continue;
      }
      long before = program.bound();
      IntegerProgram tight =
          CuttingPlanes.tighten(
              program,
              Long.MAX_VALUE,
              10_000,
              CuttingPlanes.MOST_ROUNDS,
              () -> false,
              Runnable::run);
      if (best < Long.MAX_VALUE) {
        assertThat(tight.bound()).as("program %d", seed).isBetween(before, best);
        IntegerProgram byParity =
            CuttingPlanes.tightenByParity(program, 10_000, () -> false, Runnable::run);
        assertThat(byParity.bound()).as("program %d by parity", seed).isBetween(before, best);
        closed += tight.bound() > before ? 1 : 0;
      }
      Best found = new Best(small);
      long proven = new BranchAndBound(tight, new int[small.columns], 100_000, found).run(false);
      assertThat(found.objective()).as("program %d", seed).isEqualTo(best);
      assertThat(proven).as("program %d", seed).isEqualTo(best);
    }
    assertThat(closed).isGreaterThan(PROGRAMS / 20);
  }

  /** Schools of one leader each, who may only change places with one of another school. */
  private static IntegerProgram leaders(int schools) {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    int[] once = new int[schools];
    for (int school = 0; school < schools; school++) {
      once[school] = builder.addRow(0, 1);
    }
    for (int one = 0; one < schools; one++) {
      for (int other = one + 1; other < schools; other++) {
        int mirror = builder.addRow(0, 0);
        builder.add(once[one], 1);
        builder.add(mirror, 1);
        builder.endColumn(0, 1, -1, true);
        builder.add(once[other], 1);
        builder.add(mirror, -1);
        builder.endColumn(0, 1, -1, true);
      }
    }
    IntegerProgram program = builder.build(0);
    program.relaxation().solve(Double.POSITIVE_INFINITY, 10_000);
    assertThat(program.bound()).isEqualTo(-schools);
    return program;
  }

  /** Of three, two go at most. */
  @Test
  void whoChangesPlacesComesInPairs() {
    IntegerProgram tight =
        CuttingPlanes.tighten(
            leaders(3),
            Long.MAX_VALUE,
            1_000,
            CuttingPlanes.MOST_ROUNDS,
            () -> false,
            Runnable::run);
    assertThat(tight.bound()).isEqualTo(-2);
  }

  /** Of an odd number one stays, whoever changes places with whom; of an even number nobody. */
  @Test
  void anOddNumberIsNotPairedOffWhoeverIsPaired() {
    for (int schools = 4; schools <= 23; schools++) {
      IntegerProgram tight =
          CuttingPlanes.tightenByParity(leaders(schools), 100_000, () -> false, Runnable::run);
      assertThat(tight.bound()).as("%d schools", schools).isEqualTo(-(schools - schools % 2));
    }
  }

  /** Seven of ten must go, one in five of them, rounded up, from the first two: two of them. */
  @Test
  void aShareOfThoseWhoMustGoIsRoundedUp() {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    int quota = builder.addRow(7, 10);
    int share = builder.addRow(-100, 0);
    for (int j = 0; j < 10; j++) {
      builder.add(quota, 1);
      builder.add(share, j < 2 ? -4 : 1);
      builder.endColumn(0, 1, j < 2 ? 30 : 1, true);
    }
    IntegerProgram program = builder.build(0);
    program.relaxation().solve(Double.POSITIVE_INFINITY, 1_000);
    assertThat(program.bound()).isLessThan(65);
    IntegerProgram tight =
        CuttingPlanes.tighten(
            program, Long.MAX_VALUE, 1_000, CuttingPlanes.MOST_ROUNDS, () -> false, Runnable::run);
    assertThat(tight.bound()).isEqualTo(65);
  }

  private static final class Best implements BranchAndBound.Incumbent {
    private final SmallProgram small;
    private long objective = Long.MAX_VALUE;

    Best(SmallProgram small) {
      this.small = small;
    }

    @Override
    public long objective() {
      return objective;
    }

    @Override
    public void offer(double[] values) {
      int[] whole = new int[values.length];
      for (int j = 0; j < whole.length; j++) {
        whole[j] = (int) Math.round(values[j]);
      }
      objective = Math.min(objective, small.cost(whole));
    }

    @Override
    public boolean isStopped() {
      return false;
    }
  }
}
