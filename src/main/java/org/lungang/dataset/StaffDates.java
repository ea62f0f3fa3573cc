package org.lungang.dataset;

import java.time.LocalDate;
import java.time.Period;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;

/**
 * Holds the dates of a staff member to one another. What would make a plan wrong is an error, what
 * is only odd a warning.
 */
final class StaffDates {

  /**
   * Nobody is hired younger. Who was, by the lists, has served for so long that rules about years
   * apply either way: that is odd, but the plan stays the same.
   */
  private static final int YOUNGEST = 16;

  private StaffDates() {}

  static void check(Cells cells, StaffMember member) {
    LocalDate earliest = member.birthDate().plusYears(YOUNGEST);
    if (member.atSchoolSince().isBefore(earliest)) {
      checkAge(
          cells, StaffColumn.AT_SCHOOL_SINCE, member.birthDate(), member.atSchoolSince(), true);
    } else if (isGiven(cells, StaffColumn.HIRED)) {
      checkAge(cells, StaffColumn.HIRED, member.birthDate(), member.hired(), true);
    }
    if (member.inPostSince().isBefore(member.hired())
        && isGiven(cells, StaffColumn.IN_POST_SINCE)
        && isGiven(cells, StaffColumn.HIRED)) {
      tell(
          cells,
          StaffColumn.IN_POST_SINCE,
          say("wrong.dates.post", member.inPostSince(), member.hired()),
          say("right.dates"),
          member.position().isLeader());
    }
    if (member.hired().isAfter(member.atSchoolSince())) {
      tell(
          cells,
          StaffColumn.HIRED,
          say("wrong.dates.hired", member.hired(), member.atSchoolSince()),
          say("right.dates"),
          false);
    }
  }

  /** Whether somebody was old enough to work on the first days that the list of staff gives. */
  static boolean isOldEnough(StaffMember member) {
    LocalDate earliest = member.birthDate().plusYears(YOUNGEST);
    return !member.atSchoolSince().isBefore(earliest) && !member.hired().isBefore(earliest);
  }

  /** Warns of a day on which somebody began anything before they were old enough to work. */
  static void warnOfAge(Cells cells, Column column, LocalDate birth, LocalDate day) {
    checkAge(cells, column, birth, day, false);
  }

  private static void checkAge(
      Cells cells, Column column, LocalDate birth, LocalDate day, boolean mayBeError) {
    if (day.isBefore(birth.plusYears(YOUNGEST))) {
      int years = Period.between(birth, day).getYears();
      tell(
          cells,
          column,
          day.isBefore(birth)
              ? say("wrong.dates.unborn", day, birth)
              : say("wrong.dates.young", day, years),
          say("right.dates"),
          mayBeError && day.isBefore(birth));
    }
  }

  private static boolean isGiven(Cells cells, Column column) {
    return !cells.raw(column).isEmpty();
  }

  private static void tell(
      Cells cells, Column column, Message wrong, Message right, boolean error) {
    if (error) {
      cells.error(column, cells.raw(column), wrong, right);
    } else {
      cells.warning(column, cells.raw(column), wrong, right);
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(StaffDates.class, key, arguments);
  }
}
