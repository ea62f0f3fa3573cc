package org.lungang.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.visits.VisitSearch;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;

/**
 * Plans the visits of touched components again around postings that are decided: the published ones
 * are kept where that leaves no gap more, and those of whoever is final stay as they are.
 */
final class VisitReplanning {

  private final Staffing staffing;
  private final Scorer scorer;
  private final SortedMap<VisitKey, Integer> published;
  private final Set<String> finals;

  VisitReplanning(
      Staffing staffing,
      Scorer scorer,
      SortedMap<VisitKey, Integer> published,
      Set<String> finals) {
    this.staffing = staffing;
    this.scorer = scorer;
    this.published = new TreeMap<>(published);
    this.finals = finals;
  }

  /** Whether all published visits of somebody can still be made. */
  boolean isPossible(String staffId) {
    return published.keySet().stream()
        .filter(key -> key.staffId().equals(staffId))
        .allMatch(key -> staffing.visiting().findPossible(staffId, key.hostSchoolId()).isPresent());
  }

  /** The published visits of a component that can still be made. */
  List<Visit> kept(Component component) {
    return VisitKey.find(staffing, publishedIn(component));
  }

  /** The visits of a component under its postings. */
  List<Visit> plan(Component component, Collection<PossiblePosting> postings) {
    return polished(
        component,
        postings,
        VisitSearch.keeping(staffing, component, postings, demands(component)),
        (without, with) ->
            without.hard() > with.hard()
                || without.hard() == with.hard() && without.medium() >= with.medium());
  }

  /** What visits of a component are kept, and what those of whoever is final leave to choose. */
  VisitDemands demands(Component component) {
    List<Visit> kept = kept(component);
    Set<Visit> fixed = new HashSet<>(kept);
    fixed.removeIf(visit -> !finals.contains(visit.staffId()));
    Set<PossibleVisit> forbidden = new HashSet<>();
    finals.forEach(staffId -> forbidden.addAll(staffing.visiting().possibleOf(staffId)));
    return new VisitDemands(Set.of(), forbidden, Set.copyOf(kept), fixed);
  }

  /**
   * Takes back every single change that can be taken back without loss.
   *
   * @param isAsGood whether a score without a change is as good as one with it
   */
  List<Visit> polished(
      Component component,
      Collection<PossiblePosting> postings,
      List<Visit> found,
      BiPredicate<PlanScore, PlanScore> isAsGood) {
    SortedMap<VisitKey, Integer> now = VisitKey.of(Plan.of(postings, found));
    PlanScore score = score(component, postings, now);
    boolean isTakenBack = true;
    while (isTakenBack) {
      isTakenBack = false;
      for (VisitChange change : changes(publishedIn(component), now)) {
        VisitKey key = change.key();
        if (staffing.visiting().findPossible(key.staffId(), key.hostSchoolId()).isEmpty()) {
          continue;
        }
        put(now, key, change.before());
        PlanScore without = score(component, postings, now);
        if (isAsGood.test(without, score)) {
          score = without;
          isTakenBack = true;
        } else {
          put(now, key, change.after());
        }
      }
    }
    return VisitKey.find(staffing, now);
  }

  private PlanScore score(
      Component component,
      Collection<PossiblePosting> postings,
      SortedMap<VisitKey, Integer> visits) {
    return scorer.score(Plan.of(postings, VisitKey.find(staffing, visits)), component);
  }

  private static void put(SortedMap<VisitKey, Integer> visits, VisitKey key, int periods) {
    if (periods == 0) {
      visits.remove(key);
    } else {
      visits.put(key, periods);
    }
  }

  private SortedMap<VisitKey, Integer> publishedIn(Component component) {
    SortedMap<VisitKey, Integer> inside = new TreeMap<>(published);
    inside.keySet().removeIf(key -> !component.schoolIds().contains(key.hostSchoolId()));
    return inside;
  }

  /**
   * The visits of a component that changed, with the reason of each.
   *
   * @param plan its postings and visits
   * @param changes the postings that changed
   */
  List<ReplannedVisit> rows(Component component, Plan plan, List<Change> changes) {
    List<VisitChange> own = changes(publishedIn(component), VisitKey.of(plan));
    return own.isEmpty()
        ? List.of()
        : new VisitReasons(staffing, scorer, component, plan, changes, own).rows();
  }

  /** The visits to schools that are in none of the components any more. */
  List<ReplannedVisit> gone(Collection<Component> components) {
    SortedMap<VisitKey, Integer> outside = new TreeMap<>(published);
    for (Component component : components) {
      outside.keySet().removeIf(key -> component.schoolIds().contains(key.hostSchoolId()));
    }
    return changes(outside, new TreeMap<>()).stream()
        .map(change -> new ReplannedVisit(change, VisitReasons.gone(staffing, change)))
        .toList();
  }

  private List<VisitChange> changes(Map<VisitKey, Integer> then, Map<VisitKey, Integer> now) {
    Set<VisitKey> keys = new TreeSet<>(then.keySet());
    keys.addAll(now.keySet());
    List<VisitChange> changes = new ArrayList<>();
    for (VisitKey key : keys) {
      if (!Objects.equals(then.get(key), now.get(key))) {
        changes.add(change(key, then.getOrDefault(key, 0), now.getOrDefault(key, 0)));
      }
    }
    return changes;
  }

  private VisitChange change(VisitKey key, int before, int after) {
    return staffing
        .visiting()
        .findPossible(key.staffId(), key.hostSchoolId())
        .map(visit -> new VisitChange(key, visit.group().id(), visit.flow().id(), before, after))
        .or(
            () ->
                Optional.ofNullable(staffing.visiting().findGroup(key.hostSchoolId()))
                    .map(
                        group ->
                            new VisitChange(
                                key,
                                group.id(),
                                staffing.policy().flowsOf(group.type()).stream()
                                    .filter(flow -> flow.kind() == Kind.ITINERANT)
                                    .map(Flow::id)
                                    .findFirst()
                                    .orElse(""),
                                before,
                                after)))
        .orElse(new VisitChange(key, "", "", before, after));
  }
}
