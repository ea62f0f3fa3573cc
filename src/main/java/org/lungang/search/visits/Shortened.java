package org.lungang.search.visits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.plan.Visit;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.PossibleVisit;

/**
 * Visits that teach no more than the gap where nothing forces it: of those that together go beyond
 * a gap, the longest are shortened, down to the least periods of a visit. That loses nothing: the
 * gap stays covered, and nobody is on the way more days. Visits that are to be kept stay as they
 * are.
 */
final class Shortened {

  private final VisitCluster cluster;
  private final int least;
  private final Set<PossibleVisit> kept = new HashSet<>();

  /**
   * @param least the least periods of a visit
   */
  Shortened(VisitCluster cluster, VisitDemands demands, int least) {
    this.cluster = cluster;
    this.least = least;
    demands.kept().stream().map(Visit::possible).forEach(kept::add);
  }

  List<VisitOption> of(List<VisitOption> taken) {
    List<VisitOption> shortened = new ArrayList<>(taken);
    int[] beyond = new int[cluster.places().size()];
    for (int place = 0; place < beyond.length; place++) {
      beyond[place] = -cluster.places().get(place).gap();
    }
    taken.forEach(option -> beyond[placeOf(option)] += option.periods());
    for (int place = 0; place < beyond.length; place++) {
      int longest = longestAt(place, shortened);
      while (beyond[place] > 0 && longest >= 0) {
        VisitOption option = shortened.get(longest);
        shortened.set(longest, new VisitOption(option.way(), option.periods() - 1, false));
        beyond[place]--;
        longest = longestAt(place, shortened);
      }
    }
    return shortened;
  }

  private int placeOf(VisitOption option) {
    return cluster.ways().get(option.way()).place();
  }

  /** The place in the list of the longest visit that may be shortened; -1 where there is none. */
  private int longestAt(int place, List<VisitOption> options) {
    int longest = -1;
    for (int i = 0; i < options.size(); i++) {
      VisitOption option = options.get(i);
      if (placeOf(option) == place
          && option.periods() > least
          && !option.covers()
          && !kept.contains(cluster.ways().get(option.way()).possible())
          && (longest < 0 || option.periods() > options.get(longest).periods())) {
        longest = i;
      }
    }
    return longest;
  }
}
