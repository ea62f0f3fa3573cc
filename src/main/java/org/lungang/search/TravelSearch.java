package org.lungang.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;

/**
 * Solves one component with its postings and visits. Where no posting touches a gap or somebody who
 * could travel, the two are independent, and the best of both is the best. Where some do, the best
 * postings are followed by the best visits under them; then postings are looked for anew that take
 * into account what these visits leave, and such that leave everybody who matters where they are.
 * What no plan can beat is then what neither part could beat by itself, so it may stay open.
 */
final class TravelSearch {

  /** How often postings are looked for anew that take the visits into account. */
  private static final int ROUNDS = 3;

  private final Staffing staffing;
  private final Component component;
  private final Demands demands;
  private final BooleanSupplier stop;
  private final BooleanSupplier goOn;
  private final VisitPlanner planner;
  private final Scorer scorer;
  private final Set<PossiblePosting> touching;
  private final Map<String, PossiblePosting> keptByStaff = new HashMap<>();
  private final Map<PossibleVisit, Integer> keptPeriods = new HashMap<>();
  private @Nullable Found best;
  private @Nullable Long hardRoom;
  private @Nullable Long mediumRoom;
  private @Nullable Long softRoom;

  /**
   * A plan of the component.
   *
   * @param lost what it loses: at hard, by changes where the fewest come first, at medium, at soft
   */
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
  TravelSearch(Staffing staffing, Component component, Demands demands, BooleanSupplier stop) {
    this(staffing, component, demands, stop, () -> false);
  }

  /**
   * The same.
   *
   * @param goOn asked while postings are not proven best: whether to search on
   */
  TravelSearch(
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
    this.touching =
        planner.isEmpty()
            ? Set.of()
            : possible().stream().filter(planner::touches).collect(Collectors.toSet());
  }

  /** Whether postings and visits of a component have something to do with one another. */
  static boolean isCoupled(Staffing staffing, Component component) {
    return !new TravelSearch(staffing, component, Demands.NONE, () -> true).touching.isEmpty();
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
    return forbidding(
        base,
        possible().stream()
            .filter(posting -> staffIds.contains(posting.staffId()))
            .collect(Collectors.toSet()));
  }

  private static Demands forbidding(Demands base, Set<PossiblePosting> postings) {
    Set<PossiblePosting> forbidden = new HashSet<>(base.forbidden());
    forbidden.addAll(postings);
    forbidden.removeAll(base.required());
    return new Demands(
        base.required(), forbidden, base.kept(), base.changeCostMinutes(), base.visits());
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

  /** Finds a plan and what no plan can beat. */
  void run() {
    ComponentOptimizer free =
        ComponentSearch.optimized(staffing, component, demands, null, stop, goOn);
    PlanScore rotation = scorer.score(Plan.of(free.postings()), component);
    Found found = found(free.postings());
    best = found;
    if (touching.isEmpty()) {
      hardRoom = free.room(Level.HARD);
      mediumRoom = plus(free.room(Level.MEDIUM), found.visits().missingRoom());
      softRoom = plus(free.room(Level.SOFT), found.visits().gainRoom());
      return;
    }
    for (int round = 0; round < ROUNDS; round++) {
      Found before = best;
      offer(found(around(before.visits().visits())));
      if (best == before) {
        break;
      }
    }
    offer(found(postings(forbidding(demands, exceptPinned(touching)), null)));
    closeRooms(free, rotation);
  }

  /** Postings that take into account what some visits leave, and leave who makes them at home. */
  private List<PossiblePosting> around(List<Visit> visits) {
    Set<String> travelling = new TreeSet<>();
    visits.forEach(visit -> travelling.add(visit.staffId()));
    return postings(withoutPostings(demands, travelling), visits);
  }

  private List<PossiblePosting> postings(Demands wanted, @Nullable List<Visit> visits) {
    return ComponentSearch.optimized(staffing, component, wanted, visits, stop, goOn).postings();
  }

  private static Set<PossiblePosting> exceptPinned(Set<PossiblePosting> postings) {
    return postings.stream()
        .filter(posting -> !posting.standing().pin().go())
        .collect(Collectors.toSet());
  }

  private void offer(Found found) {
    if (best == null || found.isBetterThan(best)) {
      best = found;
    }
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
    long changes = keptByStaff.size() + keptPeriods.size();
    for (PossiblePosting posting : postings) {
      PossiblePosting kept = keptByStaff.get(posting.staffId());
      changes += kept == null ? 1 : kept == posting ? -1 : 0;
    }
    for (Visit visit : visits) {
      Integer kept = keptPeriods.get(visit.possible());
      changes += kept == null ? 1 : kept == visit.weeklyPeriods() ? -1 : 0;
    }
    return changes;
  }

  /**
   * No plan leaves fewer gaps than the most favourable postings would, nor does better at the rest
   * than postings by themselves.
   *
   * @param free the best postings, whatever they do to gaps
   * @param rotation the score of these without visits
   */
  private void closeRooms(ComponentOptimizer free, PlanScore rotation) {
    PlanScore score = score();
    Long hardOfFree = free.room(Level.HARD);
    Long mediumOfFree = free.room(Level.MEDIUM);
    Long softOfFree = free.room(Level.SOFT);
    if (hardOfFree == null) {
      return;
    }
    hardRoom = rotation.hard() + hardOfFree - score.hard();
    if (mediumOfFree == null || hardRoom > 0) {
      return;
    }
    long mediumOfRotation = rotation.medium() - rotation.of(Rule.M5);
    mediumRoom =
        mediumOfRotation + mediumOfFree - planner.leastMissing(possible(), stop) - score.medium();
    if (softOfFree == null || mediumRoom > 0) {
      return;
    }
    softRoom = rotation.soft() + softOfFree + planner.mostGain() - score.soft();
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }

  private Found best() {
    if (best == null) {
      throw new IllegalStateException("The search has not run.");
    }
    return best;
  }

  /** The postings of the best plan. */
  List<PossiblePosting> postings() {
    return best().postings();
  }

  /** The visits of the best plan. */
  List<Visit> visits() {
    return best().visits().visits();
  }

  /** The score of the best plan in the component, by the plain scorer. */
  PlanScore score() {
    return best().score();
  }

  /** By how much another plan could be better at a level; null where that is not known. */
  @Nullable Long room(Level level) {
    return switch (level) {
      case HARD -> hardRoom;
      case MEDIUM -> mediumRoom;
      case SOFT -> softRoom;
    };
  }
}
