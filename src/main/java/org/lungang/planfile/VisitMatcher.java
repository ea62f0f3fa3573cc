package org.lungang.planfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

/** Matches the rows of a file of visits, also one made by hand, to possible visits. */
final class VisitMatcher {

  private static final RowNames.Columns COLUMNS =
      new RowNames.Columns(
          VisitColumn.STAFF_ID,
          VisitColumn.NAME,
          VisitColumn.HOST_SCHOOL_ID,
          VisitColumn.HOST_SCHOOL_ID);

  private final Staffing staffing;
  private final Map<PossibleVisit, Visit> matched = new LinkedHashMap<>();
  private final CellFaults faults;
  private final RowNames names;

  /**
   * Matches the rows of a file.
   *
   * @param planned gives the schools that everybody visited by the plan as it was made
   */
  VisitMatcher(Staffing staffing, VisitFile file, Supplier<Map<String, Set<String>>> planned) {
    this.staffing = staffing;
    this.faults =
        new CellFaults(file.origin(), file.headings(), file.columnNumbers(), file.problems());
    this.names =
        new RowNames(
            staffing,
            planned,
            faults,
            COLUMNS,
            file.rows().stream().map(VisitMatcher::said).toList());
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

  private static RowNames.Said said(VisitFileRow row) {
    return new RowNames.Said(
        row.line(),
        row.staffId(),
        row.cell(VisitColumn.NAME),
        row.hostSchoolId(),
        "",
        row.cell(VisitColumn.HOME_SCHOOL_ID));
  }

  private void match(VisitFileRow row) {
    names.find(said(row)).ifPresent(meant -> match(row, meant));
  }

  private void match(VisitFileRow row, RowNames.Meant meant) {
    String staffId = meant.standing().id();
    String hostId = meant.hostSchoolId();
    if (hostId.equals(meant.standing().homeSchoolId())) {
      fault(
          row,
          VisitColumn.HOST_SCHOOL_ID,
          row.hostSchoolId(),
          say("wrong.visit.home", staffId),
          say("right.visit.home"));
      return;
    }
    Optional<PossibleVisit> possible = staffing.visiting().findPossible(staffId, hostId);
    if (possible.isEmpty()) {
      List<Message> reasons = staffing.visiting().refusals(meant.standing(), hostId);
      fault(
          row,
          VisitColumn.HOST_SCHOOL_ID,
          row.hostSchoolId(),
          say("wrong.visit.impossible", staffId, hostId, Message.clauses(reasons)),
          say("right.visit.impossible"));
      return;
    }
    Visit visit = new Visit(possible.get(), row.weeklyPeriods());
    if (matched.putIfAbsent(possible.get(), visit) != null) {
      fault(
          row,
          VisitColumn.STAFF_ID,
          staffId,
          say("wrong.visit.twice", hostId),
          say("right.visit.twice"));
    } else if (!meant.isChanged()) {
      compareCells(row, visit);
    }
  }

  /** Notes every cell that says something else than data and policy say. */
  private void compareCells(VisitFileRow row, Visit visit) {
    Derived derived = new Derived(faults, row.line());
    derived.compare(
        VisitColumn.SUBJECT,
        row.cell(VisitColumn.SUBJECT),
        cell -> Optional.of(Subject.of(cell)),
        visit.subject());
    derived.text(
        VisitColumn.HOME_SCHOOL_ID, row.cell(VisitColumn.HOME_SCHOOL_ID), visit.homeSchoolId());
    derived.text(VisitColumn.GROUP_ID, row.cell(VisitColumn.GROUP_ID), visit.group().id());
    derived.number(VisitColumn.DAYS, row.cell(VisitColumn.DAYS), visit.days());
    derived.number(
        VisitColumn.MINUTES_A_WEEK, row.cell(VisitColumn.MINUTES_A_WEEK), visit.minutesAWeek());
    derived.tell();
  }

  private void fault(
      VisitFileRow row, VisitColumn column, @Nullable String value, Message wrong, Message right) {
    faults.add(row.line(), column, value, wrong, right);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitMatcher.class, key, arguments);
  }
}
