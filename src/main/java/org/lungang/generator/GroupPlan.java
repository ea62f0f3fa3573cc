package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;

/**
 * A group as it is laid out.
 *
 * @param number its place in the order of ids, from 0
 * @param members the member schools, the lead left out
 */
record GroupPlan(int number, String name, GroupType type, SchoolPlan lead, List<Member> members) {

  /** A member school and its relation to the lead. */
  record Member(SchoolPlan school, GroupType relation) {}

  /** The lead and the members. */
  List<SchoolPlan> schools() {
    List<SchoolPlan> schools = new ArrayList<>();
    schools.add(lead);
    members.forEach(member -> schools.add(member.school()));
    return schools;
  }

  Group group(Ids groupIds, Ids schoolIds) {
    List<Membership> memberships = new ArrayList<>();
    memberships.add(new Membership(schoolIds.id(lead.number()), Role.LEAD, type));
    for (Member member : members) {
      memberships.add(
          new Membership(schoolIds.id(member.school().number()), Role.MEMBER, member.relation()));
    }
    return new Group(groupIds.id(number), name, type, memberships);
  }
}
