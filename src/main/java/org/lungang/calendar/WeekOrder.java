package org.lungang.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lungang.policy.Itinerant;

/** Finds out which weekday is which, where all that counts so far is which days are the same. */
final class WeekOrder {

  private final Collection<Set<Integer>> daysOfVisits;
  private List<Integer> best = List.of();
  private int leastNeighbours = Integer.MAX_VALUE;

  private WeekOrder(Collection<Set<Integer>> daysOfVisits) {
    this.daysOfVisits = daysOfVisits;
  }

  /**
   * The weekday of each day, from 0: of all orders the first with the fewest pairs of days of a
   * visit that follow one on another.
   *
   * @param daysOfVisits the days of each visit
   */
  static List<Integer> best(Collection<Set<Integer>> daysOfVisits) {
    WeekOrder order = new WeekOrder(daysOfVisits);
    order.extend(new ArrayList<>());
    return order.best;
  }

  private void extend(List<Integer> weekdays) {
    if (weekdays.size() == Itinerant.SCHOOL_DAYS) {
      int neighbours = neighbours(weekdays);
      if (neighbours < leastNeighbours) {
        leastNeighbours = neighbours;
        best = List.copyOf(weekdays);
      }
      return;
    }
    for (int weekday = 0; weekday < Itinerant.SCHOOL_DAYS; weekday++) {
      if (!weekdays.contains(weekday)) {
        weekdays.add(weekday);
        extend(weekdays);
        weekdays.remove(/* index */ weekdays.size() - 1);
      }
    }
  }

  private int neighbours(List<Integer> weekdays) {
    int neighbours = 0;
    for (Set<Integer> days : daysOfVisits) {
      List<Integer> sorted = days.stream().map(weekdays::get).sorted().toList();
      for (int i = 1; i < sorted.size(); i++) {
        neighbours += sorted.get(i) - sorted.get(i - 1) == 1 ? 1 : 0;
      }
    }
    return neighbours;
  }
}
