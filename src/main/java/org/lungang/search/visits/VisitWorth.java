package org.lungang.search.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PostingWorth;
import org.lungang.plan.Visit;
import org.lungang.policy.Weights;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.visits.VisitCluster.Place;
import org.lungang.search.visits.VisitCluster.Traveller;
import org.lungang.search.visits.VisitCluster.Way;
import org.lungang.staffing.PossibleVisit;

/** What the visits of a cluster lose of each goal. */
final class VisitWorth {

  private final VisitCluster cluster;
  private final Weights weights;
  private final VisitDemands demands;
  private final @Nullable Long changeCostMinutes;
  private final Map<PossibleVisit, Integer> kept = new HashMap<>();
  private final long required;
  private final long keptHere;

  /**
   * @param changeCostMinutes what a change costs; null where the fewest changes come first
   */
  VisitWorth(
      VisitCluster cluster,
      Weights weights,
      VisitDemands demands,
      @Nullable Long changeCostMinutes) {
    this.cluster = cluster;
    this.weights = weights;
    this.demands = demands;
    this.changeCostMinutes = changeCostMinutes;
    for (Visit visit : demands.kept()) {
      kept.put(visit.possible(), visit.weeklyPeriods());
    }
    this.required =
        cluster.ways().stream().filter(way -> demands.required().contains(way.possible())).count();
    this.keptHere = cluster.ways().stream().filter(way -> kept.containsKey(way.possible())).count();
  }

  /** Whether visits can lose anything of a goal. */
  boolean matters(VisitGoal goal) {
    return switch (goal) {
      case REQUIRED -> required > 0;
      case CHANGES -> changeCostMinutes == null;
      case GAPS, MINUTES -> true;
    };
  }

  /** What is lost where nobody travels. */
  long constant(VisitGoal goal) {
    return switch (goal) {
      case REQUIRED -> required;
      case CHANGES -> keptHere;
      case GAPS -> cluster.places().stream().mapToLong(Place::gap).sum();
      case MINUTES -> changeCostMinutes == null ? 0 : changeCostMinutes * keptHere;
    };
  }

  /** What an option adds to what is lost; of gaps, what is covered is taken off elsewhere. */
  long loss(VisitGoal goal, VisitOption option) {
    Way way = cluster.ways().get(option.way());
    return switch (goal) {
      case REQUIRED -> demands.required().contains(way.possible()) ? -1 : 0;
      case CHANGES -> change(way, option);
      case GAPS -> 0;
      case MINUTES ->
          -new Visit(way.possible(), option.periods()).travelWorth(weights)
              - (option.covers() ? weights.wholeSubject() : 0)
              + (changeCostMinutes == null ? 0 : changeCostMinutes * change(way, option));
    };
  }

  private int change(Way way, VisitOption option) {
    Integer periods = kept.get(way.possible());
    if (periods == null) {
      return 1;
    }
    return periods == option.periods() ? -1 : 0;
  }

  /** S7: what it pays that somebody travels. */
  long willingness(Traveller traveller) {
    return PostingWorth.willingness(weights, traveller.standing());
  }

  /** What visits lose of a goal. */
  long loss(VisitGoal goal, List<VisitOption> taken) {
    long loss = constant(goal);
    for (VisitOption option : taken) {
      loss += loss(goal, option);
    }
    if (goal == VisitGoal.GAPS) {
      int[] taught = new int[cluster.places().size()];
      for (VisitOption option : taken) {
        taught[cluster.ways().get(option.way()).place()] += option.periods();
      }
      for (int place = 0; place < taught.length; place++) {
        loss -= Math.min(taught[place], cluster.places().get(place).gap());
      }
    } else if (goal == VisitGoal.MINUTES) {
      TreeSet<Integer> travelling = new TreeSet<>();
      taken.forEach(option -> travelling.add(cluster.ways().get(option.way()).traveller()));
      for (int traveller : travelling) {
        loss -= willingness(cluster.travellers().get(traveller));
      }
    }
    return loss;
  }
}
