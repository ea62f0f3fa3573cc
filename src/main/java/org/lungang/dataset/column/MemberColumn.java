package org.lungang.dataset.column;

import org.lungang.district.GroupType;
import org.lungang.district.Role;
import org.lungang.word.Field;

/** The columns of members.csv. */
public enum MemberColumn implements Column {
  GROUP(
      ColumnEntry.of("group_id", "集团编号", CellType.reference(Table.GROUPS))
          .held(MemberRow::groupId)
          .required()
          .office(Field.GROUP)
          .means("The number of a group in the list of groups.", "集团表中的集团编号。")),
  SCHOOL(
      ColumnEntry.of("school_id", "学校编号", CellType.reference(Table.SCHOOLS))
          .held(MemberRow::schoolId)
          .required()
          .office(Field.SCHOOL)
          .means(
              "The number of a school in the list of schools; a school can be in several groups.",
              "学校表中的学校编号；一所学校可以参加多个集团。")),
  ROLE(
      ColumnEntry.of("role", "角色", CellType.code(Role.values()))
          .held(MemberRow::role)
          .required()
          .office(Field.ROLE)
          .means("LEAD or MEMBER; each group has exactly one LEAD.", "牵头校或成员校；每个集团有且只有一所牵头校。")),
  RELATION(
      ColumnEntry.of(
              "relation",
              "成员关系",
              CellType.code(GroupType.TIGHT, GroupType.ASSISTANCE, GroupType.ALLIANCE))
          .held(MemberRow::relation)
          .emptyLike(MemberRow::groupType)
          .office(Field.GROUP_TYPE)
          .means(
              "The member's relation to the lead; where empty, the group's type.",
              "成员校与牵头校的关系；不填则与集团类型相同。"));

  private final ColumnEntry<MemberRow, Void, ?> entry;

  MemberColumn(ColumnEntry<MemberRow, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.MEMBERS;
  }

  @Override
  public ColumnEntry<MemberRow, Void, ?> entry() {
    return entry;
  }
}
