package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.GroupType;

/** The schools and groups of a district, before anybody works there. */
final class Blueprint {

  private final List<SchoolPlan> schools;
  private final List<GroupPlan> groups;
  private final List<List<GroupPlan>> groupsBySchool = new ArrayList<>();

  Blueprint(List<SchoolPlan> schools, List<GroupPlan> groups) {
    this.schools = List.copyOf(schools);
    this.groups = List.copyOf(groups);
    schools.forEach(school -> groupsBySchool.add(new ArrayList<>()));
    for (GroupPlan group : groups) {
      group.schools().forEach(school -> groupsBySchool.get(school.number()).add(group));
    }
  }

  /** All schools; each stands at its number. */
  List<SchoolPlan> schools() {
    return schools;
  }

  /** All groups; each stands at its number. */
  List<GroupPlan> groups() {
    return groups;
  }

  /** The groups that a school belongs to, in the order of their numbers. */
  List<GroupPlan> groupsOf(SchoolPlan school) {
    return groupsBySchool.get(school.number());
  }

  /** The other schools of a school's groups, TOWNSHIP groups apart: nobody is posted in those. */
  List<SchoolPlan> peersOf(SchoolPlan school) {
    Map<Integer, SchoolPlan> peers = new TreeMap<>();
    for (GroupPlan group : groupsOf(school)) {
      if (group.type() != GroupType.TOWNSHIP) {
        group.schools().forEach(peer -> peers.put(peer.number(), peer));
      }
    }
    peers.remove(school.number());
    return List.copyOf(peers.values());
  }
}
