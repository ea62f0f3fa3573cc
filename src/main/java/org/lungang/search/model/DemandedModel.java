package org.lungang.search.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;

/** A model in which demands that go beyond the policy have become worths and tallies. */
public final class DemandedModel {

  /** Outweighs every other hard rule of a component. */
  private static final long REQUIRED = 10_000;

  /** A change outweighs every medium rule of a component, and no hard one. */
  private static final long CHANGE = 1_000;

  private final Demands demands;
  private final Map<String, PossiblePosting> keptByStaff = new HashMap<>();
  private final Map<String, PossiblePosting> requiredByStaff = new HashMap<>();
  private final Map<PossibleVisit, Integer> keptPeriods = new HashMap<>();

  private DemandedModel(Demands demands) {
    this.demands = demands;
    demands.kept().forEach(posting -> keptByStaff.put(posting.staffId(), posting));
    demands.required().forEach(posting -> requiredByStaff.put(posting.staffId(), posting));
    demands
        .visits()
        .kept()
        .forEach(visit -> keptPeriods.put(visit.possible(), visit.weeklyPeriods()));
  }

  /** The model that a plain one becomes under demands; what is forbidden is gone from it. */
  public static ComponentModel of(ComponentModel plain, Demands demands) {
    return new DemandedModel(demands).demanded(plain);
  }

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
