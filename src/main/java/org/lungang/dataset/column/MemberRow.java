package org.lungang.dataset.column;

import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;

/** A row of members.csv: a school's place in a group. */
public record MemberRow(Group group, Membership membership) {

  String groupId() {
    return group.id();
  }

  String schoolId() {
    return membership.schoolId();
  }

  Role role() {
    return membership.role();
  }

  /** Null where it is the group's type and no word of the column. */
  @Nullable GroupType relation() {
    GroupType relation = membership.relation();
    return MemberColumn.RELATION.codes().contains(relation) ? relation : null;
  }

  GroupType groupType() {
    return group.type();
  }
}
