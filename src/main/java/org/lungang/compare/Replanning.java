package org.lungang.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Plans again where facts or rules have changed, and keeps the published plan where it can: the
 * fewest changed postings first and then the score, or each change at a price in minutes. What is
 * final is not touched.
 */
public final class Replanning {

  private final Staffing staffing;
  private final Scorer scorer;
  private final Map<String, PostingKey> published;
  private final Set<String> finals;
  private final VisitReplanning visits;
  private final @Nullable Long changeCostMinutes;

  /**
   * Prepares to replan.
   *
   * @param staffing the facts as they are now
   * @param published the plan as it was: the postings of staff of the components to come, by staff
   *     id
   * @param visits the same of who travels: the visits to schools of the components to come
   * @param finals the ids of those whose posting and visits, or staying, are final
   * @param changeCostMinutes what a changed posting costs; null for the fewest changes first
   */
  public Replanning(
      Staffing staffing,
      Map<String, PostingKey> published,
      SortedMap<VisitKey, Integer> visits,
      Set<String> finals,
      @Nullable Long changeCostMinutes) {
    this.staffing = staffing;
    this.scorer = new Scorer(staffing);
    this.published = new TreeMap<>(published);
    this.finals = Set.copyOf(finals);
    this.visits = new VisitReplanning(staffing, scorer, visits, this.finals);
    this.changeCostMinutes = changeCostMinutes;
  }

  /** The postings of a plan by staff id. */
  public static Map<String, PostingKey> keys(Plan plan) {
    Map<String, PostingKey> keys = new TreeMap<>();
    for (PossiblePosting posting : plan.postings()) {
      keys.put(posting.staffId(), PostingKey.of(posting));
    }
    return keys;
  }

  /** The possible posting that a published one still is; null where there is none any more. */
  public static @Nullable PossiblePosting find(Staffing staffing, String staffId, PostingKey key) {
    return staffing.postingsOf(staffId).stream()
        .filter(posting -> PostingKey.of(posting).equals(key))
        .findFirst()
        .orElse(null);
  }

  /**
   * The finals that facts or decisions do not let stay as they are, sorted; while there are any,
   * nothing can be replanned.
   */
  public List<String> impossibleFinals() {
    return finals.stream()
        .filter(
            staffId -> {
              PostingKey key = published.get(staffId);
              boolean sent =
                  staffing.findStanding(staffId).map(standing -> standing.pin().go()).orElse(false);
              PossiblePosting posting = key == null ? null : find(staffing, staffId, key);
              return !visits.isPossible(staffId)
                  || (key == null
                      ? sent
                      : posting == null || sent && !ReplanReasons.keepsPin(posting));
            })
        .sorted()
        .toList();
  }

  /** One component, anew. */
  private record Part(
      Plan plan,
      PlanScore before,
      PlanScore after,
      Map<String, Reason> reasons,
      List<ReplannedVisit> visitRows) {}

