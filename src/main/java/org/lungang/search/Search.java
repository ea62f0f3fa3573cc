package org.lungang.search;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.search.chains.Improver;
import org.lungang.search.engine.Attempt;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.Engine;
import org.lungang.search.engine.EnginePlan;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.Progress;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.engine.StopSignal;
import org.lungang.search.engine.Task;
import org.lungang.search.exact.ExactEngine;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.PossibleVisits;
import org.lungang.search.timefold.LocalSearch;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Finds the best plan it can for one year, and a bound that no plan exceeds: each component by
 * itself, the largest first, by an {@link Engine}. What an engine proves nothing of is bounded by
 * {@link ExactEngine}.
 */
public final class Search {

  private final Staffing staffing;
  private final Engine engine;
  private final SearchOptions options;
  private final ModelCompiler compiler;
  private final List<Component> components;
  private final StoppingRule stopping;
  private final SearchScore nobody;
  private final ProgressBoard board;
  private final SearchClock clock;
  private volatile @Nullable ThreadPoolExecutor pool;

  /**
   * A search by the default engine that has not begun.
   *
   * @param staffing the facts of the year
   * @param options how long and how
   * @param listener is told how it goes
   */
  public Search(Staffing staffing, SearchOptions options, SearchListener listener) {
    this(staffing, defaultEngine(options), options, listener);
  }

  /**
   * A search that has not begun.
   *
   * @param staffing the facts of the year
   * @param engine plans the components
   * @param options how long and how
   * @param listener is told how it goes
   */
  public Search(Staffing staffing, Engine engine, SearchOptions options, SearchListener listener) {
    this(staffing, engine, options, listener, new SearchClock());
  }

  Search(
      Staffing staffing,
      Engine engine,
      SearchOptions options,
      SearchListener listener,
      SearchClock clock) {
    this.clock = clock;
    clock.begin(options.time());
    this.staffing = staffing;
    this.engine = engine;
    this.options = options;
    this.compiler = new ModelCompiler(staffing);
    this.components =
        staffing.components().stream()
            .filter(
                component ->
                    compiler.size(component) > 0
                        || !new PossibleVisits(staffing, component).isEmpty())
            .sorted(
                Comparator.<Component>comparingInt(component -> -compiler.size(component))
                    .thenComparing(component -> component.groups().get(0).id()))
            .toList();
    this.stopping =
        new StoppingRule(options, components.stream().mapToLong(compiler::size).toArray());
    this.nobody = SearchScore.of(new Scorer(staffing).score(Plan.of(List.of())));
    this.board = new ProgressBoard(components, nobody, listener);
  }

  /** The exact engine, which leaves to Timefold's local search what it cannot prove. */
  public static Engine defaultEngine(SearchOptions options) {
    return new ExactEngine(
        new LocalSearch(options.steps(), options.time() != null, options.seed()));
  }

  /**
   * Searches until the options say so.
   *
   * @throws IllegalStateException if the score that the engine kept differs from the plain scorer's
   */
  public SearchResult run() {
    Attempt[] attempts = new Attempt[components.size()];
    inParallel(all(), index -> begin(attempts, index));
    List<Attempt> begun = List.of(attempts);
    int[] open = stopping.open(begun);
    while (open.length > 0 && !clock.isLate()) {
      double shareOfTime = (double) options.threads() / open.length;
      inParallel(open, index -> goOn(begun.get(index), index, shareOfTime));
      if (options.time() == null) {
        break;
      }
      open = stopping.open(begun);
    }
    boolean anyOpen = stopping.open(begun).length > 0;
    List<EnginePlan> plans = begun.stream().map(Attempt::plan).toList();
    OptimalityGap[] gaps = new OptimalityGap[plans.size()];
    inParallel(all(), index -> gaps[index] = gap(components.get(index), plans.get(index)));
    for (int index = 0; index < gaps.length; index++) {
      anyOpen |= !begun.get(index).canGoOn() && !gaps[index].isClosed();
    }
    return result(plans, List.of(gaps), anyOpen);
  }

  /**
   * Stops the search from another thread; {@link #run()} returns the best plan so far. Components
   * that have not begun still get a plan that holds what must hold, unless that takes too long.
   */
  public void cancel() {
    clock.cancel();
  }

  private int[] all() {
    return IntStream.range(0, components.size()).toArray();
  }

  private void begin(Attempt[] attempts, int index) {
    board.begun(index);
    Attempt attempt =
        engine.start(
            new Task(
                staffing,
                components.get(index),
                Demands.NONE,
                shareOfTime(components.get(index)),
                stopping.tolerance(compiler.size(components.get(index))),
                clock,
                board.of(index),
                this::beside));
    attempts[index] = attempt;
    board.done(index, gain(index, attempt.plan()), attempt.plan().gap());
  }

