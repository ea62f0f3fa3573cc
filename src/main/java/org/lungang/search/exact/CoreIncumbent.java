package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import org.lungang.integer.BranchAndBound;
import org.lungang.integer.IntegerProgram;

/** The optimum of the core, which need not be a plan of the component. */
final class CoreIncumbent implements BranchAndBound.Incumbent {
  private final IntegerProgram program;
  private final BooleanSupplier stop;
  private long loss = Long.MAX_VALUE;

  CoreIncumbent(IntegerProgram program, BooleanSupplier stop) {
    this.program = program;
    this.stop = stop;
  }

  @Override
  public long objective() {
    return loss;
  }

  @Override
  public void offer(double[] values) {
    loss = program.constant() + Math.round(program.relaxation().objective());
  }

  @Override
  public boolean isStopped() {
    return stop.getAsBoolean();
  }
}
