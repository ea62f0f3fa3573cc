package org.lungang.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.SolverJob;
import ai.timefold.solver.core.api.solver.SolverManager;
import ai.timefold.solver.core.config.solver.SolverManagerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Finds the best plan it can for one year: each component by itself, the largest first. */
public final class Search {

  /** How long after a cancellation components that have not begun may still get a plan. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Staffing staffing;
  private final SearchOptions options;
  private final ModelCompiler compiler;
  private final List<Component> components;
  private final HardMediumSoftLongScore nobody;
  private final ProgressBoard board;
  private final List<SolverJob<RotationSolution, Integer>> running = new CopyOnWriteArrayList<>();
  private volatile boolean cancelled;
  private volatile long cancelledAtNanos;

  /**
   * A search that has not begun.
   *
   * @param staffing the facts of the year
   * @param options how long and how
   * @param listener hears how it goes
   */
  public Search(Staffing staffing, SearchOptions options, SearchListener listener) {
    this.staffing = staffing;
    this.options = options;
    this.compiler = new ModelCompiler(staffing);
    this.components =
        staffing.components().stream()
            .filter(component -> compiler.size(component) > 0)
            .sorted(
                Comparator.<Component>comparingInt(component -> -compiler.size(component))
                    .thenComparing(component -> component.groups().get(0).id()))
            .toList();
    PlanScore empty = new Scorer(staffing).score(Plan.of(List.of()));
    this.nobody = HardMediumSoftLongScore.of(empty.hard(), empty.medium(), empty.soft());
    this.board = new ProgressBoard(components, nobody, listener);
  }

  /**
   * Searches until the options say so.
   *
   * @throws IllegalStateException if the score that the search kept differs from the plain scorer's
   */
  public SearchResult run() {
    SolverFactory<RotationSolution> factory = SolverFactory.create(SolverSetup.config(options));
    SolverManagerConfig managerConfig =
        new SolverManagerConfig().withParallelSolverCount(String.valueOf(options.threads()));
    List<RotationSolution> solutions = new ArrayList<>();
    long moves = 0;
    try (SolverManager<RotationSolution, Integer> manager =
        SolverManager.create(factory, managerConfig)) {
      List<SolverJob<RotationSolution, Integer>> jobs =
          IntStream.range(0, components.size()).mapToObj(index -> start(manager, index)).toList();
      running.addAll(jobs);
      if (cancelled) {
        jobs.forEach(SolverJob::terminateEarly);
      }
      for (SolverJob<RotationSolution, Integer> job : jobs) {
        solutions.add(scored(finish(job, jobs), factory));
        moves += job.getMoveEvaluationCount();
      }
    }
    return result(solutions, moves);
  }

  /**
   * Stops the search from another thread; {@link #run()} returns the best plan so far. Components
   * that have not begun still get a plan that is made whole, unless that takes too long.
   */
  public void cancel() {
    cancelledAtNanos = System.nanoTime();
    cancelled = true;
    // Whoever cancels may hold a lock that a job waits for, and each job has a lock of its own.
    Thread stopping = new Thread(() -> running.forEach(SolverJob::terminateEarly), "cancellation");
    stopping.setDaemon(true);
    stopping.start();
  }

  private SolverJob<RotationSolution, Integer> start(
      SolverManager<RotationSolution, Integer> manager, int index) {
    SolverConfigOverride<RotationSolution> override = new SolverConfigOverride<>();
    if (options.time() != null) {
      override.withTerminationSpentLimit(halfOfTimeFor(index, options.time()));
    }
    return manager
        .solveBuilder()
        .withProblemId(index)
        .withProblemFinder(this::startSolution)
        .withBestSolutionEventConsumer(event -> board.better(index, gain(event.solution())))
        .withFinalBestSolutionEventConsumer(event -> board.done(index, gain(event.solution())))
        .withConfigOverride(override)
        .run();
  }

  /**
   * Half of a component's share of the time, which is as large as its share of all possible
   * postings: one half is for the start, one for the local search.
   */
  private Duration halfOfTimeFor(int index, Duration time) {
    long all = components.stream().mapToLong(compiler::size).sum();
    double share = (double) compiler.size(components.get(index)) * options.threads() / all;
    return Duration.ofMillis(Math.max(1, (long) (time.toMillis() * Math.min(1, share) / 2)));
  }

  private RotationSolution startSolution(int index) {
    ComponentModel model = compiler.compile(components.get(index));
    board.begun(index);
    long begun = System.nanoTime();
    long most =
        options.time() == null ? Long.MAX_VALUE : halfOfTimeFor(index, options.time()).toNanos();
    return new RotationSolution(
        model,
        new StartPlan(
            model,
            () -> cancelled && System.nanoTime() - cancelledAtNanos > GRACE.toNanos(),
            () -> cancelled || System.nanoTime() - begun > most));
  }

  private RotationSolution finish(
      SolverJob<RotationSolution, Integer> job, List<SolverJob<RotationSolution, Integer>> jobs) {
    try {
      return job.getFinalBestSolution();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      jobs.forEach(SolverJob::terminateEarly);
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The search of a component failed.", e.getCause());
    }
  }

  /** How much better a solution is than posting nobody. */
  private static HardMediumSoftLongScore gain(RotationSolution solution) {
    return solution.score().subtract(solution.model().scoreOfNobody());
  }

  /** A job that was stopped before it began hands its start back, which has no score yet. */
  private static RotationSolution scored(
      RotationSolution solution, SolverFactory<RotationSolution> factory) {
    if (solution.score() == null) {
      SolutionManager.<RotationSolution, HardMediumSoftLongScore>create(factory).update(solution);
    }
    return solution;
  }

  private SearchResult result(List<RotationSolution> solutions, long moves) {
    List<PossiblePosting> postings = new ArrayList<>();
    solutions.forEach(solution -> postings.addAll(solution.postings()));
    Plan plan = Plan.of(postings);
    PlanScore score = new Scorer(staffing).score(plan);
    requireSame(solutions, score);
    return new SearchResult(plan, score, stopReason(), moves);
  }

  /** Holds what the search kept against the plain scorer: both say how far from an empty plan. */
  private void requireSame(List<RotationSolution> solutions, PlanScore score) {
    HardMediumSoftLongScore claimed = nobody;
    for (RotationSolution solution : solutions) {
      claimed = claimed.add(gain(solution));
    }
    HardMediumSoftLongScore scored =
        HardMediumSoftLongScore.of(score.hard(), score.medium(), score.soft());
    if (!claimed.equals(scored)) {
      throw new IllegalStateException(
          "The search kept the score ("
              + claimed
              + "), the plain scorer says ("
              + scored
              + ").\nThis is a defect of the program; the plan is not written.");
    }
  }

  private SearchResult.StopReason stopReason() {
    if (cancelled) {
      return SearchResult.StopReason.CANCELLED;
    } else if (options.steps() != null) {
      return SearchResult.StopReason.STEPS;
    }
    return options.time() == null
        ? SearchResult.StopReason.NO_MORE_PROGRESS
        : SearchResult.StopReason.TIME;
  }
}
