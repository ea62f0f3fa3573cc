package org.lungang.dataset.column;

import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.Party;
import org.lungang.word.Field;

/** The columns of consents.csv. */
public enum ConsentColumn implements Column {
  STAFF(
      ColumnEntry.of("staff_id", "教职工编号", CellType.reference(Table.STAFF))
          .held(Consent::staffId)
          .required()
          .office(Field.STAFF_NUMBER)
          .means("The number of a staff member in the list of staff.", "教职工表中的教职工编号。")),
  PARTY(
      ColumnEntry.of("party", "同意方", CellType.code(Party.values()))
          .held(Consent::party)
          .required()
          .means(
              "Who is asked: PERSON the staff member, HOME the school that would send, HOST the"
                  + " school that would receive.",
              "征求谁的意见：本人、派出学校或接收学校。")),
  SCHOOL(
      ColumnEntry.of("school_id", "学校编号", CellType.reference(Table.SCHOOLS))
          .held(Consent::schoolId)
          .decidesWhoGoes()
          .office(Field.SCHOOL)
          .means(
              "The host school that the answer is about; where empty, every host. HOST: the"
                  + " school itself, which must be given.",
              "答复所针对的接收学校；不填则为任何学校。同意方为接收学校时必须填写该校。")),
  ANSWER(
      ColumnEntry.of("answer", "答复", CellType.code(Answer.values()))
          .held(Consent::answer)
          .required()
          .means("ASKED: no answer yet; GIVEN: consents; REFUSED: does not.", "已征求：尚未答复；同意；不同意。")),
  DATE(
      ColumnEntry.of("date", "日期", CellType.date())
          .held(Consent::date)
          .means("When it was asked or answered.", "征求或答复的日期。")),
  BY(
      ColumnEntry.of("by", "经办人", CellType.text())
          .held(Consent::by)
          .personal()
          .means("Who answered or noted it; stands in internal files only.", "答复人或记录人，只见于内部文件。"));

  private final ColumnEntry<Consent, Void, ?> entry;

  ConsentColumn(ColumnEntry<Consent, Void, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.CONSENTS;
  }

  @Override
  public ColumnEntry<Consent, Void, ?> entry() {
    return entry;
  }
}
