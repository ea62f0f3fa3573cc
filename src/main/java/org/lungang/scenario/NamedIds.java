package org.lungang.scenario;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/**
 * Puts ids in the place of names of schools, groups and people that only one of them has. A name
 * that several have stays, so that whoever looks for the id tells of it.
 */
final class NamedIds {

  private final District district;
  private final Map<Table, Map<String, String>> idsByName = new EnumMap<>(Table.class);

  NamedIds(District district) {
    this.district = district;
    idsByName.put(Table.SCHOOLS, new HashMap<>());
    idsByName.put(Table.GROUPS, new HashMap<>());
    idsByName.put(Table.STAFF, new HashMap<>());
    district.schools().forEach(school -> add(Table.SCHOOLS, school.name(), school.id()));
    district.groups().forEach(group -> add(Table.GROUPS, group.name(), group.id()));
    district.staff().forEach(member -> add(Table.STAFF, member.name(), member.id()));
  }

  /** A second one of a name leaves no id for it. */
  private void add(Table table, String name, String id) {
    idsByName.getOrDefault(table, Map.of()).merge(Blanks.dense(name), id, (one, other) -> "");
  }

  /**
   * Those of a table that have a name which several have, each by its id and what tells it from the
   * others: a school's groups, a group's lead school. Empty where it is the name of one, or of
   * none.
   */
  List<Object> namesakes(Table table, String name) {
    String dense = Blanks.dense(name);
    List<Object> found =
        switch (table) {
          case SCHOOLS ->
              district.schools().stream()
                  .filter(school -> Blanks.dense(school.name()).equals(dense))
                  .<Object>map(this::withGroups)
                  .toList();
          case GROUPS ->
              district.groups().stream()
                  .filter(group -> Blanks.dense(group.name()).equals(dense))
                  .<Object>map(
                      group ->
                          Message.bracketed(group.id(), district.getSchool(group.leadId()).name()))
                  .toList();
          case STAFF, MEMBERS, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS ->
              List.of();
        };
    return found.size() > 1 ? found : List.of();
  }

  private Object withGroups(School school) {
    List<String> names =
        district.groups().stream()
            .filter(group -> group.schoolIds().contains(school.id()))
            .map(Group::name)
            .toList();
    return names.isEmpty() ? school.id() : Message.bracketed(school.id(), Message.list(names));
  }

  /** A change of groups with ids alone. */
  GroupEdit in(GroupEdit edit) {
    if (edit instanceof GroupEdit.Move move) {
      Word from = move.from();
      return new GroupEdit.Move(
          move.at(),
          school(move.schoolId()),
          from == null ? null : group(from),
          group(move.to()),
          move.relation());
    } else if (edit instanceof GroupEdit.Merge merge) {
      return new GroupEdit.Merge(
          merge.at(), merge.groupIds().stream().map(this::group).toList(), group(merge.into()));
    } else if (edit instanceof GroupEdit.Split split) {
      return new GroupEdit.Split(
          split.at(),
          group(split.from()),
          split.schoolIds().stream().map(this::school).toList(),
          split.groupId(),
          split.name(),
          school(split.leadId()),
          split.type());
    }
    throw new IllegalArgumentException("No change of groups is like (" + edit + ").");
  }

  /** A merger of schools with ids alone. */
  SchoolMerge in(SchoolMerge merge) {
    return new SchoolMerge(
        merge.at(), merge.schoolIds().stream().map(this::school).toList(), school(merge.into()));
  }

  /** A row that is changed or removed by its id alone. */
  RowEdit in(RowEdit row) {
    Map<Column, RowEdit.Cell> key = new HashMap<>();
    row.key().forEach((column, cell) -> key.put(column, in(column, cell)));
    return new RowEdit(
        row.table(),
        row.kind(),
        key,
        row.cells(),
        row.origin(),
        row.line(),
        row.batch(),
        row.needsRow());
  }

  private RowEdit.Cell in(Column column, RowEdit.Cell cell) {
    Table table = column.references();
    if (table == null && column.equals(RowEdit.identity(column.table()).get(0))) {
      table = column.table();
    }
    String id = table == null ? null : findId(table, cell.text());
    return id == null ? cell : new RowEdit.Cell(cell.heading(), id, cell.line());
  }

  private Word school(Word word) {
    return in(Table.SCHOOLS, word);
  }

  private Word group(Word word) {
    return in(Table.GROUPS, word);
  }

  private Word in(Table table, Word word) {
    String id = findId(table, word.text());
    return id == null ? word : new Word(id, word.key(), word.path(), word.line(), word.column());
  }

  /** The id that a name stands for; null where it is an id already, or no name of only one. */
  private @Nullable String findId(Table table, String text) {
    boolean isId =
        switch (table) {
          case SCHOOLS -> district.findSchool(text).isPresent();
          case GROUPS -> district.findGroup(text).isPresent();
          case STAFF -> district.findStaffMember(text).isPresent();
          case MEMBERS, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS -> true;
        };
    String id = idsByName.getOrDefault(table, Map.of()).get(Blanks.dense(text));
    return isId || id == null || id.isEmpty() ? null : id;
  }
}
