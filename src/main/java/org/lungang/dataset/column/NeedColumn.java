package org.lungang.dataset.column;

import org.lungang.district.Need;
import org.lungang.word.Field;

/** The columns of needs.csv. */
public enum NeedColumn implements Column {
  SCHOOL(
      ColumnEntry.of("school_id", "学校编号", CellType.reference(Table.SCHOOLS))
          .held(Need::schoolId)
          .required()
          .office(Field.SCHOOL)
          .means("The number of a school in the list of schools.", "学校表中的学校编号。")),
  SUBJECT(
      ColumnEntry.of("subject", "学科", CellType.subject())
          .held(Need::subject)
          .required()
          .office(Field.SUBJECT)
          .means("The subject; one row for each school and subject.", "学科，每所学校每个学科只填一行。")),
  REQUIRED(
      ColumnEntry.of("required", "需求人数", CellType.number(999))
          .held(Need::required)
          .required()
          .office(Field.REQUIRED)
          .means("How many teaching staff of the subject the school needs.", "学校该学科需要的任课教师人数。"));

  private final ColumnEntry<Need, Void, ?> entry;

  NeedColumn(ColumnEntry<Need, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.NEEDS;
  }

  @Override
  public ColumnEntry<Need, Void, ?> entry() {
    return entry;
  }
}
