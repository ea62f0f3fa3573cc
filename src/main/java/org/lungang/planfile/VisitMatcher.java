package org.lungang.planfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.plan.VisitColumn;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.plan.VisitFileRow;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Matches the rows of a file of visits, also one made by hand, to possible visits. */
final class VisitMatcher {

  private final Staffing staffing;
  private final Map<PossibleVisit, Visit> matched = new LinkedHashMap<>();
  private final CellFaults faults;

  VisitMatcher(Staffing staffing, VisitFile file) {
    this.staffing = staffing;
    this.faults =
        new CellFaults(file.origin(), file.headings(), file.columnNumbers(), file.problems());
    file.rows().forEach(this::match);
  }

  /** The rows that are possible visits, of each person and school the first. */
  List<Visit> visits() {
    return List.copyOf(matched.values());
  }

  /** All problems, those of reading the file too. */
  List<Problem> problems() {
    return faults.all();
  }

  private void match(VisitFileRow row) {
    Optional<Standing> standing = staffing.findStanding(row.staffId());
    if (standing.isEmpty()) {
      fault(row, VisitColumn.STAFF_ID, row.staffId(), say("wrong.staff"), say("right.staff"));
      return;
    }
    if (staffing.district().findSchool(row.hostSchoolId()).isEmpty()) {
      fault(
          row,
          VisitColumn.HOST_SCHOOL_ID,
          row.hostSchoolId(),
          say("wrong.school"),
          say("right.school"));
      return;
    }
    Optional<PossibleVisit> possible =
        staffing.visiting().findPossible(row.staffId(), row.hostSchoolId());
    if (possible.isEmpty()) {
      List<Message> reasons = staffing.visiting().refusals(standing.get(), row.hostSchoolId());
      fault(
          row,
          VisitColumn.HOST_SCHOOL_ID,
          row.hostSchoolId(),
          say(
              "wrong.visit.impossible",
              row.staffId(),
              row.hostSchoolId(),
              Message.joined("; ", reasons)),
          say("right.visit.impossible"));
      return;
    }
    Visit visit = new Visit(possible.get(), row.weeklyPeriods());
    if (matched.putIfAbsent(possible.get(), visit) != null) {
      fault(
          row,
          VisitColumn.STAFF_ID,
          row.staffId(),
          say("wrong.visit.twice", row.hostSchoolId()),
          say("right.visit.twice"));
    } else {
      compareCells(row, visit);
    }
  }

  /** Every cell that the file has must say what the data and the policy say. */
  private void compareCells(VisitFileRow row, Visit visit) {
    compare(row, VisitColumn.NAME, visit.standing().member().name());
    compare(row, VisitColumn.SUBJECT, visit.subject());
    compare(row, VisitColumn.HOME_SCHOOL_ID, visit.homeSchoolId());
    compare(row, VisitColumn.GROUP_ID, visit.group().id());
    compare(row, VisitColumn.DAYS, visit.days());
    compare(row, VisitColumn.MINUTES_A_WEEK, visit.minutesAWeek());
  }

  private void compare(VisitFileRow row, VisitColumn column, Object expected) {
    String cell = row.cells().get(column);
    if (cell != null && !cell.isEmpty() && !Objects.equals(meaning(cell, expected), expected)) {
      fault(row, column, cell, say("wrong.cell", row.staffId()), say("right.cell", expected));
    }
  }

  private static @Nullable Object meaning(String cell, Object expected) {
    if (expected instanceof Subject) {
      return Subject.of(cell);
    } else if (expected instanceof Integer) {
      return cell.matches("[0-9]{1,9}") ? Integer.valueOf(cell) : null;
    }
    return cell;
  }

  private void fault(
      VisitFileRow row, VisitColumn column, @Nullable String value, Message wrong, Message right) {
    faults.add(row.line(), column, value, wrong, right);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitMatcher.class, key, arguments);
  }
}
