package org.lungang.dataset;

import java.time.LocalDate;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.Party;
import org.lungang.language.Message;

/** Reads consents.csv. */
final class ConsentRows {

  private final Draft draft;

  ConsentRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.CONSENTS, this::read);
  }

  private void read(Cells cells) {
    String staffId = cells.reference(ConsentColumn.STAFF, Table.STAFF);
    Party party = cells.findCode(ConsentColumn.PARTY, Party.values());
    String schoolId = cells.findReference(ConsentColumn.SCHOOL, Table.SCHOOLS);
    Answer answer = cells.findCode(ConsentColumn.ANSWER, Answer.values());
    LocalDate date = cells.findDate(ConsentColumn.DATE);
    String by = cells.text(ConsentColumn.BY);
    if (party == null || answer == null) {
      return;
    }
    if (party == Party.HOST && schoolId == null) {
      cells.error(
          ConsentColumn.SCHOOL, "", say("wrong.consent.nowhere"), say("right.consent.nowhere"));
    }
    RowKeys keys = draft.keys(Table.CONSENTS);
    if (schoolId == null) {
      cells.addUnique(keys, ConsentColumn.PARTY, staffId, party.name());
    } else {
      cells.addUnique(keys, ConsentColumn.PARTY, staffId, party.name(), schoolId);
    }
    if (cells.isSound()) {
      draft.consents.add(new Consent(staffId, party, schoolId, answer, date, by));
    }
  }

  private static Message say(String key) {
    return Message.of(ConsentRows.class, key);
  }
}
