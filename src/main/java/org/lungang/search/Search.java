package org.lungang.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.exact.ComponentOptimizer;
import org.lungang.search.exact.OptimalityGap;
import org.lungang.search.exact.TravelSearch;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.PossibleVisits;
import org.lungang.search.timefold.LocalSearch;
import org.lungang.search.visits.VisitPlan;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Finds the best plan it can for one year, and what no plan can beat: each component by itself, the
 * largest first. {@link ComponentOptimizer} proves most of them best; what it leaves open
 * Timefold's local search goes on with.
 */
public final class Search {

  /** How long after a cancellation components that have not begun may still get a plan. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final double GOOD_ENOUGH_MINUTES = 0.05;

  private final Staffing staffing;
  private final SearchOptions options;
  private final ModelCompiler compiler;
  private final List<Component> components;
  private final SearchScore nobody;
  private final ProgressBoard board;
  private final LocalSearch localSearch;
  private volatile boolean cancelled;
  private volatile long cancelledAtNanos;
  private volatile long deadlineNanos = Long.MAX_VALUE;

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
            .filter(
                component ->
                    compiler.size(component) > 0
                        || !new PossibleVisits(staffing, component).isEmpty())
            .sorted(
                Comparator.<Component>comparingInt(component -> -compiler.size(component))
                    .thenComparing(component -> component.groups().get(0).id()))
            .toList();
    PlanScore empty = new Scorer(staffing).score(Plan.of(List.of()));
    this.nobody = SearchScore.of(empty);
    this.board = new ProgressBoard(components, nobody, listener);
    this.localSearch = new LocalSearch(options.steps(), options.time() != null, options.seed());
  }

  /**
   * Searches until the options say so.
   *
   * @throws IllegalStateException if the score that the search kept differs from the plain scorer's
   */
  public SearchResult run() {
    long begun = System.nanoTime();
    if (options.time() != null) {
      deadlineNanos = begun + options.time().toNanos();
    }
    List<ComponentPlan> plans = new ArrayList<>();
    components.forEach(component -> plans.add(new ComponentPlan()));
    inParallel(IntStream.range(0, plans.size()).boxed().toList(), index -> begin(plans, index));
    List<Integer> open = open(plans);
    while (!open.isEmpty() && !isLate()) {
      double shareOfTime = (double) options.threads() / open.size();
      inParallel(open, index -> goOn(plans.get(index), index, shareOfTime));
      if (options.time() == null) {
        break;
      }
      open = open(plans);
    }
    return result(plans, !open(plans).isEmpty());
  }

  /**
   * Stops the search from another thread; {@link #run()} returns the best plan so far. Components
   * that have not begun still get a plan that is made whole, unless that takes too long.
   */
  public void cancel() {
    cancelledAtNanos = System.nanoTime();
    cancelled = true;
    // Whoever cancels may hold a lock that a solver waits for.
    Thread stopping = new Thread(localSearch::cancel, "cancellation");
    stopping.setDaemon(true);
    stopping.start();
  }

  private boolean isLate() {
    return cancelled || System.nanoTime() - deadlineNanos >= 0 && options.time() != null;
  }

  private boolean isOverdue() {
    return cancelled && System.nanoTime() - cancelledAtNanos > GRACE.toNanos();
  }

  private void begin(List<ComponentPlan> plans, int index) {
    Component component = components.get(index);
    ComponentPlan plan = plans.get(index);
    VisitPlanner visits = new VisitPlanner(staffing, component);
    PossibleVisits possible = visits.possibleVisits();
    board.begun(index);
    switch (TravelSearch.tie(staffing, possible, compiler.postingsOf(component))) {
      case NONE -> {
        if (!possible.isEmpty()) {
          plan.take(
              visits.plan(List.of(), VisitDemands.NONE, 0L, this::isOverdue),
              visits.missingOfNobody());
        }
        if (compiler.size(component) > 0) {
          SearchScore ofVisits = plan.gain();
          plan.take(optimized(compiler.compile(component), index, ofVisits));
        }
      }
      case SPARE ->
          takeTogether(
              plan,
              optimized(compiler.compileTogether(component, possible), index, SearchScore.ZERO));
      case GAPS -> {
        TravelSearch both = new TravelSearch(staffing, component, Demands.NONE, this::isOverdue);
        both.run();
        plan.take(both, TravelSearch.gain(both.score(), nobodyOf(component)));
      }
    }
    board.done(index, plan.gain());
  }

  private ComponentOptimizer optimized(ComponentModel model, int index, SearchScore besides) {
    ComponentOptimizer optimizer =
        new ComponentOptimizer(
            model, this::isLate, this::isOverdue, gain -> board.better(index, gain.plus(besides)));
    optimizer.run();
    return optimizer;
  }

  /** Takes the postings of a model that has visits too, and plans these anew. */
  private void takeTogether(ComponentPlan plan, ComponentOptimizer optimizer) {
    Component component = optimizer.model().component();
    VisitPlan visits =
        new VisitPlanner(staffing, component)
            .plan(optimizer.postings(), VisitDemands.NONE, 0L, this::isOverdue);
    PlanScore score =
        new Scorer(staffing).score(Plan.of(optimizer.postings(), visits.visits()), component);
    plan.take(optimizer, visits, TravelSearch.gain(score, nobodyOf(component)));
    requireSameWithVisits(optimizer, component);
  }

