package org.lungang.dataset.column;

import org.lungang.district.Area;
import org.lungang.word.Field;

/** The columns of service.csv. */
public enum ServiceColumn implements Column {
  STAFF(
      ColumnEntry.of("staff_id", "教职工编号", CellType.reference(Table.STAFF))
          .held(ServiceRow::staffId)
          .required()
          .office(Field.STAFF_NUMBER)
          .means("The number of a staff member in the list of staff.", "教职工表中的教职工编号。")),
  SCHOOL(
      ColumnEntry.of("school", "学校", CellType.schoolOrName())
          .held(ServiceRow::school)
          .required()
          .office(Field.EARLIER_SCHOOL)
          .means(
              "An earlier school: its number or name, also one outside the district.",
              "以前任职的学校，填编号或名称，外地学校也可以。")),
  AREA(
      ColumnEntry.of("area", "城乡类型", CellType.code(Area.values()))
          .held(ServiceRow::area)
          .emptyLike(ServiceRow::areaOfSchool)
          .office(Field.AREA)
          .means(
              "Where that school lies; where empty, what the list of schools says.",
              "该校所在地；不填则以学校表为准。")),
  FROM(
      ColumnEntry.of("from", "起始日期", CellType.date())
          .held(ServiceRow::from)
          .required()
          .office(Field.FROM)
          .means("The first day there.", "在该校的第一天。")),
  UNTIL(
      ColumnEntry.of("until", "截止日期", CellType.until())
          .held(ServiceRow::until)
          .required()
          .office(Field.UNTIL)
          .means(
              "The first day after; the last day of a month means the day after it.",
              "离开后的第一天；填某月最后一天则按次日计算。"));

  private final ColumnEntry<ServiceRow, Void, ?> entry;

  ServiceColumn(ColumnEntry<ServiceRow, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.SERVICE;
  }

  @Override
  public ColumnEntry<ServiceRow, Void, ?> entry() {
    return entry;
  }
}
