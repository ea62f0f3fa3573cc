package org.lungang.dataset.column;

import org.lungang.district.TravelTime;
import org.lungang.word.Field;

/** The columns of travel.csv. */
public enum TravelColumn implements Column {
  FROM(
      ColumnEntry.of("from_school_id", "起点学校", CellType.reference(Table.SCHOOLS))
          .held(TravelTime::fromSchoolId)
          .required()
          .office(Field.FROM_SCHOOL)
          .means("The number of the school where the route begins.", "起点学校的编号。")),
  TO(
      ColumnEntry.of("to_school_id", "终点学校", CellType.reference(Table.SCHOOLS))
          .held(TravelTime::toSchoolId)
          .required()
          .office(Field.TO_SCHOOL)
          .means("The number of the school where the route ends.", "终点学校的编号。")),
  MINUTES(
      ColumnEntry.of("minutes", "分钟", CellType.number())
          .held(TravelTime::minutes)
          .required()
          .office(Field.MINUTES)
          .means(
              "Minutes of travel; both ways unless the other way is listed too.",
              "路上所需的分钟数；未另列返程时，往返相同。"));

  private final ColumnEntry<TravelTime, Void, ?> entry;

  TravelColumn(ColumnEntry<TravelTime, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.TRAVEL;
  }

  @Override
  public ColumnEntry<TravelTime, Void, ?> entry() {
    return entry;
  }
}
