package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lungang.district.Need;
import org.lungang.district.Subject;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;

/**
 * Reads how many teachers of a subject each school needs: a row a subject, or a column a subject.
 * Periods are divided by how many a teacher gives a week, which is asked once, and rounded up.
 */
final class NeedTables {

  private static final String UNITS = "人|名|个|位|节|课时|节课";
  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final Workload workload;
  private final RowsUnread unread;

  /** People by school and subject, in this order. */
  private final Map<String, Map<String, Integer>> people = new TreeMap<>();

  NeedTables(Inquiry inquiry, SchoolBook schools, Workload workload, RowsUnread unread) {
    this.unread = unread;
    this.inquiry = inquiry;
    this.schools = schools;
    this.workload = workload;
  }

  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    people.forEach(
        (school, subjects) ->
            subjects.forEach(
                (subject, number) -> needs.add(new Need(school, Subject.of(subject), number))));
    return needs;
  }

  void read(MappedTable table) {
    List<NeedColumn> columns = oneOf(table, NeedColumn.of(table.table()));
    for (NeedColumn column : columns) {
      NeedColumn.Measure measure = column.measure();
      if (measure == NeedColumn.Measure.UNKNOWN) {
        measure = asked(table);
      }
      for (TableRow row : table.table().rows()) {
        read(table, row, column, measure);
      }
    }
  }

  /** Columns that say the same of one subject in other numbers: it is asked which counts. */
  private List<NeedColumn> oneOf(MappedTable table, List<NeedColumn> columns) {
    if (columns.size() < 2 || columns.get(0).isOfOneSubject()) {
      return columns;
    }
    List<Option> options =
        columns.stream().map(c -> Option.plain(c.column().heading(), true)).toList();
    Optional<String> chosen =
        inquiry.ask(
            "field/" + Field.REQUIRED.name(),
            () -> Inquiry.question("which", false, options, Field.REQUIRED),
            Spot.of(table.table().grid(), table.table().headingRow()));
    return columns.stream()
        .filter(c -> chosen.filter(c.column().heading()::equals).isPresent())
        .toList();
  }

  /** Whether a table says what a school needs. */
  boolean has(String schoolId) {
    return people.containsKey(schoolId) || workload.has(schoolId);
  }

  /** Turns the periods of all schools into people. */
  void complete() {
    workload.teachers(
        (school, subject, number) ->
            people.computeIfAbsent(school, s -> new TreeMap<>()).putIfAbsent(subject, number));
  }

  /**
   * What the numbers may be; a table that counts teachers most likely counts those who are there.
   */
  private static Choice[] likelyFirst(MappedTable table) {
    String titles = String.join("", table.table().titles()) + table.table().grid().sheet();
    return titles.matches(".*(?:教师|人员|教职工|师资).*(?:数|统计|情况).*")
        ? new Choice[] {Choice.LEAVE_OUT, Choice.TEACHERS, Choice.PERIODS}
        : new Choice[] {Choice.TEACHERS, Choice.PERIODS, Choice.LEAVE_OUT};
  }

  private NeedColumn.Measure asked(MappedTable table) {
    String answer =
        inquiry
            .ask(
                "needs/" + table.table().grid().place(),
                () ->
                    Inquiry.question(
                        "measure",
                        false,
                        Inquiry.choices(likelyFirst(table)),
                        table.table().grid().place()),
                Spot.of(table.table().grid(), table.table().headingRow()))
            .orElse("");
    return answer.equals(Choice.TEACHERS.name())
        ? NeedColumn.Measure.TEACHERS
        : answer.equals(Choice.PERIODS.name())
            ? NeedColumn.Measure.PERIODS
            : NeedColumn.Measure.OTHER;
  }

  private void read(
      MappedTable table, TableRow row, NeedColumn column, NeedColumn.Measure measure) {
    String school = table.cell(row, Field.SCHOOL);
    String cell = row.row().cell(column.column().index());
    String subject = column.isOfOneSubject() ? column.subject() : table.cell(row, Field.SUBJECT);
    boolean counts =
        measure == NeedColumn.Measure.TEACHERS || measure == NeedColumn.Measure.PERIODS;
    if (counts
        && school.isEmpty()
        && !subject.isEmpty()
        && WholeNumbers.find(cell, UNITS) != null) {
      unread.add(table.spot(row));
    }
    if (!counts || school.isEmpty() || subject.isEmpty() || cell.isEmpty()) {
      return;
    }
    Integer number = WholeNumbers.find(cell, UNITS);
    String classes = column.classes() < 0 ? "1" : row.row().cell(column.classes());
    Integer times = WholeNumbers.find(classes, "班|个|个班");
    if (number == null || times == null) {
      inquiry.number(Field.REQUIRED, number == null ? cell : classes, table.spot(row));
      return;
    }
    if ((long) number * times > Workload.MOST_PERIODS_OF_A_SCHOOL) {
      inquiry.number(Field.REQUIRED, cell, table.spot(row));
      return;
    }
    number *= times;
    Optional<SchoolDraft> at = schools.resolve(school, table.spot(row));
    String code = inquiry.word(Field.SUBJECT, subject, table.spot(row));
    if (at.isPresent() && code != null) {
      // Rows of one school and subject, for grades or classes, belong together.
      if (measure == NeedColumn.Measure.PERIODS) {
        workload.addPeriods(at.get().id, code, number);
      } else {
        people
            .computeIfAbsent(at.get().id, id -> new TreeMap<>())
            .merge(code, number, Integer::sum);
      }
    }
  }
}
