package org.lungang.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.district.School;
import org.lungang.language.Message;

/** Warns of schools without staff, and of staff whose home school is in no group. */
final class LonelySchools {

  private final Draft draft;
  private final Set<String> schoolsInGroups;
  private final Map<String, Integer> staffBySchool;

  LonelySchools(Draft draft, Set<String> schoolsInGroups, Map<String, Integer> staffBySchool) {
    this.draft = draft;
    this.schoolsInGroups = schoolsInGroups;
    this.staffBySchool = staffBySchool;
  }

  /** One warning a school; none where a row that cannot be placed might be the missing one. */
  void warn() {
    Sheet<Column> sheet = draft.findSheet(Table.SCHOOLS);
    if (sheet == null) {
      return;
    }
    boolean knowsStaff = !staffBySchool.isEmpty() && knowsAll(Table.STAFF, staffBySchool.keySet());
    boolean knowsGroups = knowsAll(Table.MEMBERS, schoolsInGroups);
    List<School> schools =
        draft.schools.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    for (School school : schools) {
      int staff = staffBySchool.getOrDefault(school.id(), 0);
      if (knowsStaff && staff == 0) {
        warn(
            sheet,
            school,
            say("wrong.school.empty", school.name()),
            say("right.school.empty", draft.keys(Table.STAFF).name()));
      }
      if (knowsGroups && staff > 0 && !schoolsInGroups.contains(school.id())) {
        warn(
            sheet,
            school,
            say("wrong.school.lonely", school.name(), staff),
            say("right.school.lonely", draft.keys(Table.MEMBERS).name()));
      }
    }
  }

  private boolean knowsAll(Table table, Set<String> schoolIds) {
    RowKeys schools = draft.keys(Table.SCHOOLS);
    return draft.keys(table).isComplete()
        && schoolIds.stream().allMatch(id -> schools.find(id).isPresent());
  }

  private void warn(Sheet<Column> sheet, School school, Message wrong, Message right) {
    Place place =
        draft.keys(Table.SCHOOLS).findPlace(school.id()).orElse(new Place(sheet.origin(), 0));
    draft.findings.warning(
        place.origin(),
        place.line(),
        sheet.heading(SchoolColumn.ID),
        sheet.columnNumber(SchoolColumn.ID),
        school.id(),
        wrong,
        right);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(LonelySchools.class, key, arguments);
  }
}
