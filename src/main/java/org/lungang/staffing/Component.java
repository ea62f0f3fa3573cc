package org.lungang.staffing;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.Group;

/**
 * Groups linked by shared schools; independent of all other groups (docs/reference/model.md,
 * Objective).
 *
 * @param groups sorted by id, at least one
 * @param schoolIds of all their schools, sorted
 */
public record Component(List<Group> groups, List<String> schoolIds) {

  /** All components of a district, sorted by the id of their first group. */
  public static List<Component> allOf(District district) {
    return Components.of(district);
  }

  public Component {
    groups = List.copyOf(groups);
    schoolIds = List.copyOf(schoolIds);
  }
}
