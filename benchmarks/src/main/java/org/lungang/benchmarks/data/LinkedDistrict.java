package org.lungang.benchmarks.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.generator.Generator;
import org.lungang.generator.Regrouping;
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
        Regrouping.fromWestToEast(from, Stage.JUNIOR).stream().limit(schoolCount).toList();
    if (schools.size() < schoolCount) {
      throw new IllegalArgumentException(
          "The generated district has only " + schools.size() + " junior schools.");
    }
    Set<String> schoolIds = new HashSet<>();
    schools.forEach(school -> schoolIds.add(school.id()));
    List<StaffMember> staff =
        from.staff().stream().filter(member -> schoolIds.contains(member.schoolId())).toList();
    return Regrouping.of(from, schools, staff, groups(schools));
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
