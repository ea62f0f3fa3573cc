package org.lungang.benchmarks.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;

/**
 * A district whose groups hang together: junior schools of a generated one with their staff,
 * grouped anew from west to east in groups of {@value #GROUP_SIZE}, each sharing {@value #SHARED}
 * with the next. All of it is one component.
 */
final class LinkedDistrict {

  private static final int GROUP_SIZE = 6;
  private static final int SHARED = 1;

  private LinkedDistrict() {}

  /**
   * A linked district.
   *
   * @throws IllegalArgumentException if there are fewer schools than one group has
   */
  static District make(int schoolCount, long seed) {
    if (schoolCount < GROUP_SIZE) {
      throw new IllegalArgumentException(
          "The schools (" + schoolCount + ") must be at least " + GROUP_SIZE + ".");
    }
    District from = Generator.generate(Shape.SUZHOU, seed, Math.max(0.1, schoolCount / 200.0));
    List<School> schools =
        from.schools().stream()
            .filter(school -> school.stage() == Stage.JUNIOR && school.coordinates() != null)
            .sorted(Comparator.comparingDouble(LinkedDistrict::longitude).thenComparing(School::id))
            .limit(schoolCount)
            .toList();
    if (schools.size() < schoolCount) {
      throw new IllegalArgumentException(
          "The generated district has only " + schools.size() + " junior schools.");
    }
    Set<String> kept = new HashSet<>();
    schools.forEach(school -> kept.add(school.id()));
    return keep(from, schools, kept);
  }

  private static double longitude(School school) {
    Coordinates coordinates = school.coordinates();
    return coordinates == null ? 0 : coordinates.longitude();
  }

  private static District keep(District from, List<School> schools, Set<String> kept) {
    List<StaffMember> staff =
        from.staff().stream().filter(member -> kept.contains(member.schoolId())).toList();
    Set<String> staffIds = new HashSet<>();
    staff.forEach(member -> staffIds.add(member.id()));
    return new DistrictBuilder()
        .schools(schools)
        .groups(groups(schools))
        .staff(staff)
        .servicePeriods(
            from.servicePeriods().stream()
                .filter(period -> staffIds.contains(period.staffId()))
                .toList())
        .rotations(
            from.rotations().stream()
                .filter(rotation -> staffIds.contains(rotation.staffId()))
                .filter(rotation -> isInside(rotation, kept))
                .map(LinkedDistrict::withoutGroup)
                .toList())
        .needs(from.needs().stream().filter(need -> kept.contains(need.schoolId())).toList())
        .lessons(from.lessons().stream().filter(row -> kept.contains(row.schoolId())).toList())
        .travelTimes(
            from.travelTimes().listed().stream()
                .filter(way -> kept.contains(way.fromSchoolId()) && kept.contains(way.toSchoolId()))
                .toList())
        .pins(
            from.pins().stream()
                .filter(pin -> staffIds.contains(pin.staffId()) && pin.schoolId() == null)
                .toList())
        .build();
  }

  private static boolean isInside(Rotation rotation, Set<String> kept) {
    return kept.contains(rotation.homeSchoolId()) && kept.contains(rotation.hostSchoolId());
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

  private static List<Group> groups(List<School> schools) {
    List<Group> groups = new ArrayList<>();
    for (int from = 0; from + SHARED < schools.size(); from += GROUP_SIZE - SHARED) {
      List<Membership> members = new ArrayList<>();
      for (School school : schools.subList(from, Math.min(schools.size(), from + GROUP_SIZE))) {
        members.add(
            new Membership(
                school.id(), members.isEmpty() ? Role.LEAD : Role.MEMBER, GroupType.TIGHT));
      }
      String id = String.format("G%03d", groups.size() + 1);
      groups.add(new Group(id, "Linked " + id, GroupType.TIGHT, members));
    }
    return groups;
  }
}
