package org.lungang.search.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.VisitTie;
import org.lungang.search.visits.VisitPlan;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;

/**
 * Solves one component with its postings and visits, in the way that their {@link VisitTie} allows.
 */
public final class TravelSearch {

  /** How often postings are optimized again with the visits fixed. */
  private static final int ROUNDS = 3;

  private final Staffing staffing;
  private final Component component;
  private final Demands demands;
  private final BooleanSupplier stop;
  private final BooleanSupplier goOn;
  private final VisitPlanner planner;
  private final Scorer scorer;
  private final ModelCompiler compiler;
  private final VisitTie tie;
  private final Map<String, PossiblePosting> keptByStaff = new HashMap<>();
  private final Map<PossibleVisit, Integer> keptPeriods = new HashMap<>();
  private @Nullable Found best;
  private OptimalityGap gap = new OptimalityGap(0, null, null);

  /**
   * A plan of the component.
   *
   * @param lost what it loses: at hard, by changes where the fewest come first, at medium, at soft
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by what it loses alone.
  private record Found(
      List<PossiblePosting> postings, VisitPlan visits, PlanScore score, long[] lost) {

    boolean isBetterThan(Found other) {
      return Arrays.compare(lost, other.lost) < 0;
    }
  }

  /**
   * A search that has not begun.
   *
   * @param stop whether to end with what there is
   */
  public TravelSearch(
      Staffing staffing, Component component, Demands demands, BooleanSupplier stop) {
    this(staffing, component, demands, stop, () -> false);
  }

  /**
   * The same.
   *
   * @param goOn asked while postings are not proven best: whether to search on
   */
  public TravelSearch(
      Staffing staffing,
      Component component,
      Demands demands,
      BooleanSupplier stop,
      BooleanSupplier goOn) {
    this.goOn = goOn;
    this.staffing = staffing;
    this.component = component;
    this.stop = stop;
    this.planner = new VisitPlanner(staffing, component);
    this.scorer = new Scorer(staffing);
    this.demands = withoutPostings(demands, travellers(demands));
    demands.kept().forEach(posting -> keptByStaff.put(posting.staffId(), posting));
    demands
        .visits()
        .kept()
        .forEach(visit -> keptPeriods.put(visit.possible(), visit.weeklyPeriods()));
    this.compiler = new ModelCompiler(staffing, component);
    this.tie = VisitTie.of(staffing, planner.possibleVisits(), possible());
  }

  private static Set<String> travellers(Demands demands) {
    return demands.visits().required().stream()
        .map(PossibleVisit::staffId)
        .collect(Collectors.toSet());
  }

  /** The same demands, but these people are not posted. */
  private Demands withoutPostings(Demands base, Set<String> staffIds) {
    if (staffIds.isEmpty()) {
      return base;
    }
    return base.alsoForbidding(
        possible().stream()
            .filter(posting -> staffIds.contains(posting.staffId()))
            .collect(Collectors.toSet()));
  }

  private List<PossiblePosting> possible() {
    Set<String> groups = new TreeSet<>();
    component.groups().forEach(group -> groups.add(group.id()));
    return component.schoolIds().stream()
        .flatMap(school -> staffing.presence().staffOf(school).stream())
        .flatMap(standing -> staffing.postingsOf(standing.id()).stream())
        .filter(posting -> groups.contains(posting.group().id()))
        .toList();
  }

  /** Finds a plan and its gap. */
  public void run() {
    switch (tie) {
      case NONE -> separately();
      case JOINT -> jointly();
      case TURNS -> alternately();
    }
  }

  private void separately() {
    ComponentOptimizer free =
        PostingSearch.optimized(compiler.compile(component), demands, stop, goOn);
    Found found = found(free.postings());
    best = found;
    gap =
        free.gap().with(found.visits().missingOptimalityGap(), found.visits().gainOptimalityGap());
  }

  private void jointly() {
    ComponentOptimizer both =
        PostingSearch.optimized(
            compiler.compileTogether(component, planner.possibleVisits()), demands, stop, goOn);
    Found found = found(both.postings());
    best = found;
    gap = both.gap().of(both.gain(), gain(found.score(), nobody()));
  }