  private PlanScore nobodyOf(Component component) {
    return new Scorer(staffing).score(Plan.of(List.of()), component);
  }

  /** Holds a model that has visits against the plain scorer, where that finds them possible. */
  private void requireSameWithVisits(ComponentOptimizer optimizer, Component component) {
    PlanScore score =
        new Scorer(staffing).score(Plan.of(optimizer.postings(), optimizer.visits()), component);
    SearchScore scored = TravelSearch.gain(score, nobodyOf(component));
    if (score.of(Rule.H10) == 0 && !scored.equals(optimizer.gain())) {
      throw differs(optimizer.gain(), scored);
    }
  }

  /**
   * The components to go on with. Left to stop by itself, the search is content with a plan that no
   * other beats by more than {@value #GOOD_ENOUGH_MINUTES} minutes a posting; given time or steps,
   * it goes on wherever a plan could be better.
   */
  private List<Integer> open(List<ComponentPlan> plans) {
    boolean byItself = options.time() == null && options.steps() == null;
    if (byItself && isGoodEnough(plans)) {
      return List.of();
    }
    double leftAlone = byItself ? GOOD_ENOUGH_MINUTES : 0;
    return IntStream.range(0, plans.size())
        .filter(index -> plans.get(index).isOpen(leftAlone))
        .boxed()
        .toList();
  }

  private static boolean isGoodEnough(List<ComponentPlan> plans) {
    long room = 0;
    long postings = 0;
    for (ComponentPlan plan : plans) {
      Long ofOne = plan.softRoomOfPostings();
      if (ofOne == null) {
        return false;
      }
      room += ofOne;
      postings += plan.postings().size();
    }
    return room <= GOOD_ENOUGH_MINUTES * postings;
  }

  private void goOn(ComponentPlan plan, int index, double shareOfTime) {
    if (isLate()) {
      return;
    }
    board.begun(index);
    ComponentOptimizer optimizer = plan.optimizer();
    if (options.steps() == null) {
      optimizer.goOn();
    }
    if (!optimizer.isProven() && options.time() != null) {
      // What is left is shared by those that are open; one half goes to each way of searching.
      long left = deadlineNanos - System.nanoTime();
      long share = (long) (left * Math.min(1, shareOfTime) / 2);
      // Timefold takes whole milliseconds only.
      improve(optimizer, Duration.ofMillis(Math.max(1, share / 1_000_000)));
    } else if (!optimizer.isProven()) {
      improve(optimizer, null);
    }
    if (optimizer.model().hasVisits()) {
      takeTogether(plan, optimizer);
    } else {
      plan.take(optimizer);
    }
    board.done(index, plan.gain());
  }

  private void improve(ComponentOptimizer optimizer, @Nullable Duration time) {
    optimizer.offer(
        localSearch.improve(optimizer.model(), optimizer.guide(), optimizer.chosen(), time));
  }

  private void inParallel(List<Integer> indices, Consumer<Integer> work) {
    ExecutorService pool = Executors.newFixedThreadPool(options.threads());
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int index : indices) {
        futures.add(pool.submit(() -> work.accept(index)));
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
      pool.shutdownNow();
    }
  }

  private SearchResult result(List<ComponentPlan> plans, boolean anyOpen) {
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
        certificate(plans, score, plan.size()),
        stopReason(anyOpen || plans.stream().anyMatch(ComponentPlan::isLeftOpen)),
        plans.size(),
        (int) plans.stream().filter(ComponentPlan::isProven).count());
  }

  /** Holds what the search kept against the plain scorer: both say how far from an empty plan. */
  private void requireSame(List<ComponentPlan> plans, PlanScore score) {
    SearchScore claimed = nobody;
    for (ComponentPlan plan : plans) {
      claimed = claimed.plus(plan.gain());
    }
    SearchScore scored = SearchScore.of(score);
    if (!claimed.equals(scored)) {
      throw differs(claimed, scored);
    }
  }

  private static IllegalStateException differs(SearchScore claimed, SearchScore scored) {
    return new IllegalStateException(
        "The search kept the score ("
            + claimed
            + "), the plain scorer says ("
            + scored
            + ").\nThis is a defect of the program; the plan is not written.");
  }

  /** The bounds of all components added up, as far down as they are known of every one. */
  private Certificate certificate(List<ComponentPlan> plans, PlanScore score, int postings) {
    long hard = score.hard();
    Long medium = score.medium();
    Long soft = score.soft();
    for (ComponentPlan plan : plans) {
      OptimalityGap rooms = plan.rooms();
      hard += rooms.hard();
      medium = plus(medium, rooms.medium());
      soft = plus(soft, rooms.soft());
    }
    return new Certificate(
        score.hard(), score.medium(), score.soft(), postings, hard, medium, soft);
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }

  private SearchResult.StopReason stopReason(boolean anyOpen) {
    if (cancelled) {
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
