package org.lungang.dataset.column;

import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.word.Field;

/** The columns of schools.csv. */
public enum SchoolColumn implements Column {
  ID(
      ColumnEntry.of("school_id", "学校编号", CellType.id())
          .held(School::id, School.Builder::id)
          .required()
          .office(Field.SCHOOL_CODE)
          .means("The school's number; no two schools have the same.", "学校的编号，不能重复。")),
  NAME(
      ColumnEntry.of("name", "学校名称", CellType.text())
          .held(School::name, School.Builder::name)
          .required()
          .office(Field.SCHOOL)
          .means("The school's name.", "学校的名称。")),
  STAGE(
      ColumnEntry.of("stage", "学段", CellType.code(Stage.values()))
          .held(School::stage, School.Builder::stage)
          .required()
          .office(Field.STAGE)
          .means(
              "The school's stage; NINE_YEAR and TWELVE_YEAR schools have several.",
              "学校的学段；九年一贯制、十二年一贯制学校含多个学段。")),
  AREA(
      ColumnEntry.of("area", "城乡类型", CellType.code(Area.values()))
          .held(School::area, School.Builder::area)
          .required()
          .office(Field.AREA)
          .means("Where the school lies: URBAN, TOWN or RURAL.", "学校所在地：城区、镇区或乡村。")),
  TRAITS(
      ColumnEntry.of("traits", "学校特征", CellType.codes(Trait.values()))
          .held(School::traits, School.Builder::traits)
          .office(Field.TRAITS)
          .means(
              "Whether the school is WEAK, NEW or SMALL; several with semicolons between them.",
              "是否薄弱、新建或小规模学校；多项之间用分号隔开。")),
  LATITUDE(
      ColumnEntry.of("latitude", "纬度", CellType.degrees(90))
          .held(SchoolColumn::latitude, School.Builder::latitude)
          .office(Field.LATITUDE)
          .means(
              "Latitude in degrees (WGS 84), together with the longitude.",
              "纬度，以度为单位（WGS 84坐标），与经度一并填写。")),
  LONGITUDE(
      ColumnEntry.of("longitude", "经度", CellType.degrees(180))
          .held(SchoolColumn::longitude, School.Builder::longitude)
          .office(Field.LONGITUDE)
          .means(
              "Longitude in degrees (WGS 84), together with the latitude.",
              "经度，以度为单位（WGS 84坐标），与纬度一并填写。")),
  STUDENTS(
      ColumnEntry.of("students", "学生数", CellType.number())
          .held(School::students, School.Builder::students)
          .office(Field.STUDENTS)
          .means("How many students the school has.", "学校的学生人数。")),
  HEADCOUNT(
      ColumnEntry.of("headcount", "编制数", CellType.number(9_999))
          .held(School::headcount, School.Builder::headcount)
          .leftOutWhereUnused()
          .decidesWhoGoes()
          .means(
              "How many staff the school may have, for policies that move people from overstaffed"
                  + " to understaffed schools.",
              "学校核定的教职工编制数，用于规定由超编学校调往缺编学校的政策。"));

  private final ColumnEntry<School, School.Builder, ?> entry;

  SchoolColumn(ColumnEntry<School, School.Builder, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.SCHOOLS;
  }

  @Override
  public ColumnEntry<School, School.Builder, ?> entry() {
    return entry;
  }

  private static @Nullable Double latitude(School school) {
    Coordinates place = school.coordinates();
    return place == null ? null : place.latitude();
  }

  private static @Nullable Double longitude(School school) {
    Coordinates place = school.coordinates();
    return place == null ? null : place.longitude();
  }
}