  /**
   * Plans some components again.
   *
   * @param threads how many at once; makes no difference to what is found
   * @param goOn asked while a plan is not proven best: whether to search on
   */
  public Replanned replan(Collection<Component> components, int threads, BooleanSupplier goOn) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> travels = new ArrayList<>();
    List<ReplannedVisit> visitRows = new ArrayList<>(visits.gone(components));
    List<PlanScore> before = new ArrayList<>();
    List<PlanScore> after = new ArrayList<>();
    Map<String, Reason> reasons = new TreeMap<>();
    for (Part part : parts(List.copyOf(components), threads, goOn)) {
      postings.addAll(part.plan().postings());
      travels.addAll(part.plan().visits());
      visitRows.addAll(part.visitRows());
      before.add(part.before());
      after.add(part.after());
      reasons.putAll(part.reasons());
    }
    List<ReplannedRow> rows = new ArrayList<>();
    visitRows.sort(Comparator.comparing(row -> row.change().key()));
    for (Change change : changes(Plan.of(postings))) {
      Reason reason = reasons.get(change.staffId());
      rows.add(
          new ReplannedRow(change, reason == null ? ReplanReasons.gone(staffing, change) : reason));
    }
    return new Replanned(postings, travels, rows, visitRows, sum(before), sum(after));
  }

  private List<Part> parts(List<Component> components, int threads, BooleanSupplier goOn) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Part>> futures = new ArrayList<>();
      for (Component component : components) {
        futures.add(pool.submit(() -> part(component, goOn)));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<Part> future : futures) {
        parts.add(future.get());
      }
      return parts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Replanning was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Replanning of a component failed.", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Part part(Component component, BooleanSupplier goOn) {
    Set<PossiblePosting> kept = kept(component);
    ComponentResult result = solve(component, kept, goOn);
    Plan plan;
    if (changeCostMinutes == null) {
      List<PossiblePosting> found = takenBack(component, kept, result, List.of());
      plan = Plan.of(found, visits.plan(component, found));
    } else {
      // At a price, postings and visits are weighed together.
      List<PossiblePosting> found = takenBack(component, kept, result, result.visits());
      plan = Plan.of(found, visits.polished(component, found, result.visits(), this::isAsGood));
    }
    ReplanReasons reasons =
        new ReplanReasons(staffing, component, published, Plan.of(plan.postings()));
    return new Part(
        plan,
        scorer.score(Plan.of(kept, visits.kept(component)), component),
        scorer.score(plan, component),
        reasons.byStaff(),
        visits.rows(component, plan, reasons.changes()));
  }

  /** Everybody whose posting differs from the published one, sorted by staff id. */
  private List<Change> changes(Plan plan) {
    Set<String> staffIds = new HashSet<>(published.keySet());
    plan.postings().forEach(posting -> staffIds.add(posting.staffId()));
    List<Change> changes = new ArrayList<>();
    for (String staffId : staffIds.stream().sorted().toList()) {
      PostingKey then = published.get(staffId);
      PostingKey now = plan.findPosting(staffId).map(PostingKey::of).orElse(null);
      if (!Objects.equals(then, now)) {
        changes.add(new Change(staffId, then, now));
      }
    }
    return changes;
  }

  /** What of the published plan is still possible in a component. */
  private Set<PossiblePosting> kept(Component component) {
    Set<PossiblePosting> kept = new HashSet<>();
    published.forEach(
        (staffId, key) -> {
          PossiblePosting posting = find(staffing, staffId, key);
          if (posting != null && component.groups().contains(posting.group())) {
            kept.add(posting);
          }
        });
    return kept;
  }

  private ComponentResult solve(
      Component component, Set<PossiblePosting> kept, BooleanSupplier goOn) {
    Set<PossiblePosting> required = new HashSet<>();
    Set<PossiblePosting> forbidden = new HashSet<>();
    for (String staffId : finals) {
      for (PossiblePosting posting : staffing.postingsOf(staffId)) {
        (kept.contains(posting) ? required : forbidden).add(posting);
      }
    }
    Demands demands =
        new Demands(
            required,
            forbidden,
            kept,
            changeCostMinutes,
            changeCostMinutes == null ? VisitDemands.NONE : visits.demands(component),
            changedAnyway());
    return ComponentSearch.solve(staffing, component, demands, goOn);
  }

  /** Those whose published posting is not possible any more: they change whatever they get. */
  private Set<String> changedAnyway() {
    Set<String> changed = new HashSet<>();
    published.forEach(
        (staffId, key) -> {
          if (find(staffing, staffId, key) == null) {
            changed.add(staffId);
          }
        });
    return changed;
  }

  /** The postings found, with every change taken back that can be taken back without loss. */
  private List<PossiblePosting> takenBack(
      Component component, Set<PossiblePosting> kept, ComponentResult found, List<Visit> beside) {
    return new TakenBack(
            postings -> scorer.score(Plan.of(postings, beside), component),
            this::isAsGood,
            changedAnyway())
        .postings(kept, found.postings());
  }

  /** Whether a plan with one change less is as good as one with it. */
  private boolean isAsGood(PlanScore without, PlanScore with) {
    if (changeCostMinutes == null || without.hard() != with.hard()) {
      return without.hard() >= with.hard();
    }
    return without.medium() > with.medium()
        || without.medium() == with.medium() && without.soft() + changeCostMinutes >= with.soft();
  }

  private static PlanScore sum(List<PlanScore> scores) {
    Map<Rule, Long> figures = new EnumMap<>(Rule.class);
    List<Violation> violations = new ArrayList<>();
    for (PlanScore score : scores) {
      score.figures().forEach((rule, figure) -> figures.merge(rule, figure, Long::sum));
      violations.addAll(score.violations());
    }
    violations.sort(Comparator.comparing(Violation::rule));
    return new PlanScore(figures, violations);
  }
}
