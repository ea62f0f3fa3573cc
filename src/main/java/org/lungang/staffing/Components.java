package org.lungang.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.policy.Policy;

/**
 * Finds the components: groups that share a school, directly or through others, or whose postings a
 * rule of the policy's own counts together.
 */
final class Components {

  private final Map<String, String> parentBySchool = new HashMap<>();

  private Components() {}

  /** All components, sorted by the id of their first group. */
  static List<Component> of(District district, Policy policy) {
    Components components = new Components();
    for (Group group : district.groups()) {
      for (String schoolId : group.schoolIds()) {
        components.join(group.leadId(), schoolId);
      }
    }
    if (!policy.countRules().isEmpty()) {
      for (Set<String> schoolIds : CountUnits.bound(district, policy)) {
        components.joinAll(
            schoolIds.stream().filter(id -> !district.groupsOf(id).isEmpty()).toList());
      }
    }
    Map<String, List<Group>> groupsByRoot = new TreeMap<>();
    for (Group group : district.groups()) {
      groupsByRoot
          .computeIfAbsent(components.root(group.leadId()), root -> new ArrayList<>())
          .add(group);
    }
    return groupsByRoot.values().stream()
        .map(
            groups ->
                new Component(
                    groups,
                    groups.stream()
                        .flatMap(group -> group.schoolIds().stream())
                        .distinct()
                        .sorted()
                        .toList()))
        .sorted((a, b) -> a.groups().get(0).id().compareTo(b.groups().get(0).id()))
        .toList();
  }

  private void joinAll(List<String> schoolIds) {
    schoolIds.forEach(id -> join(schoolIds.get(0), id));
  }

  private void join(String schoolId, String otherSchoolId) {
    parentBySchool.put(root(otherSchoolId), root(schoolId));
  }

  private String root(String schoolId) {
    String root = schoolId;
    String parent = parentBySchool.getOrDefault(root, root);
    while (!parent.equals(root)) {
      root = parent;
      parent = parentBySchool.getOrDefault(root, root);
    }
    // Path compression keeps the chains of a large linked component short.
    parentBySchool.put(schoolId, root);
    return root;
  }
}
