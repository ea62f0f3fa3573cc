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
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Solves one component by itself, under demands that go beyond the policy. */
public final class ComponentSearch {

  /** Outweighs every other hard rule of a component. */
  private static final long REQUIRED = 10_000;

  /** A change outweighs every medium rule of a component, and no hard one. */
  private static final long CHANGE = 1_000;

  private static final BooleanSupplier NEVER = () -> false;

  private final Demands demands;
  private final ComponentModel model;
  private final Map<String, PossiblePosting> keptByStaff = new HashMap<>();
  private final Map<String, PossiblePosting> requiredByStaff = new HashMap<>();

  private ComponentSearch(
      Staffing staffing, Component component, Demands demands, @Nullable List<Visit> visits) {
    this.demands = demands;
    demands.kept().forEach(posting -> keptByStaff.put(posting.staffId(), posting));
    demands.required().forEach(posting -> requiredByStaff.put(posting.staffId(), posting));
    this.model = demanded(new ModelCompiler(staffing, component).compile(component, visits));
  }

  /** Finds the best plan of a component that it can, in steps that can be repeated. */
  public static ComponentResult solve(Staffing staffing, Component component, Demands demands) {
    return solve(staffing, component, demands, NEVER);
  }

  /**
   * Finds the best plan of a component that it can.
   *
   * @param goOn asked while the postings are not proven best: whether to search on, each time
   *     longer
   */
  public static ComponentResult solve(
      Staffing staffing, Component component, Demands demands, BooleanSupplier goOn) {
    TravelSearch search = new TravelSearch(staffing, component, demands, NEVER, goOn);
    search.run();
    PlanScore score = search.score();
    return new ComponentResult(
        search.postings(),
        search.visits(),
        score,
        demands.pricesChanges() ? null : bound(score, search));
  }

  /** What no plan exceeds; null where that is not known at every level. */
  private static ComponentResult.@Nullable Bound bound(PlanScore score, TravelSearch search) {
    Long hard = search.room(Level.HARD);
    Long medium = search.room(Level.MEDIUM);
    Long soft = search.room(Level.SOFT);
    return hard == null || medium == null || soft == null
        ? null
        : new ComponentResult.Bound(
            score.hard() + hard, score.medium() + medium, score.soft() + soft);
  }

  /**
   * The best postings of a component.
   *
   * @param visits who travels, for gaps in the curriculum to count; null to leave gaps out
   * @param stop whether to end with what there is
   * @param goOn asked while they are not proven best: whether to search on
   */
  static ComponentOptimizer optimized(
      Staffing staffing,
      Component component,
      Demands demands,
      @Nullable List<Visit> visits,
      BooleanSupplier stop,
      BooleanSupplier goOn) {
    ComponentOptimizer optimizer =
        new ComponentSearch(staffing, component, demands, visits).optimized(stop);
    while (!optimizer.isProven() && goOn.getAsBoolean()) {
      optimizer.goOn();
    }
    return optimizer;
  }

  private ComponentOptimizer optimized(BooleanSupplier stop) {
    SearchState fromKept = new SearchState(model);
    for (Option option : model.options()) {
      if (demands.kept().contains(option.posting())) {
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
    int index = 0;
    for (int candidate = 0; candidate < plain.candidateCount(); candidate++) {
      List<Option> left = new ArrayList<>();
      for (Option option : plain.optionsOf(candidate)) {
        PossiblePosting posting = option.posting();
        PossiblePosting required = requiredByStaff.get(posting.staffId());
        if (!demands.forbidden().contains(posting) && (required == null || required == posting)) {
          List<Contribution> contributions = new ArrayList<>(option.contributions());
          if (required != null) {
            Tally taken = new Tally(tallies.size(), Rule.H8, Tally.Shape.AT_LEAST, 1, 1, REQUIRED);
            tallies.add(taken);
            contributions.add(new Contribution(taken, 1));
          }
          left.add(new Option(index++, posting, worth(option), contributions));
        }
      }
      if (!left.isEmpty()) {
        optionsByCandidate.add(left);
      }
    }
    return new ComponentModel(plain.component(), tallies, optionsByCandidate);
  }

  private Map<Rule, Long> worth(Option option) {
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    worth.putAll(option.worth());
    if (demands.pricesChanges()) {
      PossiblePosting kept = keptByStaff.get(option.posting().staffId());
      long change = kept == null ? -1 : kept == option.posting() ? 1 : 0;
      Long minutes = demands.changeCostMinutes();
      worth.merge(
          minutes == null ? Rule.M1 : Rule.S9,
          change * (minutes == null ? CHANGE : minutes),
          Long::sum);
    }
    return worth;
  }
}
