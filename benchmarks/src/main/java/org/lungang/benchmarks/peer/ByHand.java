package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.benchmarks.exact.Ledger;
import org.lungang.benchmarks.exact.Program;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/**
 * How a plan is made by hand: demand by demand (pins, minimums, quotas, shares, then what holds in
 * principle), the longest-serving first, each to the nearest school that is allowed, and for each
 * the longest-serving who may come back in exchange. No posting that breaks something else, and
 * none that nothing demands. Minutes beyond the nearest school are not weighed.
 */
final class ByHand {

  private static final List<Rule> DEMANDS =
      List.of(Rule.H8, Rule.H4, Rule.H2, Rule.H3, Rule.M1, Rule.M3, Rule.M4);

  private final Program program;
  private final Ledger ledger;
  private final Map<String, Integer> takenByStaff = new HashMap<>();
  private final Map<List<String>, List<Integer>> placesByWay = new HashMap<>();
  private final Comparator<Integer> order;

  ByHand(Program program) {
    this.program = program;
    this.ledger = new Ledger(program);
    this.order =
        Comparator.<Integer>comparingInt(place -> -posting(place).standing().years())
            .thenComparing(place -> posting(place).staffId())
            .thenComparing(place -> posting(place).minutes())
            .thenComparing(Comparator.naturalOrder());
    for (int place = 0; place < program.postings().size(); place++) {
      PossiblePosting posting = posting(place);
      placesByWay
          .computeIfAbsent(
              way(posting, posting.homeSchoolId(), posting.hostSchoolId()),
              way -> new ArrayList<>())
          .add(place);
    }
    placesByWay.values().forEach(places -> places.sort(order));
  }

  private PossiblePosting posting(int place) {
    return program.postings().get(place);
  }

  private static List<String> way(PossiblePosting posting, String homeId, String hostId) {
    return List.of(posting.group().id(), homeId, hostId);
  }

  /** The postings that are taken. */
  boolean[] plan() {
    for (Rule rule : DEMANDS) {
      for (int charge : ledger.chargesOf(rule)) {
        List<Integer> places = new ArrayList<>(ledger.lowering(charge));
        places.sort(order);
        for (int place : places) {
          if (ledger.cost(charge) > 0 && isFree(place)) {
            post(place, charge, rule);
          }
        }
      }
    }
    return ledger.taken();
  }

  private boolean isFree(int place) {
    return !takenByStaff.containsKey(posting(place).staffId());
  }

  /** Takes a posting, with one in exchange where one is needed, if that serves a demand. */
  private void post(int place, int charge, Rule rule) {
    long demand = ledger.cost(charge);
    long others = others(rule);
    long reciprocity = ledger.cost(Rule.H1);
    take(place);
    if (ledger.cost(charge) < demand && ledger.cost(Rule.H1) > reciprocity) {
      PossiblePosting there = posting(place);
      List<Integer> back =
          placesByWay.getOrDefault(
              way(there, there.hostSchoolId(), there.homeSchoolId()), List.of());
      for (int answer : back) {
        if (isFree(answer)) {
          take(answer);
          if (serves(charge, demand, rule, others)) {
            return;
          }
          takeBack(answer);
        }
      }
    }
    if (!serves(charge, demand, rule, others)) {
      takeBack(place);
    }
  }

  private boolean serves(int charge, long demand, Rule rule, long others) {
    return ledger.cost(charge) < demand && others(rule) <= others;
  }

  /** What all else that must hold costs; the shares of those posted are seen to after the quota. */
  private long others(Rule rule) {
    return ledger.cost(Level.HARD)
        - (rule == Rule.H2 ? ledger.cost(Rule.H3) : 0)
        - (rule.level() == Level.HARD ? ledger.cost(rule) : 0);
  }

  private void take(int place) {
    ledger.turn(place);
    takenByStaff.put(posting(place).staffId(), place);
  }

  private void takeBack(int place) {
    ledger.turn(place);
    takenByStaff.remove(posting(place).staffId());
  }
}
