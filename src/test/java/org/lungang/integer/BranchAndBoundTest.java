package org.lungang.integer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.ReferenceSolver;

/** What a tree says of an integer program is so, however early it ends. */
class BranchAndBoundTest {

  private static final int PROGRAMS = 1_000;
  private static final long ENOUGH = 1_000_000;

  static List<WrittenProgram> publicPrograms() {
    Path folder = Path.of("src/test/resources/org/lungang/integer/programs");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(WrittenProgram::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Public programs come to the optimum that the literature and HiGHS know. */
  @ParameterizedTest
  @MethodSource("publicPrograms")
  void findsAndProvesTheKnownOptimum(WrittenProgram written) {
    IntegerProgram program = written.program();
    ReferenceSolver.Answer answer = ReferenceSolver.whole(program.relaxation(), column -> true);
    assertThat(answer.isFeasible()).isEqualTo(written.optimum() != null);
    Best best = new Best(program, Long.MAX_VALUE, Integer.MAX_VALUE);
    BranchAndBound tree = new BranchAndBound(program, new int[program.columnCount()], ENOUGH, best);
    long proven = tree.run(false);
    assertThat(tree.isComplete()).isTrue();
    assertThat(proven).isEqualTo(best.objective());
    if (written.optimum() == null) {
      assertThat(best.objective()).isEqualTo(Long.MAX_VALUE);
    } else {
      assertThat(Math.round(answer.objective())).isEqualTo(written.optimum());
      assertThat(best.objective()).isEqualTo(written.optimum());
    }
  }

  /** Known optima again, but broken off: never is more proven than the literature knows. */
  @ParameterizedTest
  @MethodSource("publicPrograms")
  void provesNoMoreThanTheKnownOptimumHoweverEarlyItEnds(WrittenProgram written) {
    long optimum = written.optimum() == null ? Long.MAX_VALUE : written.optimum();
    for (long iterations = 1; iterations < 3_000; iterations = iterations * 3 / 2 + 7) {
      requireSound(
          written.program(), optimum, iterations, Long.MAX_VALUE, Integer.MAX_VALUE, false);
    }
  }

  /** On random programs, with and without a plan that is known, broken off or not. */
  @Test
  void provesWhatEnumerationSaysAndNoMore() {
    Random random = new Random(41);
    int complete = 0;
    int limited = 0;
    int unknown = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      RandomIntegerProgram program = RandomIntegerProgram.of(random);
      long optimum = program.optimum();
      long known =
          optimum == Long.MAX_VALUE || random.nextBoolean()
              ? Long.MAX_VALUE
              : optimum + random.nextInt(8);
      for (long iterations : new long[] {random.nextInt(60), random.nextInt(400), ENOUGH}) {
        int stopAfter = random.nextInt(3) == 0 ? random.nextInt(20) : Integer.MAX_VALUE;
        boolean untilBetter = random.nextInt(4) == 0;
        IntegerProgram made = program.make();
        BranchAndBound tree =
            requireSound(made, optimum, iterations, known, stopAfter, untilBetter);
        complete += tree.isComplete() ? 1 : 0;
        limited += tree.isComplete() ? 0 : 1;
        if (iterations == ENOUGH && stopAfter == Integer.MAX_VALUE && !untilBetter) {
          assertThat(tree.isComplete()).isTrue();
        }
      }
    }
    assertThat(complete).isGreaterThan(PROGRAMS);
    assertThat(limited).isGreaterThan(PROGRAMS / 2);
  }

  /** A leaf that is only nearly optimal, as costs are perturbed, leaves what lies below it open. */
  @Test
  void provesNoMoreThanEnumerationWhereCostsAreLarge() {
    Random random = new Random(43);
    int open = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      RandomIntegerProgram program = RandomIntegerProgram.of(random).dear(random);
      BranchAndBound tree =
          requireSound(
              program.make(), program.optimum(), ENOUGH, Long.MAX_VALUE, Integer.MAX_VALUE, false);
      open += tree.isComplete() ? 0 : 1;
    }
    assertThat(open).isBetween(1, PROGRAMS / 2);
  }

  /** Runs a tree, and holds what it says to the optimum. */
  private static BranchAndBound requireSound(
      IntegerProgram program,
      long optimum,
      long iterations,
      long known,
      int stopAfter,
      boolean untilBetter) {
    DualSimplex simplex = program.relaxation();
    double[] lower = new double[program.columnCount()];
    double[] upper = new double[lower.length];
    int[] priorities = new int[lower.length];
    for (int column = 0; column < lower.length; column++) {
      lower[column] = simplex.lower(column);
      upper[column] = simplex.upper(column);
      priorities[column] = column % 3;
    }
    Best best = new Best(program, known, stopAfter);
    BranchAndBound tree = new BranchAndBound(program, priorities, iterations, best);
    long proven = tree.run(untilBetter);
    if (proven != BranchAndBound.UNKNOWN) {
      assertThat(proven).isLessThanOrEqualTo(Math.min(optimum, best.objective()));
    }
    assertThat(best.objective()).isGreaterThanOrEqualTo(Math.min(optimum, known));
    if (tree.isComplete()) {
      assertThat(best.objective()).isEqualTo(Math.min(optimum, known));
      assertThat(proven).isEqualTo(best.objective());
    }
    for (int column = 0; column < lower.length; column++) {
      simplex.setBounds(column, lower[column], upper[column]);
    }
    return tree;
  }

  /** The best values that a tree finds; each time they must keep all bounds and be whole. */
  private static final class Best implements BranchAndBound.Incumbent {
    private final IntegerProgram program;
    private final int stopAfter;
    private long loss;
    private int asked;

    Best(IntegerProgram program, long loss, int stopAfter) {
      this.program = program;
      this.loss = loss;
      this.stopAfter = stopAfter;
    }

    @Override
    public long objective() {
      return loss;
    }

    @Override
    public void offer(double[] values) {
      double objective = program.constant();
      for (int column = 0; column < values.length; column++) {
        double value = values[column];
        objective += program.relaxation().cost(column) * value;
        if (program.isInteger(column)) {
          assertThat(Math.abs(value - Math.rint(value))).isLessThan(1e-5);
        }
      }
      loss = Math.min(loss, Math.round(objective));
    }

    @Override
    public boolean isStopped() {
      return asked++ >= stopAfter;
    }
  }
}
