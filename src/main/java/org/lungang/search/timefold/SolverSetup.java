package org.lungang.search.timefold;

import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import org.jspecify.annotations.Nullable;

/** How Timefold is set up: late acceptance over chains, steps counted so that runs repeat. */
final class SolverSetup {

  private static final int LATE_ACCEPTANCE_SIZE = 60;
  private static final int UNIMPROVED_STEPS = 150;

  /** Chains are drawn without end: a step that accepts none of so many takes the best of them. */
  private static final long MOVES_PER_STEP = 200;

  /** With a time limit, a component gives up much later. */
  private static final int UNIMPROVED_STEPS_WITHIN_TIME = 50_000;

  private SolverSetup() {}

  static SolverConfig config(@Nullable Long steps, boolean withinTime, long seed) {
    return config(steps, withinTime, seed, EnvironmentMode.NO_ASSERT);
  }

  static SolverConfig config(
      @Nullable Long steps, boolean withinTime, long seed, EnvironmentMode mode) {
    TerminationConfig termination = new TerminationConfig();
    if (steps != null) {
      termination.withStepCountLimit(Math.toIntExact(steps));
    } else {
      termination.withUnimprovedStepCountLimit(
          withinTime ? UNIMPROVED_STEPS_WITHIN_TIME : UNIMPROVED_STEPS);
    }
    return new SolverConfig()
        .withEnvironmentMode(mode)
        .withRandomSeed(seed)
        .withSolutionClass(RotationSolution.class)
        .withEntityClasses(Candidate.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withConstraintProviderClass(RotationConstraints.class))
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                    new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(ChainMoveFactory.class)
                        .withSelectedCountLimit(MOVES_PER_STEP))
                .withAcceptorConfig(
                    new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE_SIZE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(termination));
  }
}
