package org.lungang.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.ComponentResult;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;

/**
 * Finds the ways out of the conflicts of a component, the cheapest first, each checked by planning
 * with it. For each conflict: every obligation of it eased by itself, no further than it must be;
 * more people who can go; and where no single thing is enough, its demands eased together.
 */
final class WaysOut {

  private static final Comparator<WayOut> CHEAPEST =
      Comparator.comparingLong((WayOut way) -> -way.medium())
          .thenComparingLong(way -> -way.soft())
          .thenComparingInt(way -> way.steps().size());

  private final Case asIs;
  private final List<Conflict> conflicts;

  WaysOut(Case asIs, List<Conflict> conflicts) {
    this.asIs = asIs;
    this.conflicts = conflicts;
  }

  /**
   * The ways out of each conflict, in the order of the conflicts; empty where there is none. With
   * several conflicts, each way is checked together with the cheapest of every other. Where no such
   * ways are found, all demands are eased together, as a single way out of the first conflict.
   */
  List<List<WayOut>> find() {
    List<List<List<Step>>> steps = new ArrayList<>();
    List<List<Step>> cheapest = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      // Conflicts before this one are settled, those after it do not count yet.
      List<Step> settled = cheapest.stream().flatMap(List::stream).toList();
      Set<Obligation> open = demandsAfter(conflict);
      boolean isSettled = !settled.isEmpty() && asIs.after(settled).waiving(open).isFeasible();
      List<WayOut> ways = new ArrayList<>();
      for (List<Step> way : isSettled ? List.<List<Step>>of() : stepsFor(conflict, settled, open)) {
        plan(way, settled, open).ifPresent(ways::add);
      }
      ways.sort(CHEAPEST);
      if (conflicts.size() == 1) {
        return List.of(ways);
      } else if (ways.isEmpty() && !isSettled) {
        return easedAllTogether();
      }
      steps.add(ways.stream().map(WayOut::steps).toList());
      cheapest.add(isSettled ? List.of() : ways.get(0).steps());
    }
    return besideEachOther(steps, cheapest);
  }

  /**
   * Every way with what of the others it needs, and no step that the rest makes needless. A
   * conflict that ways out of others settle has these as its own.
   */
  private List<List<WayOut>> besideEachOther(
      List<List<List<Step>>> steps, List<List<Step>> cheapest) {
    List<Step> needed = needed(cheapest.stream().flatMap(List::stream).toList(), List.of());
    List<List<WayOut>> found = new ArrayList<>();
    for (List<List<Step>> own : steps) {
      List<WayOut> ways = new ArrayList<>();
      for (List<Step> way : own) {
        List<Step> besides = needed(without(needed, way), way);
        List<Step> enough = needed(way, besides);
        if (!enough.isEmpty()) {
          plan(enough, besides, Set.of()).ifPresent(ways::add);
        }
      }
      if (ways.isEmpty()) {
        plan(needed, List.of(), Set.of()).ifPresent(ways::add);
      }
      ways.sort(CHEAPEST);
      found.add(ways);
    }
    return found.get(0).isEmpty() ? easedAllTogether() : found;
  }

  /** The steps that ease something else than those of a way do. */
  private static List<Step> without(List<Step> steps, List<Step> way) {
    return steps.stream()
        .filter(step -> way.stream().noneMatch(own -> isOfTheSame(own, step)))
        .toList();
  }

  private static boolean isOfTheSame(Step one, Step other) {
    return one.equals(other)
        || one instanceof Step.Ease ease
            && other instanceof Step.Ease same
            && ease.obligation().equals(same.obligation());
  }

  /**
   * Of steps that are enough beside others, those that are needed, none further than it must be.
   * All of them where they are not enough.
   */
  private List<Step> needed(List<Step> steps, List<Step> others) {
    if (!asIs.after(joined(others, steps)).isFeasible()) {
      return steps;
    }
    List<Step> left = new ArrayList<>(steps);
    for (Step step : steps) {
      List<Step> rest = new ArrayList<>(left);
      rest.remove(step);
      if (asIs.after(joined(others, rest)).isFeasible()) {
        left.remove(step);
      } else if (step instanceof Step.Ease ease) {
        least(joined(others, rest), upTo(ease), Set.of())
            .ifPresent(enough -> left.set(left.indexOf(step), enough));
      }
    }
    return left;
  }

  /** The steps of a scale up to one of them. */
  private List<Step> upTo(Step.Ease step) {
    List<Step> scale = EasingScale.of(asIs.staffing(), step.obligation());
    int end = scale.indexOf(step);
    return end < 0 ? List.of(step) : scale.subList(0, end + 1);
  }

  private List<List<WayOut>> easedAllTogether() {
    List<List<WayOut>> found = new ArrayList<>();
    conflicts.forEach(conflict -> found.add(new ArrayList<>()));
    easedTogether(demandsAfter(null), List.of(), Set.of())
        .flatMap(way -> plan(way, List.of(), Set.of()))
        .ifPresent(found.get(0)::add);
    return found;
  }

  private List<List<Step>> stepsFor(Conflict conflict, List<Step> settled, Set<Obligation> open) {
    List<List<Step>> found = new ArrayList<>();
    for (Obligation obligation : conflict.obligations()) {
      least(settled, EasingScale.of(asIs.staffing(), obligation), open)
          .ifPresent(step -> found.add(List.of(step)));
    }
    if (found.isEmpty()) {
      easedTogether(demandsOf(conflict), settled, open).ifPresent(found::add);
    }
    found.addAll(new MorePeople(asIs.after(settled)).find(open));
    return found;
  }

  /** The first step of a scale that is enough, besides others; empty if the last is not. */
  private Optional<Step> least(List<Step> besides, List<Step> scale, Set<Obligation> waived) {
    if (scale.isEmpty() || !isEnough(besides, scale.get(scale.size() - 1), waived)) {
      return Optional.empty();
    }
    int low = 0;
    int high = scale.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (isEnough(besides, scale.get(middle), waived)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(scale.get(low));
  }

  private boolean isEnough(List<Step> besides, Step step, Set<Obligation> waived) {
    return asIs.after(joined(besides, List.of(step))).waiving(waived).isFeasible();
  }

  /** Demands one after another eased as far as it takes while those that follow are let go. */
  private Optional<List<Step>> easedTogether(
      Set<Obligation> demands, List<Step> settled, Set<Obligation> open) {
    List<Step> steps = new ArrayList<>();
    Set<Obligation> waived = new HashSet<>(open);
    waived.addAll(demands);
    for (Obligation demand : demands) {
      waived.remove(demand);
      List<Step> before = joined(settled, steps);
      if (!asIs.after(before).waiving(waived).isFeasible()) {
        Optional<Step> step = least(before, EasingScale.of(asIs.staffing(), demand), waived);
        if (step.isEmpty()) {
          return Optional.empty();
        }
        steps.add(step.get());
      }
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
  }

  /** The demands of the conflicts that come after one; of all where that is null. */
  private Set<Obligation> demandsAfter(@Nullable Conflict conflict) {
    Set<Obligation> demands = new TreeSet<>();
    conflicts
        .subList(conflict == null ? 0 : conflicts.indexOf(conflict) + 1, conflicts.size())
        .forEach(other -> demands.addAll(demandsOf(other)));
    return demands;
  }

  private Set<Obligation> demandsOf(Conflict conflict) {
    Set<Obligation> demands = new TreeSet<>(conflict.obligations());
    demands.removeIf(obligation -> !Obligations.isDemand(asIs.staffing(), obligation));
    return demands;
  }

  private static List<Step> joined(List<Step> one, List<Step> other) {
    List<Step> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  /** The way with the best plan it allows; empty if that breaks what must hold. */
  private Optional<WayOut> plan(List<Step> steps, List<Step> besides, Set<Obligation> waived) {
    ComponentResult result = asIs.after(joined(steps, besides)).waiving(waived).plan();
    return result.score().hard() < 0
        ? Optional.empty()
        : Optional.of(
            new WayOut(
                steps,
                besides,
                result.postings().size(),
                result.score().medium(),
                result.score().soft()));
  }
}
