package org.lungang.dataset.column;

import org.lungang.district.Lessons;
import org.lungang.word.Field;

/** The columns of lessons.csv. */
public enum LessonsColumn implements Column {
  SCHOOL(
      ColumnEntry.of("school_id", "学校编号", CellType.reference(Table.SCHOOLS))
          .held(Lessons::schoolId)
          .required()
          .office(Field.SCHOOL)
          .means("The number of a school in the list of schools.", "学校表中的学校编号。")),
  SUBJECT(
      ColumnEntry.of("subject", "学科", CellType.subject())
          .held(Lessons::subject)
          .required()
          .office(Field.SUBJECT)
          .means("The subject; one row for each school and subject.", "学科，每所学校每个学科只填一行。")),
  WEEKLY_PERIODS(
      ColumnEntry.of("weekly_periods", "周课时", CellType.number(9_999))
          .held(Lessons::weeklyPeriods)
          .required()
          .means(
              "How many periods of the subject the school’s timetable asks for in a week; leave out"
                  + " those that managers teach.",
              "学校该学科每周应开的课时数；管理人员承担的不计。"));

  private final ColumnEntry<Lessons, Void, ?> entry;

  LessonsColumn(ColumnEntry<Lessons, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.LESSONS;
  }

  @Override
  public ColumnEntry<Lessons, Void, ?> entry() {
    return entry;
  }
}
