package org.lungang.dataset;

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
    String schoolId = cells.reference(Column.NEED_SCHOOL, draft.keys(Table.SCHOOLS));
    Subject subject = cells.findSubject(Column.NEED_SUBJECT);
    int required = cells.number(Column.NEED_REQUIRED);
    if (subject != null) {
      cells.addUnique(draft.keys(Table.NEEDS), Column.NEED_SUBJECT, schoolId, subject.code());
      if (cells.isSound()) {
        draft.needs.add(new Need(schoolId, subject, required));
      }
    }
  }

  private void readTravelTime(Cells cells) {
    String from = cells.reference(Column.TRAVEL_FROM, draft.keys(Table.SCHOOLS));
    String to = cells.reference(Column.TRAVEL_TO, draft.keys(Table.SCHOOLS));
    int minutes = cells.number(Column.TRAVEL_MINUTES);
    cells.addUnique(draft.keys(Table.TRAVEL), Column.TRAVEL_TO, from, to);
    if (cells.isSound()) {
      draft.travelTimes.add(new TravelTime(from, to, minutes));
    }
  }
}
