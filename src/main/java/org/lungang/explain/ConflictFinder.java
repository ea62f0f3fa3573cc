package org.lungang.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.policy.Rule;
import org.lungang.search.exact.Feasibility;
import org.lungang.search.exact.Feasibility.Verdict;
import org.lungang.staffing.Component;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;
import org.lungang.staffing.Staffing;

/**
 * Finds smallest sets of obligations of a component that cannot hold together, by division: half of
 * what is in doubt is let go at a time (QuickXplain, Junker 2004, AAAI), so that a set of k among n
 * takes some 2k log(n/k) questions instead of n. First every demand is asked about by itself, since
 * most conflicts are about one.
 */
final class ConflictFinder {

  private final Staffing staffing;
  private final Component component;
  private final List<Obligation> all;
  private final Map<Set<Obligation>, Verdict> asked = new HashMap<>();

  ConflictFinder(Staffing staffing, Component component) {
    this.staffing = staffing;
    this.component = component;
    this.all = Obligations.of(staffing, component);
  }

  /**
   * Conflicts without a demand in common: when the demands of all of them are let go, the others
   * can hold together. None if all can hold together as they are, or if that is not known.
   */
  List<Conflict> find() {
    List<Conflict> found = new ArrayList<>();
    if (!isInfeasible(all)) {
      return found;
    }
    List<Obligation> demands = all.stream().filter(this::isDemand).toList();
    Set<Obligation> left = new TreeSet<>(all);
    for (Obligation demand : demands) {
      if (isInfeasible(List.of(demand))) {
        found.add(new Conflict(List.of(demand), true));
        left.remove(demand);
      }
    }
    for (Obligation demand : demands) {
      if (left.contains(demand)) {
        List<Obligation> others = restrictionsFor(demand);
        others.add(demand);
        if (isInfeasible(others)) {
          others.remove(demand);
          found.add(smallest(List.of(demand), others));
          left.remove(demand);
        }
      }
    }
    while (isInfeasible(left)) {
      List<Obligation> ordered = new ArrayList<>(left);
      ordered.sort(Collections.reverseOrder((a, b) -> Boolean.compare(isDemand(a), isDemand(b))));
      Conflict conflict = smallest(List.of(), ordered);
      found.add(conflict);
      conflict.obligations().stream().filter(this::isDemand).forEach(left::remove);
    }
    return found;
  }

  boolean isDemand(Obligation obligation) {
    return Obligations.isDemand(staffing, obligation);
  }

  /** What only wants those who go to fit together, the nearest to a demand first. */
  private List<Obligation> restrictionsFor(Obligation demand) {
    List<Obligation> near = new ArrayList<>();
    List<Obligation> far = new ArrayList<>();
    for (Obligation obligation : all) {
      if (!isDemand(obligation)) {
        boolean ofGroup = obligation.ownerId().equals(demand.ownerId());
        (ofGroup || obligation.rule() == Rule.H7 ? near : far).add(obligation);
      }
    }
    near.addAll(far);
    return near;
  }

  /**
   * A smallest set of those in doubt that cannot hold together with what is certain.
   *
   * @param certain belongs to the conflict
   * @param doubtful the first are rather kept in the conflict than the last
   */
  private Conflict smallest(List<Obligation> certain, List<Obligation> doubtful) {
    List<Obligation> core = new ArrayList<>(certain);
    core.addAll(divide(new ArrayList<>(certain), false, doubtful));
    Collections.sort(core);
    boolean smallest = true;
    for (Obligation obligation : List.copyOf(core)) {
      List<Obligation> without = new ArrayList<>(core);
      without.remove(obligation);
      switch (verdict(without)) {
        // A verdict that was not known while more was asked about may be known now.
        case INFEASIBLE -> core.remove(obligation);
        case UNKNOWN -> smallest = false;
        case FEASIBLE -> {}
      }
    }
    return new Conflict(core, smallest);
  }

  private List<Obligation> divide(
      List<Obligation> certain, boolean grown, List<Obligation> doubtful) {
    if (grown && isInfeasible(certain)) {
      return List.of();
    } else if (doubtful.size() == 1) {
      return doubtful;
    } else if (doubtful.isEmpty()) {
      return List.of();
    }
    List<Obligation> first = doubtful.subList(0, doubtful.size() / 2);
    List<Obligation> second = doubtful.subList(doubtful.size() / 2, doubtful.size());
    List<Obligation> ofSecond = divide(joined(certain, first), true, second);
    List<Obligation> ofFirst = divide(joined(certain, ofSecond), !ofSecond.isEmpty(), first);
    return joined(ofFirst, ofSecond);
  }

  private static List<Obligation> joined(List<Obligation> one, List<Obligation> other) {
    List<Obligation> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  private boolean isInfeasible(Collection<Obligation> holding) {
    return verdict(holding) == Verdict.INFEASIBLE;
  }

  /** Whether some obligations can hold when all others are let go. */
  private Verdict verdict(Collection<Obligation> holding) {
    return asked.computeIfAbsent(
        Set.copyOf(holding),
        obligations -> {
          Set<Obligation> waived = new HashSet<>(all);
          waived.removeAll(obligations);
          return Feasibility.of(staffing.waiving(waived), component);
        });
  }
}
