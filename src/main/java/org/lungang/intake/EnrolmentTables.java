package org.lungang.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.Field;
import org.lungang.word.GradeNames;
import org.lungang.word.GradeRange;
import org.lungang.word.OfficeSpelling;

/** Reads how many classes and pupils schools have: in all, by stage or by grade. */
final class EnrolmentTables {

  private static final String UNITS = "人|名|个|个班|班";

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final RowsUnread unread;

  EnrolmentTables(Inquiry inquiry, SchoolBook schools, RowsUnread unread) {
    this.unread = unread;
    this.inquiry = inquiry;
    this.schools = schools;
  }

  void read(MappedTable table) {
    if (!table.has(Field.SCHOOL)) {
      return;
    }
    // What the office says of a column itself is read by its field.
    List<EnrolmentColumn> columns =
        EnrolmentColumn.of(table.table()).stream()
            .filter(c -> inquiry.told(ColumnMapping.key(c.column().heading())).isEmpty())
            .toList();
    for (TableRow row : table.table().rows()) {
      String name = table.cell(row, Field.SCHOOL);
      Optional<SchoolDraft> school =
          name.isEmpty() ? Optional.empty() : schools.resolve(name, table.spot(row));
      if (school.isPresent()) {
        read(table, row, school.get(), columns);
      } else if (name.isEmpty() && saysNumbers(table, row, columns)) {
        unread.add(table.spot(row));
      }
    }
  }

  private static boolean saysNumbers(
      MappedTable table, TableRow row, List<EnrolmentColumn> columns) {
    return List.of(Field.CLASSES, Field.STUDENTS, Field.HEADCOUNT).stream()
            .anyMatch(field -> !table.cell(row, field).isEmpty())
        || columns.stream()
            .anyMatch(c -> !OfficeSpelling.isBlank(row.row().cell(c.column().index())));
  }

  private void read(
      MappedTable table, TableRow row, SchoolDraft school, List<EnrolmentColumn> columns) {
    GradeRange ofRow = grades(table, row);
    if (ofRow == null && isOther(table.cell(row, Field.GRADES))) {
      inquiry.number(Field.GRADES, table.cell(row, Field.GRADES), table.spot(row));
      return;
    }
    headcount(table, row, school);
    for (Field field : List.of(Field.CLASSES, Field.STUDENTS)) {
      String cell = table.cell(row, field);
      if (!cell.isEmpty()) {
        add(school, field, ofRow, cell, table.spot(row));
      }
    }
    for (EnrolmentColumn column : columns) {
      String cell = row.row().cell(column.column().index());
      Field field = OfficeSpelling.isBlank(cell) ? null : field(table, column);
      if (field != null) {
        add(school, field, column.grades(), cell, table.spot(row));
      }
    }
  }

  private void headcount(MappedTable table, TableRow row, SchoolDraft school) {
    String cell = table.cell(row, Field.HEADCOUNT);
    if (cell.isEmpty()) {
      return;
    }
    Spot spot = table.spot(row);
    Integer number = WholeNumbers.find(cell, UNITS);
    if (number == null) {
      inquiry.number(Field.HEADCOUNT, cell, spot);
    } else if (school.headcount == null || school.headcount.equals(number)) {
      school.headcount = number;
    } else {
      int before = school.headcount;
      judge(inquiry, Field.HEADCOUNT, spot)
          .settle(Headcounts.Conflict.TWICE, before, number)
          .ifPresent(counts -> school.headcount = counts);
    }
  }

  /** The grades that a row is about; null for all of the school. */
  private static @Nullable GradeRange grades(MappedTable table, TableRow row) {
    Optional<GradeRange> grades = GradeNames.only(table.cell(row, Field.GRADES));
    if (grades.isEmpty() && table.cell(row, Field.GRADES).isEmpty()) {
      grades = GradeNames.only(table.cell(row, Field.STAGE));
    }
    return grades.orElse(null);
  }

  /** A cell of grades that names none, and is no total of them. */
  private static boolean isOther(String cell) {
    return !cell.isEmpty() && !OfficeSpelling.normal(cell).matches("全[校部]|.*[合小总共]计.*");
  }

  private @Nullable Field field(MappedTable table, EnrolmentColumn column) {
    EnrolmentWords.Measure measure = column.measure();
    if (measure == EnrolmentWords.Measure.UNSAID) {
      measure =
          EnrolmentWords.measure(
              String.join("", table.table().titles()) + table.table().grid().sheet());
    }
    return switch (measure) {
      case CLASSES -> Field.CLASSES;
      case PUPILS -> Field.STUDENTS;
      case UNSAID -> asked(table);
    };
  }

  private @Nullable Field asked(MappedTable table) {
    return inquiry
        .ask(
            "enrolment/" + table.table().grid().place(),
            () ->
                Inquiry.question(
                    "measure",
                    false,
                    Inquiry.choices(Choice.CLASSES, Choice.PUPILS, Choice.LEAVE_OUT),
                    table.table().grid().place()),
            Spot.of(table.table().grid(), table.table().headingRow()))
        .filter(answer -> !answer.equals(Choice.LEAVE_OUT.name()))
        .map(answer -> answer.equals(Choice.CLASSES.name()) ? Field.CLASSES : Field.STUDENTS)
        .orElse(null);
  }

  private void add(
      SchoolDraft school, Field field, @Nullable GradeRange grades, String cell, Spot spot) {
    Integer number = WholeNumbers.find(cell, UNITS);
    if (number == null) {
      inquiry.number(field, cell, spot);
      return;
    }
    Headcounts counts = field == Field.CLASSES ? school.classes : school.pupils;
    counts.add(grades, number, judge(inquiry, field, spot));
  }

  /** Asks once what counts where rows of a school do not agree. */
  static Headcounts.Judge judge(Inquiry inquiry, Field field, Spot spot) {
    return (conflict, one, other) ->
        inquiry
            .ask(
                field.name()
                    + "/("
                    + (conflict == Headcounts.Conflict.TWICE ? "twice" : "sum")
                    + ")",
                () ->
                    switch (conflict) {
                      case TWICE ->
                          Inquiry.question(
                              "enrolment.twice",
                              false,
                              Inquiry.choices(Choice.SUM, Choice.FIRST, Choice.LAST),
                              field);
                      case SUM ->
                          Inquiry.question(
                              "enrolment.sum",
                              false,
                              Inquiry.choices(Choice.BY_PARTS, Choice.BY_TOTAL),
                              field);
                    },
                spot)
            .map(answer -> chosen(Choice.valueOf(answer), one, other));
  }

  private static int chosen(Choice choice, int one, int other) {
    return choice == Choice.SUM
        ? one + other
        : choice == Choice.FIRST || choice == Choice.BY_PARTS ? one : other;
  }

  /** The pupils of every school, once all tables are read. */
  void complete() {
    schools.all().forEach(school -> school.students = school.pupils.total(school.stage));
  }
}
