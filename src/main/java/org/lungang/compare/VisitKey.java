package org.lungang.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.Staffing;

/** What tells visits apart, also between years and districts that differ. */
public record VisitKey(String staffId, String hostSchoolId) implements Comparable<VisitKey> {

  private static final Comparator<VisitKey> ORDER =
      Comparator.comparing(VisitKey::staffId).thenComparing(VisitKey::hostSchoolId);

  /** The weekly periods of the visits of a plan, by staff id and host school. */
  public static SortedMap<VisitKey, Integer> of(Plan plan) {
    SortedMap<VisitKey, Integer> periods = new TreeMap<>();
    plan.visits()
        .forEach(
            visit ->
                periods.put(
                    new VisitKey(visit.staffId(), visit.hostSchoolId()), visit.weeklyPeriods()));
    return periods;
  }

  /** The visits that keys and periods still mean; those that are not possible are left out. */
  public static List<Visit> find(Staffing staffing, SortedMap<VisitKey, Integer> periods) {
    List<Visit> visits = new ArrayList<>();
    periods.forEach(
        (key, weekly) ->
            staffing
                .visiting()
                .findPossible(key.staffId(), key.hostSchoolId())
                .ifPresent(possible -> visits.add(new Visit(possible, weekly))));
    return visits;
  }

  @Override
  public int compareTo(VisitKey other) {
    return ORDER.compare(this, other);
  }
}