  /** The time of a component, by how many postings it has of those of all; null for no limit. */
  private @Nullable Duration shareOfTime(Component component) {
    if (options.time() == null) {
      return null;
    }
    long size = 1L + compiler.size(component);
    long sizes = components.stream().mapToLong(one -> 1L + compiler.size(one)).sum();
    double share = Math.min(1, (double) size * options.threads() / sizes);
    long nanos = (long) (options.time().toNanos() * share);
    return Duration.ofNanos(Math.min(nanos, clock.leftNanos()));
  }

  private void goOn(Attempt attempt, int index, double shareOfTime) {
    if (clock.isLate()) {
      return;
    }
    board.begun(index);
    attempt.goOn(
        options.time() == null
            ? null
            : Duration.ofNanos((long) (clock.leftNanos() * Math.min(1, shareOfTime))));
    board.done(index, gain(index, attempt.plan()), attempt.plan().gap());
  }

  /** By how much a component's plan is better than an empty one. */
  private SearchScore gain(int index, EnginePlan plan) {
    SearchScore gain = plan.gain();
    if (gain != null) {
      return gain;
    }
    Component component = components.get(index);
    return score(component, plan.plan()).minus(score(component, Plan.of(List.of())));
  }

  private SearchScore score(Component component, Plan plan) {
    return SearchScore.of(new Scorer(staffing).score(plan, component));
  }

  /** By how much another plan could be better, as the engine or else the exact engine proves it. */
  private OptimalityGap gap(Component component, EnginePlan plan) {
    OptimalityGap gap = plan.gap();
    if (gap != null) {
      return gap;
    }
    StopSignal stop = clock.cancellation();
    Task task =
        new Task(staffing, component, Demands.NONE, null, 0, stop, Progress.SILENT, this::beside);
    Attempt attempt = new ExactEngine(Improver.NONE).start(task);
    if (StoppingRule.isWorthGoingOn(attempt)) {
      attempt.goOn(null);
    }
    EnginePlan proven = attempt.plan();
    return Objects.requireNonNull(proven.gap())
        .of(score(component, proven.plan()), score(component, plan.plan()));
  }

  private void inParallel(int[] indices, IntConsumer work) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            options.threads(), options.threads(), 0, SECONDS, new LinkedBlockingQueue<>());
    pool = threads;
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int index : indices) {
        futures.add(threads.submit(() -> work.accept(index)));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The search of a component failed.", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Runs a part of a component's search if a thread has nothing else to do. Otherwise its own
   * thread runs it sooner.
   */
  private void beside(Runnable part) {
    ThreadPoolExecutor threads = Objects.requireNonNull(pool);
    if (threads.getActiveCount() < options.threads() && threads.getQueue().isEmpty()) {
      threads.execute(part);
    }
  }

  private SearchResult result(List<EnginePlan> plans, List<OptimalityGap> gaps, boolean anyOpen) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    plans.forEach(plan -> postings.addAll(plan.postings()));
    plans.forEach(plan -> visits.addAll(plan.visits()));
    Plan plan = Plan.of(postings, visits);
    PlanScore score = new Scorer(staffing).score(plan);
    requireSame(plans, score);
    return new SearchResult(
        plan,
        score,
        OptimalityGap.sum(gaps).certificate(score, plan.size()),
        stopReason(anyOpen),
        plans.size(),
        (int) gaps.stream().filter(OptimalityGap::isClosed).count());
  }

  /** Holds what the engine kept against the plain scorer: both say how far from an empty plan. */
  private void requireSame(List<EnginePlan> plans, PlanScore score) {
    SearchScore claimed = nobody;
    for (int index = 0; index < plans.size(); index++) {
      claimed = claimed.plus(gain(index, plans.get(index)));
    }
    SearchScore scored = SearchScore.of(score);
    if (!claimed.equals(scored)) {
      throw new IllegalStateException(
          "The search kept the score ("
              + claimed
              + "), the plain scorer says ("
              + scored
              + ").\nThis is a defect of the program; the plan is not written.");
    }
  }

  private SearchResult.StopReason stopReason(boolean anyOpen) {
    if (clock.isCancelled()) {
      return SearchResult.StopReason.CANCELLED;
    } else if (!anyOpen) {
      return SearchResult.StopReason.CERTIFIED;
    } else if (options.steps() != null) {
      return SearchResult.StopReason.STEPS;
    }
    return options.time() == null
        ? SearchResult.StopReason.NO_MORE_PROGRESS
        : SearchResult.StopReason.TIME;
  }
}
