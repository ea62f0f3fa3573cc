package org.lungang.search.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Subject;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Standing;

/**
 * Gaps, and the teachers who can travel to them, that have nothing to do with other gaps and
 * teachers.
 *
 * @param places the gaps, sorted by school and subject
 * @param travellers who can travel to some of them, sorted by id
 * @param ways which of them to which
 */
public record VisitCluster(List<Place> places, List<Traveller> travellers, List<Way> ways) {

  /**
   * A gap of a school in a subject.
   *
   * @param gap weekly periods, 1 or more
   */
  record Place(String schoolId, Subject subject, int gap) {}

  /**
   * A teacher with periods to spare.
   *
   * @param spare weekly periods, enough for a visit
   */
  record Traveller(Standing standing, int spare) {}

  /**
   * A visit that somebody could make.
   *
   * @param traveller the index of who
   * @param place the index of where to
   */
  record Way(int traveller, int place, PossibleVisit possible) {}

  /** The visits that options mean. */
  List<Visit> visits(List<VisitOption> options) {
    return options.stream()
        .map(option -> new Visit(ways.get(option.way()).possible(), option.periods()))
        .toList();
  }

  /** What there is to teach and who is free to, under some postings. */
  interface Situation {
    /** The gap of a school in a subject, in weekly periods. */
    int gap(String schoolId, Subject subject);

    /** The periods that somebody can give; 0 for those who are away. */
    int spare(Standing standing);
  }

  /** The clusters of some possible visits, by the order of their first way. */
  static List<VisitCluster> of(Collection<PossibleVisit> possible, Situation situation) {
    List<PossibleVisit> open = new ArrayList<>();
    for (PossibleVisit visit : possible) {
      if (situation.gap(visit.hostSchoolId(), visit.subject()) > 0
          && situation.spare(visit.standing()) >= visit.terms().periodsAtLeast()) {
        open.add(visit);
      }
    }
    Map<String, List<PossibleVisit>> clusterOf = new TreeMap<>();
    List<List<PossibleVisit>> all = new ArrayList<>();
    for (PossibleVisit visit : open) {
      List<PossibleVisit> joined =
          clusterOf.computeIfAbsent(travellerKey(visit), key -> added(all));
      List<PossibleVisit> other = clusterOf.get(placeKey(visit));
      if (other != null && !isSame(other, joined)) {
        joined = merged(joined, other, clusterOf, all);
      }
      joined.add(visit);
      clusterOf.put(placeKey(visit), joined);
    }
    return all.stream().map(visits -> of(visits, situation)).toList();
  }

  private static List<PossibleVisit> added(List<List<PossibleVisit>> all) {
    List<PossibleVisit> cluster = new ArrayList<>();
    all.add(cluster);
    return cluster;
  }

  private static List<PossibleVisit> merged(
      List<PossibleVisit> one,
      List<PossibleVisit> other,
      Map<String, List<PossibleVisit>> clusterOf,
      List<List<PossibleVisit>> all) {
    other.addAll(one);
    clusterOf.replaceAll((key, cluster) -> isSame(cluster, one) ? other : cluster);
    all.removeIf(cluster -> isSame(cluster, one));
    return other;
  }

  /** Whether two are the very same list: a cluster grows, and is told apart by that alone. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(List<PossibleVisit> one, List<PossibleVisit> other) {
    return one == other;
  }

  private static VisitCluster of(List<PossibleVisit> visits, Situation situation) {
    Map<String, Place> places = new TreeMap<>();
    Map<String, Traveller> travellers = new TreeMap<>();
    for (PossibleVisit visit : visits) {
      places.computeIfAbsent(
          placeKey(visit),
          key ->
              new Place(
                  visit.hostSchoolId(),
                  visit.subject(),
                  situation.gap(visit.hostSchoolId(), visit.subject())));
      travellers.computeIfAbsent(
          travellerKey(visit),
          key -> new Traveller(visit.standing(), situation.spare(visit.standing())));
    }
    List<String> placeKeys = List.copyOf(places.keySet());
    List<String> travellerKeys = List.copyOf(travellers.keySet());
    List<Way> ways =
        visits.stream()
            .sorted((a, b) -> Integer.compare(a.index(), b.index()))
            .map(
                visit ->
                    new Way(
                        travellerKeys.indexOf(travellerKey(visit)),
                        placeKeys.indexOf(placeKey(visit)),
                        visit))
            .toList();
    return new VisitCluster(List.copyOf(places.values()), List.copyOf(travellers.values()), ways);
  }

  private static String placeKey(PossibleVisit visit) {
    return "place\n" + visit.hostSchoolId() + "\n" + visit.subject().code();
  }

  private static String travellerKey(PossibleVisit visit) {
    return "traveller\n" + visit.staffId();
  }
}
