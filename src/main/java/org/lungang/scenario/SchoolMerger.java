package org.lungang.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.District;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;

/**
 * The rows that change when schools go over into another one. Its people belong to that one from
 * then on and their years at a school go on; pupils, posts, needs and lessons are added up; whoever
 * was posted to one of them stays posted to the other, and whoever thereby would be posted to their
 * own school is back. The other school takes their place in groups that it is not in, and leads
 * where they led.
 */
final class SchoolMerger {

  private final District district;
  private final EditList edits;
  private final SchoolMerge merge;
  private final Set<String> closing = new TreeSet<>();

  SchoolMerger(District district, EditList edits, SchoolMerge merge) {
    this.district = district;
    this.edits = edits;
    this.merge = merge;
    merge.schoolIds().forEach(school -> closing.add(school.text()));
  }

  /**
   * Adds the edits.
   *
   * @param schoolsByGroup who is in which group by now; left as the merger leaves it
   */
  void addEdits(Map<String, Map<String, Role>> schoolsByGroup) {
    schoolsByGroup.forEach(this::joinGroup);
    for (Word school : merge.schoolIds()) {
      moveRows(school);
    }
    addUpPupils();
    addUp(
        Table.NEEDS,
        NeedColumn.SCHOOL,
        NeedColumn.SUBJECT,
        NeedColumn.REQUIRED,
        sums(
            district.needs().stream()
                .map(need -> new Amount(need.schoolId(), need.subject(), need.required()))
                .toList()));
    addUp(
        Table.LESSONS,
        LessonsColumn.SCHOOL,
        LessonsColumn.SUBJECT,
        LessonsColumn.WEEKLY_PERIODS,
        sums(
            district.lessons().stream()
                .map(row -> new Amount(row.schoolId(), row.subject(), row.weeklyPeriods()))
                .toList()));
    district.rotations().forEach(rotation -> move(rotation, schoolsByGroup));
    district.staff().forEach(this::prefer);
    for (Word school : merge.schoolIds()) {
      remove(Table.NEEDS, NeedColumn.SCHOOL, school);
      remove(Table.LESSONS, LessonsColumn.SCHOOL, school);
      remove(Table.TRAVEL, TravelColumn.FROM, school);
      remove(Table.TRAVEL, TravelColumn.TO, school);
      remove(Table.SCHOOLS, SchoolColumn.ID, school);
    }
  }

  private String into() {
    return merge.into().text();
  }

  private void joinGroup(String groupId, Map<String, Role> schools) {
    for (Word school : merge.schoolIds()) {
      Role role = schools.remove(school.text());
      if (role == null) {
        continue;
      }
      Map<Column, RowEdit.Cell> row = membership(groupId, school.text());
      Role own = schools.get(into());
      if (own == null) {
        schools.put(into(), role);
        edit(Table.MEMBERS, RowEdit.Kind.CHANGE, row, Map.of(MemberColumn.SCHOOL, cell(into())));
        continue;
      }
      edit(Table.MEMBERS, RowEdit.Kind.REMOVE, row, Map.of());
      if (role == Role.LEAD) {
        schools.put(into(), role);
        edit(
            Table.MEMBERS,
            RowEdit.Kind.CHANGE,
            membership(groupId, into()),
            Map.of(MemberColumn.ROLE, cell(role.name()), MemberColumn.RELATION, cell("")));
      }
    }
  }

  private Map<Column, RowEdit.Cell> membership(String groupId, String schoolId) {
    return Map.of(MemberColumn.GROUP, cell(groupId), MemberColumn.SCHOOL, cell(schoolId));
  }

  private void moveRows(Word school) {
    move(Table.STAFF, StaffColumn.SCHOOL, school, Map.of());
    move(Table.PINS, PinColumn.SCHOOL, school, Map.of());
    move(Table.CONSENTS, ConsentColumn.SCHOOL, school, Map.of());
    // Service was where the school was then.
    move(
        Table.SERVICE,
        ServiceColumn.SCHOOL,
        school,
        Map.of(
            ServiceColumn.AREA,
            cell(
                district
                    .findSchool(school.text())
                    .map(closed -> closed.area().name())
                    .orElse(""))));
  }

  private void move(Table table, Column column, Word school, Map<Column, RowEdit.Cell> more) {
    Map<Column, RowEdit.Cell> cells = new HashMap<>(more);
    cells.put(column, cell(into()));
    edit(table, RowEdit.Kind.CHANGE, Map.of(column, school.cell()), cells);
  }

