package org.lungang.years;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many pupils schools expect in the years to come.
 *
 * @param bySchool the pupils by the calendar year in which a school year begins; schools of which
 *     nothing is expected are left out
 */
public record Enrolment(Map<String, NavigableMap<Integer, Integer>> bySchool) {

  /** Nothing is known. */
  public static final Enrolment UNKNOWN = new Enrolment(Map.of());

  public Enrolment {
    Map<String, NavigableMap<Integer, Integer>> copy = new TreeMap<>();
    bySchool.forEach(
        (school, pupils) -> {
          if (pupils.isEmpty() || pupils.firstEntry().getValue() < 1) {
            throw new IllegalArgumentException(
                "The pupils of the school (" + school + ") must begin with 1 or more.");
          }
          copy.put(school, new TreeMap<>(pupils));
        });
    bySchool = copy;
  }

  /** Whether anything is expected of a school. */
  public boolean isOf(String schoolId) {
    return bySchool.containsKey(schoolId);
  }

  /**
   * How many times the pupils of its first year a school has in a year: those of the latest year
   * that is told; 1 before the first.
   */
  public double factor(String schoolId, int year) {
    NavigableMap<Integer, Integer> pupils = bySchool.get(schoolId);
    if (pupils == null) {
      throw new IllegalArgumentException("Nothing is expected of the school (" + schoolId + ").");
    }
    Map.Entry<Integer, Integer> told = pupils.floorEntry(year);
    return told == null ? 1 : (double) told.getValue() / pupils.firstEntry().getValue();
  }

  /** The same from a year on, whose pupils are then the first; without schools that have none. */
  public Enrolment from(int year) {
    Map<String, NavigableMap<Integer, Integer>> later = new TreeMap<>();
    bySchool.forEach(
        (school, pupils) -> {
          Map.Entry<Integer, Integer> now = pupils.floorEntry(year);
          NavigableMap<Integer, Integer> rest = new TreeMap<>(pupils.tailMap(year, false));
          int first = now == null ? pupils.firstEntry().getValue() : now.getValue();
          if (first > 0) {
            rest.put(year, first);
            later.put(school, rest);
          }
        });
    return new Enrolment(later);
  }
}
