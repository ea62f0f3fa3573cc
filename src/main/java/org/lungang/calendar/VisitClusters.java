package org.lungang.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.plan.Visit;

/** Visits that share schools, on either end: what is decided of the others does not touch them. */
final class VisitClusters {

  private final Map<String, String> above = new HashMap<>();

  private VisitClusters() {}

  /** The visits by clusters, each in the order given, the clusters by their first visit. */
  static Collection<List<Visit>> of(List<Visit> visits) {
    VisitClusters clusters = new VisitClusters();
    for (Visit visit : visits) {
      clusters.above.put(clusters.top(visit.homeSchoolId()), clusters.top(visit.hostSchoolId()));
    }
    Map<String, List<Visit>> byTop = new LinkedHashMap<>();
    for (Visit visit : visits) {
      byTop
          .computeIfAbsent(clusters.top(visit.homeSchoolId()), top -> new ArrayList<>())
          .add(visit);
    }
    return byTop.values();
  }

  private String top(String schoolId) {
    String top = schoolId;
    String next = above.getOrDefault(top, top);
    while (!next.equals(top)) {
      top = next;
      next = above.getOrDefault(top, top);
    }
    return top;
  }
}
