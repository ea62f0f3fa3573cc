package org.lungang.generator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

/** Some schools of a district with their staff, in groups of their own. */
public final class Regrouping {

  private Regrouping() {}

  /** The schools of a stage from west to east; those that no map shows are left out. */
  public static List<School> fromWestToEast(District district, Stage stage) {
    return district.schools().stream()
        .filter(school -> school.stage() == stage && school.coordinates() != null)
        .sorted(Comparator.comparingDouble(Regrouping::longitude).thenComparing(School::id))
        .toList();
  }

  private static double longitude(School school) {
    Coordinates coordinates = school.coordinates();
    return coordinates == null ? 0 : coordinates.longitude();
  }

  /**
   * The district that some schools and their staff make up. Rotations from one of the schools to
   * another stay, in no group; so do pins that name no school. What the old groups alone made
   * possible is left out: rotations from or to other schools, and pins to a school.
   *
   * @param from has the schools and all that is listed of them and of their staff
   * @param schools those to keep
   * @param staff those to keep, at these schools
   * @param groups of these schools
   */
  public static District of(
      District from, List<School> schools, List<StaffMember> staff, List<Group> groups) {
    Set<String> schoolIds = new HashSet<>();
    schools.forEach(school -> schoolIds.add(school.id()));
    Set<String> staffIds = new HashSet<>();
    staff.forEach(member -> staffIds.add(member.id()));
    return from.toBuilder()
        .groups(groups)
        .rotations(
            from.rotations().stream()
                .filter(
                    rotation ->
                        schoolIds.contains(rotation.homeSchoolId())
                            && schoolIds.contains(rotation.hostSchoolId()))
                .map(Regrouping::withoutGroup)
                .toList())
        .pins(from.pins().stream().filter(pin -> pin.schoolId() == null).toList())
        .keepSchools(schoolIds)
        .keepStaff(staffIds)
        .staff(staff)
        .build();
  }

  private static Rotation withoutGroup(Rotation rotation) {
    return new Rotation(
        rotation.staffId(),
        rotation.homeSchoolId(),
        rotation.hostSchoolId(),
        null,
        rotation.from(),
        rotation.until(),
        rotation.assessment(),
        rotation.wishesToStay());
  }
}
