package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lungang.district.Group;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;

/** The postings of a component by their places, and by group, school and person. */
final class ComponentPostings {

  private final Component component;
  private final List<PossiblePosting> postings;
  private final Map<String, List<Integer>> byGroup = new HashMap<>();
  private final Map<String, List<Integer>> bySchool = new HashMap<>();
  private final SortedMap<String, List<Integer>> byStaff = new TreeMap<>();

  ComponentPostings(Component component, List<PossiblePosting> postings) {
    this.component = component;
    this.postings = postings;
    for (int i = 0; i < postings.size(); i++) {
      PossiblePosting posting = postings.get(i);
      add(byGroup, posting.group().id(), i);
      add(bySchool, posting.homeSchoolId(), i);
      add(bySchool, posting.hostSchoolId(), i);
      add(byStaff, posting.staffId(), i);
    }
  }

  private static void add(Map<String, List<Integer>> places, String id, int place) {
    places.computeIfAbsent(id, key -> new ArrayList<>()).add(place);
  }

  Component component() {
    return component;
  }

  PossiblePosting get(int place) {
    return postings.get(place);
  }

  /** The places of the postings of a group. */
  List<Integer> of(Group group) {
    return byGroup.getOrDefault(group.id(), List.of());
  }

  /** The places of the postings of a flow in a group. */
  List<Integer> of(Group group, String flowId) {
    return of(group).stream().filter(i -> get(i).flow().id().equals(flowId)).toList();
  }

  /** The places of the postings from or to a school. */
  List<Integer> ofSchool(String schoolId) {
    return bySchool.getOrDefault(schoolId, List.of());
  }

  /** Who has a posting, sorted. */
  Set<String> staffIds() {
    return byStaff.keySet();
  }

  /** The places of somebody's postings; empty for those who have none. */
  List<Integer> ofStaff(String staffId) {
    return byStaff.getOrDefault(staffId, List.of());
  }

  /** Some number less 1 for each posting of these that counts. */
  Charge.Sum missing(long wanted, List<Integer> places, Predicate<PossiblePosting> counts) {
    Charge.Sum sum = new Charge.Sum(wanted);
    places.stream().filter(i -> counts.test(get(i))).forEach(i -> sum.add(i, -1));
    return sum;
  }

  /** 1 for each posting of these that counts, less some number. */
  Charge.Sum beyond(long allowed, List<Integer> places, Predicate<PossiblePosting> counts) {
    Charge.Sum sum = new Charge.Sum(-allowed);
    places.stream().filter(i -> counts.test(get(i))).forEach(i -> sum.add(i, 1));
    return sum;
  }
}
