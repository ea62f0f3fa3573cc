package org.lungang.staffing;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.policy.Policy;

/**
 * Groups linked by shared schools, or counted together by a rule of the policy's own; independent
 * of all other groups (docs/reference/model.md, Objective).
 *
 * @param groups sorted by id, at least one
 * @param schoolIds of all their schools, sorted
 */
public record Component(List<Group> groups, List<String> schoolIds) {

  /**
   * All components of a district, sorted by the id of their first group.
   *
   * @param policy whose own rules may count the postings of several groups together
   */
  public static List<Component> allOf(District district, Policy policy) {
    return Components.of(district, policy);
  }

  public Component {
    groups = List.copyOf(groups);
    schoolIds = List.copyOf(schoolIds);
  }
}
