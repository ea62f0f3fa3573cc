package org.lungang.dataset.column;

import org.lungang.district.Assessment;
import org.lungang.district.Rotation;
import org.lungang.word.Field;

/** The columns of rotations.csv. */
public enum RotationColumn implements Column {
  STAFF(
      ColumnEntry.of("staff_id", "教职工编号", CellType.reference(Table.STAFF))
          .held(Rotation::staffId, Rotation.Builder::staffId)
          .required()
          .office(Field.STAFF_NUMBER)
          .means("The number of a staff member in the list of staff.", "教职工表中的教职工编号。")),
  HOME(
      ColumnEntry.of("home_school_id", "派出学校", CellType.reference(Table.SCHOOLS))
          .held(Rotation::homeSchoolId, Rotation.Builder::homeSchoolId)
          .required()
          .office(Field.HOME_SCHOOL)
          .means("The number of the school that sent the staff member.", "派出学校的编号。")),
  HOST(
      ColumnEntry.of("host_school_id", "交流学校", CellType.reference(Table.SCHOOLS))
          .held(Rotation::hostSchoolId, Rotation.Builder::hostSchoolId)
          .required()
          .office(Field.HOST_SCHOOL)
          .means("The number of the school that the staff member was sent to.", "接收交流的学校的编号。")),
  GROUP(
      ColumnEntry.of("group_id", "集团编号", CellType.reference(Table.GROUPS))
          .held(Rotation::groupId, Rotation.Builder::groupId)
          .office(Field.GROUP)
          .means("The number of the group, if known.", "所属集团的编号，没有可不填。")),
  FROM(
      ColumnEntry.of("from", "起始日期", CellType.date())
          .held(Rotation::from, Rotation.Builder::from)
          .required()
          .office(Field.FROM)
          .means("The first day of the posting.", "交流的第一天。")),
  UNTIL(
      ColumnEntry.of("until", "截止日期", CellType.until())
          .held(Rotation::until, Rotation.Builder::until)
          .required()
          .office(Field.UNTIL)
          .means(
              "The end of the minimum term: the first day after; the last day of a month means the"
                  + " day after it.",
              "最低交流期限届满后的第一天；填某月最后一天则按次日计算。")),
  ASSESSMENT(
      ColumnEntry.of("assessment", "考核等次", CellType.code(Assessment.values()))
          .held(Rotation::assessment, Rotation.Builder::assessment)
          .decidesWhoGoes()
          .office(Field.ASSESSMENT)
          .means("How the posting was assessed.", "交流期间的考核等次。")),
  WISHES_TO_STAY(
      ColumnEntry.of("wishes_to_stay", "愿意留任", CellType.yesNo())
          .held(Rotation::wishesToStay, Rotation.Builder::wishesToStay)
          .emptyMeans(false)
          .decidesWhoGoes()
          .office(Field.WISHES_TO_STAY)
          .means(
              "Whether the staff member wishes to stay at the host school: yes or no.",
              "本人是否愿意留在交流学校：是或否。"));

  private final ColumnEntry<Rotation, Rotation.Builder, ?> entry;

  RotationColumn(ColumnEntry<Rotation, Rotation.Builder, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.ROTATIONS;
  }

  @Override
  public ColumnEntry<Rotation, Rotation.Builder, ?> entry() {
    return entry;
  }
}
