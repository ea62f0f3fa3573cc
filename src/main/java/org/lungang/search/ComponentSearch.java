package org.lungang.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;

/** Solves one component by itself, under demands that go beyond the policy. */
public final class ComponentSearch {

  /** Outweighs every other hard rule of a component. */
  private static final long REQUIRED = 10_000;

  /** A change outweighs every medium rule of a component, and no hard one. */
  private static final long CHANGE = 1_000;

  private final Demands demands;
  private final ComponentModel model;
  private final Map<String, PossiblePosting> keptByStaff = new HashMap<>();
  private final Map<String, PossiblePosting> requiredByStaff = new HashMap<>();
  private final Map<PossibleVisit, Integer> keptPeriods = new HashMap<>();

  private ComponentSearch(ComponentModel plain, Demands demands) {
    this.demands = demands;
    demands.kept().forEach(posting -> keptByStaff.put(posting.staffId(), posting));
    demands.required().forEach(posting -> requiredByStaff.put(posting.staffId(), posting));
    demands
        .visits()
        .kept()
        .forEach(visit -> keptPeriods.put(visit.possible(), visit.weeklyPeriods()));
    this.model = demanded(plain);
  }

  /** Finds the best plan of a component that it can, in steps that can be repeated. */
  public static ComponentResult solve(Staffing staffing, Component component, Demands demands) {
    return solve(staffing, component, demands, () -> false);
  }

  /**
   * Finds the best plan of a component that it can.
   *
   * @param goOn asked while the postings are not proven best: whether to search on, each time
   *     longer
   */
  public static ComponentResult solve(
      Staffing staffing, Component component, Demands demands, BooleanSupplier goOn) {
    TravelSearch search = new TravelSearch(staffing, component, demands, () -> false, goOn);
    search.run();
    PlanScore score = search.score();
    return new ComponentResult(
        search.postings(),
        search.visits(),
        score,
        demands.pricesChanges() ? null : bound(score, search.rooms()));
  }

  /** What no plan exceeds; null where that is not known at every level. */
  private static ComponentResult.@Nullable Bound bound(PlanScore score, Rooms rooms) {
    Long medium = rooms.medium();
    Long soft = rooms.soft();
    return medium == null || soft == null
        ? null
        : new ComponentResult.Bound(
            score.hard() + rooms.hard(), score.medium() + medium, score.soft() + soft);
  }

  /**
   * The best choice of options of a model under demands.
   *
   * @param stop whether to end with what there is
   * @param goOn asked while it is not proven best: whether to search on
   */
  static ComponentOptimizer optimized(
      ComponentModel plain, Demands demands, BooleanSupplier stop, BooleanSupplier goOn) {
    ComponentOptimizer optimizer = new ComponentSearch(plain, demands).optimized(stop);
    while (!optimizer.isProven() && goOn.getAsBoolean()) {
      optimizer.goOn();
    }
    return optimizer;
  }

  private ComponentOptimizer optimized(BooleanSupplier stop) {
    SearchState fromKept = new SearchState(model);
    for (Option option : model.options()) {
      if (isKept(option)) {
        fromKept.change(model.candidateOf(option.index()), option.index());
      }
    }
    new Construction(fromKept, null, stop).run();
    ComponentOptimizer optimizer = new ComponentOptimizer(model, stop, stop, gain -> {});
    optimizer.offer(fromKept.chosen());
    optimizer.run();
    return optimizer;
  }

  /** The model in which the demands have become worths, and what is forbidden is gone. */
  private ComponentModel demanded(ComponentModel plain) {
    List<List<Option>> optionsByCandidate = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>(plain.tallies());
    Map<Object, Tally> requiredTallies = new HashMap<>();
    int index = 0;
    for (int candidate = 0; candidate < plain.candidateCount(); candidate++) {
      List<Option> left = new ArrayList<>();
      for (Option option : plain.optionsOf(candidate)) {
        if (isAllowed(option)) {
          List<Contribution> contributions = new ArrayList<>(option.contributions());
          for (Object required : requiredOf(option)) {
            Tally taken =
                requiredTallies.computeIfAbsent(
                    required,
                    key -> {
                      Tally made =
                          new Tally(tallies.size(), Rule.H8, Tally.Shape.AT_LEAST, 1, 1, REQUIRED);
                      tallies.add(made);
                      return made;
                    });
            contributions.add(new Contribution(taken, 1));
          }
          left.add(option.with(index++, worth(option), contributions));
        }
      }
      if (!left.isEmpty()) {
        optionsByCandidate.add(left);
      }
    }
    return new ComponentModel(plain.component(), tallies, optionsByCandidate);
  }

  private boolean isAllowed(Option option) {
    PossiblePosting required = requiredByStaff.get(option.staffId());
    return (required == null || required.equals(option.posting()))
        && (option.posting() == null || !demands.forbidden().contains(option.posting()))
        && option.visits().stream()
            .noneMatch(visit -> demands.visits().forbidden().contains(visit.possible()));
  }

  /** What an option has of what is required: the posting, or visits. */
  private List<Object> requiredOf(Option option) {
    List<Object> required = new ArrayList<>();
    PossiblePosting posting = option.posting();
    if (posting != null && posting.equals(requiredByStaff.get(option.staffId()))) {
      required.add(posting);
    }
    for (Visit visit : option.visits()) {
      if (demands.visits().required().contains(visit.possible())) {
        required.add(visit.possible());
      }
    }
    return required;
  }

  private boolean isKept(Option option) {
    return option.posting() == null
        ? demands.visits().kept().containsAll(option.visits())
        : demands.kept().contains(option.posting());
  }

  private Map<Rule, Long> worth(Option option) {
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    worth.putAll(option.worth());
    if (demands.pricesChanges()) {
      long change = 0;
      if (option.posting() != null && !demands.changed().contains(option.staffId())) {
        PossiblePosting kept = keptByStaff.get(option.staffId());
        change = kept == null ? -1 : kept.equals(option.posting()) ? 1 : 0;
      }
      for (Visit visit : option.visits()) {
        Integer kept = keptPeriods.get(visit.possible());
        change += kept == null ? -1 : kept == visit.weeklyPeriods() ? 1 : 0;
      }
      Long minutes = demands.changeCostMinutes();
      worth.merge(
          minutes == null ? Rule.M1 : Rule.S9,
          change * (minutes == null ? CHANGE : minutes),
          Long::sum);
    }
    return worth;
  }
}
