package org.lungang.dataset;

import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.Need;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;
import org.lungang.language.Message;

/** Reads what schools need and how far they lie apart: needs.csv and travel.csv. */
final class NeedRows {

  /** Schools of one district do not lie further apart: so many minutes are a slip. */
  private static final int MOST_MINUTES = 600;

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
    int required = cells.number(NeedColumn.REQUIRED, NeedColumn.REQUIRED.most());
    if (subject != null) {
      cells.addUnique(draft.keys(Table.NEEDS), NeedColumn.SUBJECT, schoolId, subject.code());
      if (cells.isSound()) {
        OddSizes.checkNeed(cells, required);
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
      warnOfOddWays(cells, from, to, minutes);
      draft.travelTimes.add(new TravelTime(from, to, minutes));
    }
  }

  private static void warnOfOddWays(Cells cells, String from, String to, int minutes) {
    if (from.equals(to)) {
      cells.warning(TravelColumn.TO, to, say("wrong.travel.itself"), say("right.travel.itself"));
    } else if (minutes > MOST_MINUTES) {
      cells.warning(
          TravelColumn.MINUTES,
          String.valueOf(minutes),
          say("wrong.travel.long", MOST_MINUTES / 60),
          say("right.travel.long"));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(NeedRows.class, key, arguments);
  }
}
