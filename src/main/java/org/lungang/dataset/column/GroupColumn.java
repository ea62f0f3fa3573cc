package org.lungang.dataset.column;

import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.word.Field;

/** The columns of groups.csv. */
public enum GroupColumn implements Column {
  ID(
      ColumnEntry.of("group_id", "集团编号", CellType.id())
          .held(Group::id)
          .required()
          .means("The group's number; no two groups have the same.", "集团的编号，不能重复。")),
  NAME(
      ColumnEntry.of("name", "集团名称", CellType.text())
          .held(Group::name)
          .required()
          .office(Field.GROUP)
          .means("The group's name.", "集团的名称。")),
  TYPE(
      ColumnEntry.of("type", "集团类型", CellType.code(GroupType.values()))
          .held(Group::type)
          .required()
          .office(Field.GROUP_TYPE)
          .means(
              "The group's type, which decides the flows that a policy allows.",
              "集团的类型，决定政策允许哪些交流形式。"));

  private final ColumnEntry<Group, Void, ?> entry;

  GroupColumn(ColumnEntry<Group, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.GROUPS;
  }

  @Override
  public ColumnEntry<Group, Void, ?> entry() {
    return entry;
  }
}
