package org.lungang.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;

/** Reads staff.csv. */
final class StaffRows {

  private final Draft draft;
  private final Map<String, Integer> staffBySchool = new HashMap<>();
  private final SameTexts told = new SameTexts();

  /** Three of four people of a province share their names with others. */
  private final SameTexts names = new SameTexts();

  /** The first row of everybody, to tell of those who are listed again under another number. */
  private final Map<SamePerson, FirstRow> people = new HashMap<>();

  private record SamePerson(String name, String schoolId, LocalDate birth, LocalDate hired) {}

  private record FirstRow(String id, int line) {}

  StaffRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.STAFF, this::read);
  }

  /** How many have their home at each school that anybody has it at. */
  Map<String, Integer> staffBySchool() {
    return new TreeMap<>(staffBySchool);
  }

  private void read(Cells cells) {
    StaffMember.Builder member = new StaffMember.Builder();
    for (StaffColumn column : StaffColumn.values()) {
      column.entry().read(cells, column, member);
    }
    cells.addUnique(draft.keys(Table.STAFF), StaffColumn.ID, member.idSoFar());
    cells.requireBoth(StaffColumn.HOME_LATITUDE, StaffColumn.HOME_LONGITUDE);
    staffBySchool.merge(member.schoolIdSoFar(), 1, Integer::sum);
    if (member.positionSoFar() == Position.TEACHER
        && member.subjectSoFar() == null
        && !cells.isWithoutValue(StaffColumn.SUBJECT)) {
      cells.error(
          StaffColumn.SUBJECT,
          "",
          Message.of(StaffRows.class, "wrong.subject"),
          Message.of(StaffRows.class, "right.subject"));
    }
    String subject = cells.raw(StaffColumn.SUBJECT);
    draft
        .keys(Table.STAFF)
        .addName(
            cells.raw(StaffColumn.NAME),
            member.idSoFar(),
            subject.isEmpty()
                ? member.schoolIdSoFar()
                : told.one(member.schoolIdSoFar() + " " + subject));
    PersonNames.check(cells, StaffColumn.NAME);
    if (cells.isSound()) {
      StaffMember built =
          member.name(names.one(PersonNames.spelled(cells.raw(StaffColumn.NAME)))).build();
      StaffDates.check(cells, built);
      if (cells.isSound()) {
        warnOfSecondRow(cells, built);
        draft.staff.add(built);
      }
    }
  }

  private void warnOfSecondRow(Cells cells, StaffMember member) {
    FirstRow own = new FirstRow(member.id(), cells.place().line());
    FirstRow first =
        people.putIfAbsent(
            new SamePerson(member.name(), member.schoolId(), member.birthDate(), member.hired()),
            own);
    if (first != null && !member.name().isEmpty() && !first.id().equals(own.id())) {
      cells.warning(
          StaffColumn.ID,
          own.id(),
          Message.of(StaffRows.class, "wrong.person.twice", first.line(), first.id()),
          Message.of(StaffRows.class, "right.person.twice"));
    }
  }
}
