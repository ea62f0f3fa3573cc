package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.language.Message;

/** Reads groups.csv and members.csv, of which together groups are made. */
final class GroupRows {

  /** A group in the making. */
  private static final class Rows {
    final String id;
    final Cells cells;
    final String name;
    final @Nullable GroupType type;
    final List<Membership> memberships = new ArrayList<>();
    int firstLeadLine;
    boolean mayHaveLead;

    Rows(String id, Cells cells, String name, @Nullable GroupType type) {
      this.id = id;
      this.cells = cells;
      this.name = name;
      this.type = type;
    }
  }

  private final Draft draft;
  private final Map<String, Rows> groups = new TreeMap<>();
  private final Set<String> schoolsInGroups = new TreeSet<>();

  GroupRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.GROUPS, this::readGroup);
    draft.forEachRow(Table.MEMBERS, this::readMember);
    groups.values().forEach(this::finish);
  }

  /** The ids of all schools that are in some group. */
  Set<String> schoolsInGroups() {
    return schoolsInGroups;
  }

  private void readGroup(Cells cells) {
    RowKeys ids = draft.keys(Table.GROUPS);
    String id = cells.text(GroupColumn.ID);
    cells.addUnique(ids, GroupColumn.ID, id);
    String name = cells.text(GroupColumn.NAME);
    PersonNames.checkOfSchools(cells, GroupColumn.NAME);
    cells.warnOfNamesake(ids, GroupColumn.NAME, id);
    ids.addName(name, id, "");
    GroupType type = cells.findCode(GroupColumn.TYPE, GroupType.values());
    if (!id.isEmpty()) {
      groups.putIfAbsent(id, new Rows(id, cells, name, type));
    }
  }

  private void readMember(Cells cells) {
    String groupId = cells.reference(MemberColumn.GROUP, Table.GROUPS);
    String schoolId = cells.reference(MemberColumn.SCHOOL, Table.SCHOOLS);
    cells.addUnique(draft.keys(Table.MEMBERS), MemberColumn.SCHOOL, groupId, schoolId);
    Role role = cells.findCode(MemberColumn.ROLE, Role.values());
    GroupType relation = cells.findCode(MemberColumn.RELATION, GroupType.values());
    schoolsInGroups.add(schoolId);
    Rows group = groups.get(groupId);
    if (group == null) {
      excuseMisspelled(groupId, role);
      return;
    }
    if (role == null) {
      group.mayHaveLead = true;
    } else if (role == Role.LEAD) {
      countLead(group, cells);
    }
    if (role != null && group.type != null) {
      warnOfStage(cells, schoolId, group.type);
      if (cells.isSound()) {
        group.memberships.add(
            new Membership(schoolId, role, relation == null ? group.type : relation));
      }
    }
  }

  private void countLead(Rows group, Cells cells) {
    if (group.firstLeadLine > 0) {
      cells.error(
          MemberColumn.ROLE,
          cells.text(MemberColumn.ROLE),
          say("wrong.leads", group.id, group.firstLeadLine),
          say("right.leads"));
    } else {
      group.firstLeadLine = cells.place().line();
    }
  }

  /** A lead of a group that is not there is the lead of the group that was meant. */
  private void excuseMisspelled(String groupId, @Nullable Role role) {
    if (role != Role.MEMBER && !groupId.isEmpty()) {
      draft
          .keys(Table.GROUPS)
          .findNearest(groupId)
          .map(groups::get)
          .ifPresent(meant -> meant.mayHaveLead = true);
    }
  }

  private void warnOfStage(Cells cells, String schoolId, GroupType type) {
    School school = draft.schools.get(schoolId);
    List<Stage> stages = stagesFor(type);
    if (school != null && !stages.contains(school.stage())) {
      cells.warning(
          MemberColumn.SCHOOL,
          schoolId,
          say("wrong.stage", school.name(), school.stage().written(), type.written()),
          say("right.stage", new CodeList(stages)));
    }
  }

  private static List<Stage> stagesFor(GroupType type) {
    return switch (type) {
      case HIGH_SCHOOL_PAIR -> List.of(Stage.SENIOR, Stage.TWELVE_YEAR);
      case PRESCHOOL -> List.of(Stage.KINDERGARTEN);
      case TOWNSHIP -> List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR);
      case TIGHT, ASSISTANCE, ALLIANCE, HAND_IN_HAND -> List.of(Stage.values());
    };
  }

  private void finish(Rows group) {
    if (group.firstLeadLine == 0 && !group.mayHaveLead && draft.keys(Table.MEMBERS).isComplete()) {
      group.cells.error(
          GroupColumn.ID,
          group.id,
          say("wrong.lead.none"),
          say("right.lead.none", draft.keys(Table.MEMBERS).name()));
    }
    if (!draft.findings.haveErrors() && group.type != null) {
      draft.groups.add(new Group(group.id, group.name, group.type, group.memberships));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(GroupRows.class, key, arguments);
  }
}
