package org.lungang.dataset;

import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.Need;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;

/** Reads what schools need and how far they lie apart: needs.csv and travel.csv. */
final class NeedRows {

  private final Draft draft;

  NeedRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.NEEDS, this::readNeed);
    draft.forEachRow(Table.TRAVEL, this::readTravelTime);
  }

  private void readNeed(Cells cells) {
    String schoolId = cells.reference(NeedColumn.SCHOOL, Table.SCHOOLS);
    Subject subject = cells.findSubject(NeedColumn.SUBJECT);
    int required = cells.number(NeedColumn.REQUIRED);
    if (subject != null) {
      cells.addUnique(draft.keys(Table.NEEDS), NeedColumn.SUBJECT, schoolId, subject.code());
      if (cells.isSound()) {
        draft.needs.add(new Need(schoolId, subject, required));
      }
    }
  }

  private void readTravelTime(Cells cells) {
    String from = cells.reference(TravelColumn.FROM, Table.SCHOOLS);
    String to = cells.reference(TravelColumn.TO, Table.SCHOOLS);
    int minutes = cells.number(TravelColumn.MINUTES);
    cells.addUnique(draft.keys(Table.TRAVEL), TravelColumn.TO, from, to);
    if (cells.isSound()) {
      draft.travelTimes.add(new TravelTime(from, to, minutes));
    }
  }
}