  private void addUpPupils() {
    Map<Column, RowEdit.Cell> cells = new HashMap<>();
    Integer students = null;
    Integer headcount = null;
    Set<String> all = new TreeSet<>(closing);
    all.add(into());
    for (String id : all) {
      School school = district.findSchool(id).orElse(null);
      if (school != null) {
        students = plus(students, school.students());
        headcount = plus(headcount, school.headcount());
      }
    }
    if (students != null) {
      cells.put(SchoolColumn.STUDENTS, cell(String.valueOf(students)));
    }
    if (headcount != null) {
      cells.put(SchoolColumn.HEADCOUNT, cell(String.valueOf(headcount)));
    }
    if (!cells.isEmpty()) {
      edit(Table.SCHOOLS, RowEdit.Kind.CHANGE, Map.of(SchoolColumn.ID, cell(into())), cells);
    }
  }

  private static @Nullable Integer plus(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? one == null ? other : one : Integer.valueOf(one + other);
  }

  private record Amount(String schoolId, Subject subject, int amount) {}

  /** What the school has then of each subject that a closing one has; those that it has itself. */
  private Map<Subject, Amount> sums(List<Amount> rows) {
    Map<Subject, Amount> sums = new TreeMap<>();
    Set<Subject> own = new HashSet<>();
    rows.stream()
        .filter(row -> row.schoolId().equals(into()))
        .forEach(row -> own.add(row.subject()));
    for (Amount row : rows) {
      if (closing.contains(row.schoolId()) || row.schoolId().equals(into())) {
        sums.merge(
            row.subject(),
            new Amount(own.contains(row.subject()) ? into() : "", row.subject(), row.amount()),
            (a, b) -> new Amount(a.schoolId(), a.subject(), a.amount() + b.amount()));
      }
    }
    return sums;
  }

  private void addUp(
      Table table, Column school, Column subject, Column amount, Map<Subject, Amount> sums) {
    for (Amount sum : sums.values()) {
      Map<Column, RowEdit.Cell> cells = new HashMap<>();
      cells.put(amount, cell(String.valueOf(sum.amount())));
      Map<Column, RowEdit.Cell> key =
          Map.of(school, cell(into()), subject, cell(sum.subject().code()));
      if (sum.schoolId().isEmpty()) {
        cells.putAll(key);
        edit(table, RowEdit.Kind.ADD, Map.of(), cells);
      } else {
        edit(table, RowEdit.Kind.CHANGE, key, cells);
      }
    }
  }

  private void move(Rotation rotation, Map<String, Map<String, Role>> schoolsByGroup) {
    String home = after(rotation.homeSchoolId());
    String host = after(rotation.hostSchoolId());
    if (home.equals(rotation.homeSchoolId()) && host.equals(rotation.hostSchoolId())) {
      return;
    }
    Map<Column, RowEdit.Cell> key = new HashMap<>();
    key.put(RotationColumn.STAFF, cell(rotation.staffId()));
    key.put(RotationColumn.HOME, cell(rotation.homeSchoolId()));
    key.put(RotationColumn.HOST, cell(rotation.hostSchoolId()));
    if (home.equals(host)) {
      edit(Table.ROTATIONS, RowEdit.Kind.REMOVE, key, Map.of());
      return;
    }
    Map<Column, RowEdit.Cell> cells = new HashMap<>();
    cells.put(RotationColumn.HOME, cell(home));
    cells.put(RotationColumn.HOST, cell(host));
    String groupId = rotation.groupId();
    if (groupId != null
        && !schoolsByGroup
            .getOrDefault(groupId, Map.of())
            .keySet()
            .containsAll(Set.of(home, host))) {
      cells.put(RotationColumn.GROUP, cell(""));
    }
    edit(Table.ROTATIONS, RowEdit.Kind.CHANGE, key, cells);
  }

  private String after(String schoolId) {
    return closing.contains(schoolId) ? into() : schoolId;
  }

  private void prefer(StaffMember member) {
    Set<String> preferred = new TreeSet<>();
    member.preferredSchools().forEach(id -> preferred.add(after(id)));
    preferred.remove(after(member.schoolId()));
    if (!preferred.equals(new TreeSet<>(member.preferredSchools()))) {
      edit(
          Table.STAFF,
          RowEdit.Kind.CHANGE,
          Map.of(StaffColumn.ID, cell(member.id())),
          Map.of(StaffColumn.PREFERRED_SCHOOLS, cell(String.join(";", preferred))));
    }
  }

  private void remove(Table table, Column column, Word school) {
    edit(table, RowEdit.Kind.REMOVE, Map.of(column, school.cell()), Map.of());
  }

  private RowEdit.Cell cell(String text) {
    return merge.into().cell(text);
  }

  private void edit(
      Table table,
      RowEdit.Kind kind,
      Map<Column, RowEdit.Cell> key,
      Map<Column, RowEdit.Cell> cells) {
    edits.add(table, kind, key, cells, merge.at().line());
  }
}
