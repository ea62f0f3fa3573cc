package org.lungang.dataset.column;

import org.lungang.district.Decision;
import org.lungang.district.Pin;
import org.lungang.word.Field;

/** The columns of pins.csv. */
public enum PinColumn implements Column {
  STAFF(
      ColumnEntry.of("staff_id", "教职工编号", CellType.reference(Table.STAFF))
          .held(Pin::staffId)
          .required()
          .office(Field.STAFF_NUMBER)
          .means("The number of a staff member in the list of staff.", "教职工表中的教职工编号。")),
  DECISION(
      ColumnEntry.of("decision", "决定", CellType.code(Decision.values()))
          .held(Pin::decision)
          .required()
          .means(
              "GO: is posted; STAY: is not posted; NOT_TO: is not posted to the school given.",
              "指定交流：必须交流；指定留任：不交流；不去：不派往所填的学校。")),
  SCHOOL(
      ColumnEntry.of("school_id", "学校编号", CellType.reference(Table.SCHOOLS))
          .held(Pin::schoolId)
          .decidesWhoGoes()
          .office(Field.SCHOOL)
          .means(
              "GO: the host school where it is fixed; NOT_TO: the school, which must be given.",
              "指定交流：已确定的接收学校；不去：必须填写不去的学校。")),
  NOTE(
      ColumnEntry.of("note", "备注", CellType.text())
          .held(Pin::note)
          .means(
              "A note for people. It stands with the reason of a change in the internal files and"
                  + " on the screen: write nothing private.",
              "给人看的备注。改动的理由中会引用，见于内部文件和屏幕，请勿填写隐私。"));

  private final ColumnEntry<Pin, Void, ?> entry;

  PinColumn(ColumnEntry<Pin, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.PINS;
  }

  @Override
  public ColumnEntry<Pin, Void, ?> entry() {
    return entry;
  }
}
