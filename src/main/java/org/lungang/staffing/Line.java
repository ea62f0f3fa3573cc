package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Those who can go, in the order in which they should: nobody goes while somebody with more points
 * stays. People with the same points have no order among them.
 *
 * @param places by points, most first, then by staff id
 */
public record Line(List<Place> places) {

  /**
   * Somebody's place.
   *
   * @param points by the first count, then by those that decide between equals
   * @param rank from 1; the same for the same points
   */
  public record Place(String staffId, List<Long> points, int rank) {}

  /** Two people who went and stayed the wrong way round. */
  public record Pair(Place first, Place later) {}

  private static final Comparator<List<Long>> MOST_FIRST =
      (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
          int order = Long.compare(other.get(i), one.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  public Line {
    places = List.copyOf(places);
  }

  /** A line of people by their points. */
  static Line of(Map<String, List<Long>> pointsByStaff) {
    List<Map.Entry<String, List<Long>>> sorted = new ArrayList<>(pointsByStaff.entrySet());
    sorted.sort(
        Map.Entry.<String, List<Long>>comparingByValue(MOST_FIRST)
            .thenComparing(Map.Entry.comparingByKey()));
    List<Place> places = new ArrayList<>();
    for (Map.Entry<String, List<Long>> entry : sorted) {
      Place before = places.isEmpty() ? null : places.get(places.size() - 1);
      int rank =
          before != null && before.points().equals(entry.getValue())
              ? before.rank()
              : places.size() + 1;
      places.add(new Place(entry.getKey(), entry.getValue(), rank));
    }
    return new Line(places);
  }

  /** Somebody's place; empty where they are in another line or none. */
  public Optional<Place> find(String staffId) {
    return places.stream().filter(place -> place.staffId().equals(staffId)).findFirst();
  }

  /** The pairs of whom the one with fewer points goes and the one with more stays. */
  public List<Pair> wrong(Set<String> gone) {
    List<Place> staying = new ArrayList<>();
    List<Pair> wrong = new ArrayList<>();
    for (Place place : places) {
      if (gone.contains(place.staffId())) {
        staying.stream()
            .filter(first -> first.rank() < place.rank())
            .forEach(first -> wrong.add(new Pair(first, place)));
      } else {
        staying.add(place);
      }
    }
    return wrong;
  }

  /** How many pairs there are of whom one has more points. */
  public long pairs() {
    Map<Integer, Long> alike = new HashMap<>();
    places.forEach(place -> alike.merge(place.rank(), 1L, Long::sum));
    long all = (long) places.size() * (places.size() - 1) / 2;
    return all - alike.values().stream().mapToLong(many -> many * (many - 1) / 2).sum();
  }
}
