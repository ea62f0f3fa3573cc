package org.lungang.search.visits;

import java.util.ArrayList;
import java.util.List;
import org.lungang.policy.Itinerant;

/**
 * A visit with its periods, as the search sees it.
 *
 * @param way the index of the way in its cluster
 * @param covers whether it covers the whole gap by itself
 */
record VisitOption(int way, int periods, boolean covers) {

  /** All that somebody can give at a place, more than its gap only where a visit must have more. */
  static List<VisitOption> of(VisitCluster cluster, int way, Itinerant terms) {
    VisitCluster.Way ofWay = cluster.ways().get(way);
    int gap = cluster.places().get(ofWay.place()).gap();
    int most =
        Math.min(
            cluster.travellers().get(ofWay.traveller()).spare(),
            Math.max(gap, terms.periodsAtLeast()));
    List<VisitOption> options = new ArrayList<>();
    for (int periods = terms.periodsAtLeast(); periods <= most; periods++) {
      options.add(new VisitOption(way, periods, periods >= gap));
    }
    return options;
  }
}
