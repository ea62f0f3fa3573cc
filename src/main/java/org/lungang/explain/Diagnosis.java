package org.lungang.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * What is in the way of a plan that holds what must hold.
 *
 * @param shortages what arithmetic alone rules out, group by group
 * @param components how many were looked at
 * @param blocked those of them without such a plan, in order; empty if nothing is in the way
 */
public record Diagnosis(
    List<Shortage> shortages, int components, List<ComponentDiagnosis> blocked) {

  public Diagnosis {
    shortages = List.copyOf(shortages);
    blocked = List.copyOf(blocked);
  }

  /**
   * Diagnoses a year.
   *
   * @param groupId looks only at the component of this group; null for all
   * @throws IllegalArgumentException if there is no such group
   */
  public static Diagnosis of(Staffing staffing, @Nullable String groupId) {
    if (groupId != null) {
      staffing.district().getGroup(groupId);
    }
    List<Component> components =
        staffing.components().stream()
            .filter(
                component ->
                    groupId == null
                        || component.groups().stream().anyMatch(it -> it.id().equals(groupId)))
            .toList();
    List<Shortage> shortages =
        components.stream()
            .flatMap(component -> component.groups().stream())
            .flatMap(group -> Shortage.of(staffing, group).stream())
            .toList();
    // Side by side, but told in order.
    List<ComponentDiagnosis> blocked =
        components.parallelStream()
            .map(component -> ComponentDiagnosis.find(staffing, component))
            .flatMap(Optional::stream)
            .toList();
    return new Diagnosis(shortages, components.size(), blocked);
  }
}
