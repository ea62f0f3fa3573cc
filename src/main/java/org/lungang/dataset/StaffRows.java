package org.lungang.dataset;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Message;

/** Reads staff.csv. */
final class StaffRows {

  /** More periods than one person teaches in a week are a slip. */
  private static final int MOST_PERIODS = 60;

  private final Draft draft;
  private final Map<String, Integer> staffBySchool = new TreeMap<>();

  StaffRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.STAFF, this::read);
  }

  /** How many have their home at each school that anybody has it at. */
  Map<String, Integer> staffBySchool() {
    return staffBySchool;
  }

  private void read(Cells cells) {
    RowKeys schools = draft.keys(Table.SCHOOLS);
    String id = cells.text(Column.STAFF_ID);
    cells.addUnique(draft.keys(Table.STAFF), Column.STAFF_ID, id);
    String schoolId = cells.reference(Column.STAFF_SCHOOL, schools);
    staffBySchool.merge(schoolId, 1, Integer::sum);
    LocalDate atSchoolSince = cells.date(Column.STAFF_AT_SCHOOL_SINCE);
    Position position = cells.findCode(Column.STAFF_POSITION, Position.values());
    StaffMember member =
        new StaffMember(
            id,
            cells.text(Column.STAFF_NAME),
            cells.code(Column.STAFF_GENDER, Gender.values()),
            cells.date(Column.STAFF_BIRTH_DATE),
            schoolId,
            position == null ? Position.TEACHER : position,
            subject(cells, position),
            cells.findCode(Column.STAFF_GRADE_BAND, GradeBand.values()),
            cells.code(Column.STAFF_HONOR, Honor.values(), Honor.NONE),
            cells.findCode(Column.STAFF_TITLE, Title.values()),
            atSchoolSince,
            orElse(cells.findDate(Column.STAFF_IN_POST_SINCE), atSchoolSince),
            orElse(cells.findDate(Column.STAFF_HIRED), atSchoolSince),
            cells.findCoordinates(Column.STAFF_HOME_LATITUDE, Column.STAFF_HOME_LONGITUDE),
            Set.copyOf(cells.codes(Column.STAFF_EXEMPTION, Circumstance.values())),
            cells.code(Column.STAFF_EXEMPTION_APPROVED, YesNo.values(), YesNo.NO) == YesNo.YES,
            cells.code(Column.STAFF_WILLINGNESS, Willingness.values(), Willingness.NEUTRAL),
            Set.copyOf(cells.references(Column.STAFF_PREFERRED_SCHOOLS, schools)),
            orElse(cells.findNumber(Column.STAFF_GRADUATING_YEARS), 0),
            orElse(cells.findNumber(Column.STAFF_WEEKLY_PERIODS, MOST_PERIODS), 0));
    if (cells.isSound()) {
      draft.staff.add(member);
    }
  }

  private static @Nullable Subject subject(Cells cells, @Nullable Position position) {
    Subject subject = cells.findSubject(Column.STAFF_SUBJECT);
    if (subject == null && position == Position.TEACHER) {
      cells.error(
          Column.STAFF_SUBJECT,
          "",
          Message.of(StaffRows.class, "wrong.subject"),
          Message.of(StaffRows.class, "right.subject"));
    }
    return subject;
  }

  private static <T> T orElse(@Nullable T value, T whereEmpty) {
    return value == null ? whereEmpty : value;
  }
}
