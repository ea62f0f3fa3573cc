package org.lungang.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.language.Message;

/** The rows that change when a school moves to another group, groups merge, or a group splits. */
final class GroupChanges {

  private final District district;
  private final NameCheck check;
  private final Faults faults;
  private final EditList edits;

  /** Who is in which group, as the edits so far leave it. */
  private final Map<String, Map<String, Role>> schoolsByGroup = new TreeMap<>();

  GroupChanges(District district, NameCheck check, Faults faults, EditList edits) {
    this.district = district;
    this.check = check;
    this.faults = faults;
    this.edits = edits;
    for (Group group : district.groups()) {
      Map<String, Role> schools = new TreeMap<>();
      for (Membership school : group.schools()) {
        schools.put(school.schoolId(), school.role());
      }
      schoolsByGroup.put(group.id(), schools);
    }
  }

  /** Who is in which group by now. */
  Map<String, Map<String, Role>> schoolsByGroup() {
    return schoolsByGroup;
  }

  void move(GroupEdit.Move move) {
    String schoolId = move.schoolId().text();
    if (!check.isSchool(move.schoolId()) || !isGroup(move.to())) {
      return;
    }
    Word from = move.from() == null ? onlyGroup(move) : move.from();
    if (from == null || !isIn(schoolId, from, move.schoolId())) {
      return;
    }
    take(from.text(), schoolId, move.to(), move.relation());
  }

  /** The only group of a school; null with a problem where there are none or several. */
  private @Nullable Word onlyGroup(GroupEdit.Move move) {
    List<String> groups =
        schoolsByGroup.entrySet().stream()
            .filter(entry -> entry.getValue().containsKey(move.schoolId().text()))
            .map(Map.Entry::getKey)
            .toList();
    if (groups.size() != 1) {
      faults.add(
          move.schoolId(),
          groups.isEmpty() ? "no-group" : "several-groups",
          move.schoolId().text(),
          Message.list(groups));
      return null;
    }
    Word at = move.schoolId();
    return new Word(groups.get(0), at.key(), at.path(), at.line(), at.column());
  }

  void merge(GroupEdit.Merge merge) {
    if (!isGroup(merge.into())) {
      return;
    }
    for (Word group : merge.groupIds()) {
      if (!isGroup(group)) {
        continue;
      } else if (group.text().equals(merge.into().text())) {
        faults.add(group, "into-itself", group.text());
        continue;
      }
      Set<String> schools = new TreeSet<>(schools(group.text()).keySet());
      schools.forEach(schoolId -> take(group.text(), schoolId, merge.into(), null));
      edits.add(
          Table.ROTATIONS,
          RowEdit.Kind.CHANGE,
          Map.of(RotationColumn.GROUP, group.cell()),
          Map.of(RotationColumn.GROUP, merge.into().cell()),
          group.line());
      edits.add(
          Table.GROUPS,
          RowEdit.Kind.REMOVE,
          Map.of(GroupColumn.ID, group.cell()),
          Map.of(),
          group.line());
      schoolsByGroup.remove(group.text());
    }
  }

  /** A school's row goes over to another group; where that has the school already, it goes. */
  private void take(String fromId, String schoolId, Word to, @Nullable Word relation) {
    Map<Column, RowEdit.Cell> key = new TreeMap<>(Column.ORDER);
    key.put(MemberColumn.GROUP, to.cell(fromId));
    key.put(MemberColumn.SCHOOL, to.cell(schoolId));
    schools(fromId).remove(schoolId);
    if (schools(to.text()).putIfAbsent(schoolId, Role.MEMBER) != null) {
      edits.add(Table.MEMBERS, RowEdit.Kind.REMOVE, key, Map.of(), to.line());
      return;
    }
    Map<Column, RowEdit.Cell> cells = new TreeMap<>(Column.ORDER);
    cells.put(MemberColumn.GROUP, to.cell());
    cells.put(MemberColumn.ROLE, to.cell(Role.MEMBER.name()));
    cells.put(MemberColumn.RELATION, relation == null ? to.cell("") : relation.cell());
    edits.add(Table.MEMBERS, RowEdit.Kind.CHANGE, key, cells, to.line());
  }

  void split(GroupEdit.Split split) {
    if (!isGroup(split.from())) {
      return;
    } else if (schoolsByGroup.containsKey(split.groupId().text())) {
      faults.add(split.groupId(), "group-there", split.groupId().text());
      return;
    }
    List<Word> schools = new ArrayList<>(split.schoolIds());
    schools.add(split.leadId());
    schools.removeIf(school -> !check.isNameOfSeveral(school, Table.SCHOOLS));
    if (!schools.isEmpty()) {
      return;
    } else if (split.schoolIds().stream()
        .noneMatch(school -> school.text().equals(split.leadId().text()))) {
      faults.add(split.leadId(), "lead-elsewhere", split.leadId().text());
      return;
    }
    Map<Column, RowEdit.Cell> group = new TreeMap<>(Column.ORDER);
    group.put(GroupColumn.ID, split.groupId().cell());
    group.put(GroupColumn.NAME, split.name().cell());
    group.put(
        GroupColumn.TYPE,
        split.type() == null
            ? split.from().cell(typeOf(split.from().text()))
            : split.type().cell());
    edits.add(Table.GROUPS, RowEdit.Kind.ADD, Map.of(), group, split.at().line());
    schoolsByGroup.put(split.groupId().text(), new TreeMap<>());
    for (Word school : split.schoolIds()) {
      if (isIn(school.text(), split.from(), school)) {
        take(split.from().text(), school.text(), split.groupId(), null);
      }
    }
    Map<Column, RowEdit.Cell> lead = new TreeMap<>(Column.ORDER);
    lead.put(MemberColumn.GROUP, split.groupId().cell());
    lead.put(MemberColumn.SCHOOL, split.leadId().cell());
    edits.add(
        Table.MEMBERS,
        RowEdit.Kind.CHANGE,
        lead,
        Map.of(MemberColumn.ROLE, split.leadId().cell(Role.LEAD.name())),
        split.leadId().line());
  }

  /** The type of a group of the lists; empty for one that the scenario itself makes. */
  private String typeOf(String groupId) {
    return district.findGroup(groupId).map(group -> group.type().name()).orElse("");
  }

  private Map<String, Role> schools(String groupId) {
    return schoolsByGroup.computeIfAbsent(groupId, id -> new TreeMap<>());
  }

  private boolean isGroup(Word word) {
    boolean there = schoolsByGroup.containsKey(word.text()) || check.isAdded(Table.GROUPS, word);
    if (!there && !check.isNameOfSeveral(word, Table.GROUPS)) {
      faults.unknownId(word, Table.GROUPS, schoolsByGroup.keySet());
    }
    return there;
  }

  private boolean isIn(String schoolId, Word group, Word at) {
    if (!isGroup(group)) {
      return false;
    } else if (check.isNameOfSeveral(at, Table.SCHOOLS)) {
      return false;
    } else if (!schools(group.text()).containsKey(schoolId)) {
      faults.add(
          at, "not-in-group", schoolId, group.text(), Message.list(schools(group.text()).keySet()));
      return false;
    }
    return true;
  }
}
