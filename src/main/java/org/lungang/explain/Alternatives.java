package org.lungang.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Change;
import org.lungang.explain.Alternative.Way;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.PostingWorth;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Finds the other ways for one person, with the rest of the plan repaired around each. */
final class Alternatives {

  /** Of each way so many are repaired, the most valuable by themselves first. */
  private static final int TRIED = 4;

  private static final int SHOWN_TO_THOSE_WHO_STAY = 3;

  private final Staffing staffing;
  private final Plan plan;
  private final Scorer scorer;

  Alternatives(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.plan = plan;
    this.scorer = new Scorer(staffing);
  }

  /**
   * For those who go the best of each way: going elsewhere, another person in this posting,
   * staying. For those who stay the best three postings. The best first, each repaired plan once:
   * who stays is often answered by the very person who could have gone instead.
   */
  List<Alternative> of(Standing standing) {
    Component component = componentOf(standing.homeSchoolId());
    PossiblePosting now = plan.findPosting(standing.id()).orElse(null);
    List<PossiblePosting> own = staffing.postingsOf(standing.id());
    List<Alternative> found = new ArrayList<>();
    best(own.stream().filter(posting -> !posting.equals(now)).toList())
        .map(posting -> alternative(component, Way.GO, standing, posting))
        .sorted(ORDER)
        .limit(now == null ? SHOWN_TO_THOSE_WHO_STAY : 1)
        .forEach(found::add);
    if (now != null) {
      best(staffing.postings().stream()
              .filter(posting -> posting.group().id().equals(now.group().id()))
              .filter(posting -> posting.flow().id().equals(now.flow().id()))
              .filter(posting -> posting.homeSchoolId().equals(now.homeSchoolId()))
              .filter(posting -> posting.hostSchoolId().equals(now.hostSchoolId()))
              .filter(posting -> !plan.isPosted(posting.staffId()))
              .toList())
          .map(posting -> alternative(component, Way.ANOTHER, standing, posting))
          .min(ORDER)
          .ifPresent(found::add);
      found.add(alternative(component, Way.STAY, standing, null));
    }
    found.sort(ORDER);
    return eachPlanOnce(found);
  }

  private static List<Alternative> eachPlanOnce(List<Alternative> alternatives) {
    List<Alternative> different = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      Plan repaired = alternative.repaired();
      if (different.stream()
          .map(Alternative::repaired)
          .noneMatch(
              other ->
                  other.postings().equals(repaired.postings())
                      && other.visits().equals(repaired.visits()))) {
        different.add(alternative);
      }
    }
    return different;
  }

  /** The best first: hard, medium, fewest changes, soft. */
  private static final Comparator<Alternative> ORDER =
      Comparator.comparingLong((Alternative alternative) -> -alternative.hard())
          .thenComparingLong(alternative -> -alternative.medium())
          .thenComparingInt(alternative -> alternative.changes().size())
          .thenComparingLong(alternative -> -alternative.soft());

  private Stream<PossiblePosting> best(List<PossiblePosting> postings) {
    PostingWorth worth = new PostingWorth(staffing);
    return postings.stream()
        .sorted(
            Comparator.comparingLong((PossiblePosting posting) -> -worth.total(posting))
                .thenComparingInt(PossiblePosting::index))
        .limit(TRIED);
  }

  private Alternative alternative(
      Component component, Way way, Standing standing, @Nullable PossiblePosting instead) {
    Set<PossiblePosting> forbidden =
        way == Way.GO ? Set.of() : Set.copyOf(staffing.postingsOf(standing.id()));
    Set<PossiblePosting> required = instead == null ? Set.of() : Set.of(instead);
    List<PossiblePosting> alone = new ArrayList<>();
    List<PossiblePosting> ofComponent = new ArrayList<>();
    List<PossiblePosting> elsewhere = new ArrayList<>();
    for (PossiblePosting posting : plan.postings()) {
      boolean inside = component.groups().contains(posting.group());
      (inside ? ofComponent : elsewhere).add(posting);
      if (inside && !posting.staffId().equals(standing.id())) {
        alone.add(posting);
      }
    }
    Optional.ofNullable(instead).ifPresent(alone::add);
    List<Visit> visits =
        plan.visits().stream().filter(visit -> component.groups().contains(visit.group())).toList();
    PlanScore before = scorer.score(Plan.of(ofComponent, visits), component);
    PlanScore unrepaired = scorer.score(Plan.of(alone, visits), component);
    ComponentResult found =
        ComponentSearch.solve(
            staffing,
            component,
            new Demands(
                required,
                forbidden,
                Set.copyOf(ofComponent),
                null,
                new VisitDemands(Set.of(), Set.of(), Set.copyOf(visits))));
    PlanScore after = scorer.score(found.plan(), component);
    alone.addAll(elsewhere);
    List<PossiblePosting> repaired = new ArrayList<>(found.postings());
    repaired.addAll(elsewhere);
    List<Visit> repairedVisits = new ArrayList<>(plan.visits());
    repairedVisits.removeAll(visits);
    repairedVisits.addAll(found.visits());
    Plan whole = Plan.of(repaired, repairedVisits);
    return new Alternative(
        way,
        instead,
        Plan.of(alone, plan.visits()),
        broken(before, unrepaired),
        whole,
        broken(before, after),
        after.hard() - before.hard(),
        after.medium() - before.medium(),
        after.soft() - before.soft(),
        Change.between(plan, whole));
  }

  private static Map<Rule, Long> broken(PlanScore before, PlanScore after) {
    Map<Rule, Long> broken = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      long worse = before.of(rule) - after.of(rule);
      if (rule.level() != Level.SOFT && worse > 0) {
        broken.put(rule, worse);
      }
    }
    return broken;
  }

  private Component componentOf(String schoolId) {
    return Objects.requireNonNull(
        staffing.components().stream()
            .filter(component -> component.schoolIds().contains(schoolId))
            .findFirst()
            .orElse(null),
        "A candidate's home school belongs to a component.");
  }
}
