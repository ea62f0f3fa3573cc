package org.lungang.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/**
 * The rows that go with others: a person's pins, consents, rotations and service; a school's needs,
 * ways, memberships and consents, and preferences for it; a group's memberships, and its name in
 * rotations.
 */
final class DependentRows {

  private final District district;
  private final EditList edits;

  DependentRows(District district, EditList edits) {
    this.district = district;
    this.edits = edits;
  }

  /** Removes what depends on a row that is removed. */
  void removeWith(RowEdit row) {
    switch (row.table()) {
      case STAFF -> row.key().values().stream().findFirst().ifPresent(this::removeStaffMember);
      case SCHOOLS -> row.key().values().stream().findFirst().ifPresent(this::removeSchool);
      case GROUPS -> row.key().values().stream().findFirst().ifPresent(this::removeGroup);
      case MEMBERS, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS -> {
        // Nothing depends on these rows.
      }
    }
  }

  private void removeStaffMember(RowEdit.Cell id) {
    edits.remove(Table.SERVICE, ServiceColumn.STAFF, id);
    edits.remove(Table.ROTATIONS, RotationColumn.STAFF, id);
    edits.remove(Table.PINS, PinColumn.STAFF, id);
    edits.remove(Table.CONSENTS, ConsentColumn.STAFF, id);
  }

  private void removeSchool(RowEdit.Cell id) {
    edits.remove(Table.MEMBERS, MemberColumn.SCHOOL, id);
    edits.remove(Table.NEEDS, NeedColumn.SCHOOL, id);
    edits.remove(Table.LESSONS, LessonsColumn.SCHOOL, id);
    edits.remove(Table.TRAVEL, TravelColumn.FROM, id);
    edits.remove(Table.TRAVEL, TravelColumn.TO, id);
    edits.remove(Table.CONSENTS, ConsentColumn.SCHOOL, id);
    for (StaffMember member : district.staff()) {
      if (member.preferredSchools().contains(id.text())) {
        Set<String> left = new TreeSet<>(member.preferredSchools());
        left.remove(id.text());
        edits.add(
            Table.STAFF,
            RowEdit.Kind.CHANGE,
            Map.of(StaffColumn.ID, new RowEdit.Cell(id.heading(), member.id(), id.line())),
            Map.of(
                StaffColumn.PREFERRED_SCHOOLS,
                new RowEdit.Cell(id.heading(), String.join(";", left), id.line())),
            id.line());
      }
    }
  }

  private void removeGroup(RowEdit.Cell id) {
    edits.remove(Table.MEMBERS, MemberColumn.GROUP, id);
    edits.add(
        Table.ROTATIONS,
        RowEdit.Kind.CHANGE,
        Map.of(RotationColumn.GROUP, id),
        Map.of(RotationColumn.GROUP, new RowEdit.Cell(id.heading(), "", id.line())),
        id.line());
  }
}