  /**
   * Alternates between both parts: the best postings, the best visits under them, the best postings
   * with these visits fixed; and once the best postings that leave visits alone. The bound is that
   * of both parts by themselves, so a gap may stay open.
   */
  private void alternately() {
    ComponentOptimizer free =
        PostingSearch.optimized(compiler.compile(component), demands, stop, goOn);
    Found found = found(free.postings());
    best = found;
    for (int round = 0; round < ROUNDS; round++) {
      if (!offer(found(around(best.visits().visits())))) {
        break;
      }
    }
    Set<PossiblePosting> touching =
        possible().stream().filter(planner.possibleVisits()::touches).collect(Collectors.toSet());
    offer(
        found(
            PostingSearch.optimized(
                    compiler.compile(component),
                    demands.alsoForbidding(exceptPinned(touching)),
                    stop,
                    goOn)
                .postings()));
    gap = gapOfSeparateBounds(free, scorer.score(Plan.of(free.postings()), component));
  }

  /** The score of the component where nobody is posted or travels. */
  private PlanScore nobody() {
    return scorer.score(Plan.of(List.of()), component);
  }

  /** How much better than another a score is. */
  public static SearchScore gain(PlanScore score, PlanScore nobody) {
    return SearchScore.of(score).minus(SearchScore.of(nobody));
  }

  /** The best postings with some visits fixed. */
  private List<PossiblePosting> around(List<Visit> visits) {
    Set<String> travelling = new TreeSet<>();
    visits.forEach(visit -> travelling.add(visit.staffId()));
    return PostingSearch.optimized(
            compiler.compileAround(component, visits),
            withoutPostings(demands, travelling),
            stop,
            goOn)
        .postings();
  }

  private static Set<PossiblePosting> exceptPinned(Set<PossiblePosting> postings) {
    return postings.stream()
        .filter(posting -> !posting.standing().pin().go())
        .collect(Collectors.toSet());
  }

  /** Whether a plan is better than the best so far, whose place it takes. */
  private boolean offer(Found found) {
    if (best == null || found.isBetterThan(best)) {
      best = found;
      return true;
    }
    return false;
  }

  private Found found(List<PossiblePosting> postings) {
    VisitPlan visits = planner.plan(postings, demands.visits(), demands.changeCostMinutes(), stop);
    PlanScore score = scorer.score(Plan.of(postings, visits.visits()), component);
    long changes = changes(postings, visits.visits());
    Long cost = demands.changeCostMinutes();
    return new Found(
        postings,
        visits,
        score,
        new long[] {
          -score.hard(),
          cost == null ? changes : 0,
          -score.medium(),
          -score.soft() + (cost == null ? 0 : cost * changes)
        });
  }

  private long changes(List<PossiblePosting> postings, List<Visit> visits) {
    long changes = (long) keptByStaff.size() + keptPeriods.size();
    for (PossiblePosting posting : postings) {
      PossiblePosting kept = keptByStaff.get(posting.staffId());
      boolean paid = demands.changed().contains(posting.staffId());
      changes += paid ? 0 : kept == null ? 1 : kept.equals(posting) ? -1 : 0;
    }
    for (Visit visit : visits) {
      Integer kept = keptPeriods.get(visit.possible());
      changes += kept == null ? 1 : kept == visit.weeklyPeriods() ? -1 : 0;
    }
    return changes;
  }

  /**
   * The gap by a relaxation: no plan leaves fewer gaps in the curriculum than the most favourable
   * postings would, nor is better at all else than postings by themselves.
   *
   * @param free the best postings, whatever they do to gaps
   * @param rotation the score of these without visits
   */
  private OptimalityGap gapOfSeparateBounds(ComponentOptimizer free, PlanScore rotation) {
    PlanScore score = score();
    OptimalityGap ofFree = free.gap();
    long hard = rotation.hard() + ofFree.hard() - score.hard();
    if (ofFree.medium() == null || hard > 0) {
      return new OptimalityGap(hard, null, null);
    }
    long mediumOfRotation = rotation.medium() - rotation.of(Rule.M5) + ofFree.medium();
    long medium = mediumOfRotation - planner.leastMissing(possible(), stop) - score.medium();
    return ofFree.soft() == null || medium > 0
        ? new OptimalityGap(hard, medium, null)
        : new OptimalityGap(
            hard, medium, rotation.soft() + ofFree.soft() + planner.mostGain() - score.soft());
  }

  private Found best() {
    if (best == null) {
      throw new IllegalStateException("The search has not run.");
    }
    return best;
  }

  /** The postings of the best plan. */
  public List<PossiblePosting> postings() {
    return best().postings();
  }

  /** The visits of the best plan. */
  public List<Visit> visits() {
    return best().visits().visits();
  }

  /** The score of the best plan in the component, by the plain scorer. */
  public PlanScore score() {
    return best().score();
  }

  /** By how much another plan could be better. */
  public OptimalityGap gap() {
    return gap;
  }
}
