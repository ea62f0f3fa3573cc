package org.lungang.search.exact;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.chains.Improver;
import org.lungang.search.engine.Attempt;
import org.lungang.search.engine.EnginePlan;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.Progress;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.engine.Task;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.VisitTie;
import org.lungang.search.visits.VisitPlan;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.PossiblePosting;

/** The best plan of a component so far, and by how much another could be better. */
final class ExactAttempt implements Attempt {

  private final Task task;
  private final Improver improver;
  private final ModelCompiler compiler;
  private final VisitPlanner planner;
  private List<PossiblePosting> postings = List.of();
  private List<Visit> visits = List.of();
  private SearchScore gainOfPostings = SearchScore.ZERO;
  private SearchScore gainOfVisits = SearchScore.ZERO;
  private OptimalityGap gapOfPostings = OptimalityGap.NONE;
  private @Nullable Long mediumGapOfVisits = 0L;
  private @Nullable Long softGapOfVisits = 0L;
  private @Nullable ComponentOptimizer optimizer;

  ExactAttempt(Task task, Improver improver) {
    this.task = task;
    this.improver = improver;
    this.compiler = new ModelCompiler(task.staffing(), task.component());
    this.planner = new VisitPlanner(task.staffing(), task.component());
  }

  /** Finds a first plan and its gap. */
  void begin() {
    List<PossiblePosting> possible = compiler.postingsOf(task.component());
    switch (VisitTie.of(task.staffing(), planner.possibleVisits(), possible)) {
      case NONE -> {
        if (!planner.possibleVisits().isEmpty()) {
          planVisits();
        }
        if (!possible.isEmpty()) {
          take(optimized(compiler.compile(task.component())));
        }
      }
      case JOINT ->
          takeJointly(
              optimized(compiler.compileTogether(task.component(), planner.possibleVisits())));
      case TURNS -> beginAlternately();
    }
  }

  /** Visits that have nothing to do with the postings. */
  private void planVisits() {
    VisitPlan found = planner.plan(List.of(), VisitDemands.NONE, 0L, task.stop()::isOverdue);
    visits = found.visits();
    gainOfVisits = new SearchScore(0, planner.missingOfNobody() - found.missing(), found.gain());
    mediumGapOfVisits = found.missingOptimalityGap();
    softGapOfVisits = found.gainOptimalityGap();
  }

  private ComponentOptimizer optimized(ComponentModel model) {
    ComponentOptimizer made =
        new ComponentOptimizer(
            model,
            task.stop()::isLate,
            task.stop()::isOverdue,
            besides(task.progress()),
            task.beside());
    made.tolerate(task.tolerance());
    made.run();
    return made;
  }

  /** What is told of the postings, with what the visits add. */
  private Progress besides(Progress progress) {
    SearchScore gain = gainOfVisits;
    return new Progress() {
      @Override
      public void better(SearchScore gainOfPostings) {
        progress.better(gainOfPostings.plus(gain));
      }

      @Override
      public void proven(OptimalityGap gapOfPostings) {
        progress.proven(gapOfPostings.with(mediumGapOfVisits, softGapOfVisits));
      }
    };
  }

  private void take(ComponentOptimizer found) {
    postings = found.postings();
    gainOfPostings = found.gain();
    gapOfPostings = found.gap();
    optimizer = found.isProven() ? null : found;
  }

  /** Takes the postings of a model that has visits too, and plans these anew. */
  private void takeJointly(ComponentOptimizer found) {
    take(found);
    visits = planner.plan(postings, VisitDemands.NONE, 0L, task.stop()::isOverdue).visits();
    gainOfPostings = gain(scoreOf(Plan.of(postings, visits)));
    gapOfPostings = found.gap().of(found.gain(), gainOfPostings);
    requireSameWithVisits(found);
  }

  /**
   * Holds a model that has visits against the plain scorer, where that finds them possible. A model
   * stopped early may not know that a visit covers a gap alone.
   */
  private void requireSameWithVisits(ComponentOptimizer found) {
    PlanScore score = scoreOf(Plan.of(found.postings(), found.visits()));
    SearchScore more = gain(score).minus(found.gain());
    if (score.of(Rule.H10) == 0
        && (more.hard() != 0
            || more.medium() != 0
            || more.soft() < 0
            || more.soft() > score.of(Rule.S11))) {
      throw new IllegalStateException(
          "The search kept the score ("
              + found.gain()
              + "), the plain scorer says ("
              + gain(score)
              + ").\nThis is a defect of the program; the plan is not written.");
    }
  }

  /** There is nothing to go on with then. */
  private void beginAlternately() {
    TravelSearch both =
        new TravelSearch(task.staffing(), task.component(), task.demands(), task.stop()::isOverdue);
    both.run();
    postings = both.postings();
    visits = both.visits();
    gainOfPostings = gain(both.score());
    gapOfPostings = both.gap();
  }

  private PlanScore scoreOf(Plan plan) {
    return new Scorer(task.staffing()).score(plan, task.component());
  }

  private SearchScore gain(PlanScore score) {
    return SearchScore.of(score).minus(SearchScore.of(scoreOf(Plan.of(List.of()))));
  }

  @Override
  public EnginePlan plan() {
    return new EnginePlan(
        postings,
        visits,
        gapOfPostings.with(mediumGapOfVisits, softGapOfVisits),
        gainOfPostings.plus(gainOfVisits));
  }

  @Override
  public boolean canGoOn() {
    return optimizer != null;
  }

  /** The gap of the postings: the search goes on with these, not with visits. */
  @Override
  public @Nullable Long softGap() {
    return gapOfPostings.soft();
  }

  /** What is left of some time, half of it at most: each way of searching gets one half. */
  private static Duration left(Duration time, long begun) {
    long nanos = time.toNanos();
    return Duration.ofNanos(Math.min(nanos / 2, nanos - (System.nanoTime() - begun)));
  }

  @Override
  public void goOn(@Nullable Duration time) {
    ComponentOptimizer open = optimizer;
    if (open == null) {
      return;
    }
    long begun = System.nanoTime();
    open.tolerate(0);
    open.goOn();
    Duration left = time == null ? null : left(time, begun);
    if (!open.isProven() && (left == null || !left.isNegative())) {
      open.offer(improver.improve(open.model(), open.guide(), open.chosen(), left, task.stop()));
    }
    if (open.model().hasVisits()) {
      takeJointly(open);
    } else {
      take(open);
    }
  }
}
