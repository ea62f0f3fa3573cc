package org.lungang.district;

import java.util.Comparator;
import java.util.List;

/**
 * An education group (教育集团): one lead school and its member schools.
 *
 * @param schools all schools of the group, the lead too, sorted by school id
 */
public record Group(String id, String name, GroupType type, List<Membership> schools) {

  /**
   * Sorts the schools.
   *
   * @throws IllegalArgumentException if there is not exactly one LEAD
   */
  public Group {
    schools = schools.stream().sorted(Comparator.comparing(Membership::schoolId)).toList();
    if (schools.stream().filter(school -> school.role() == Role.LEAD).count() != 1) {
      throw new IllegalArgumentException("The group (" + id + ") must have exactly one LEAD.");
    }
  }

  /** The group as papers show it where its number matters: "G01 the town's primary schools". */
  public String idAndName() {
    return id + " " + name;
  }

  /** The id of the lead school. */
  public String leadId() {
    return schools.stream()
        .filter(school -> school.role() == Role.LEAD)
        .findFirst()
        .orElseThrow()
        .schoolId();
  }

  /** The member schools, the lead left out, sorted by school id. */
  public List<Membership> members() {
    return schools.stream().filter(school -> school.role() == Role.MEMBER).toList();
  }

  /** The ids of all schools of the group, sorted. */
  public List<String> schoolIds() {
    return schools.stream().map(Membership::schoolId).toList();
  }
}
